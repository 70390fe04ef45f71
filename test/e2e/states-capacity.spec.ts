// Capacity: waiting, empty, failed, filled, and the dialogs of a pool, in both themes; in a narrow window.
import type { Page } from 'playwright/test';
import { expect, test } from '#test/harness/app-test.ts';
import { axeViolations } from '#test/harness/axe.ts';
import { CAPACITY_FIXTURES, POOL_ID, TOO_SHORT } from '#test/harness/capacity-fixtures.ts';
import type { Fixtures } from '#test/harness/fake-bridge.ts';
import { NOW_SEC } from '#test/harness/fixtures.ts';

const FAILED = { error: { code: 'DISK_FULL', message: 'The disk is full. Free some space.', details: {} } };
const POOL = `/capacity/${POOL_ID}`;

interface Scene {
  readonly name: string;
  readonly route: string;
  readonly fixtures?: Fixtures;
  readonly shows: string;
  readonly opens?: string;
}

const SCENES: readonly Scene[] = [
  { name: 'pools', route: '/capacity', shows: 'No capacity set' },
  { name: 'no pools', route: '/capacity', fixtures: { 'capacity.list': { value: [] } }, shows: 'No pools yet' },
  { name: 'failed pools', route: '/capacity', fixtures: { 'capacity.list': FAILED }, shows: 'The disk is full' },
  { name: 'a new pool', route: '/capacity?new=true', shows: 'Month of the first number' },
  { name: 'a pool', route: POOL, shows: 'Order by 4 May 2026' },
  { name: 'a pool that is too short', route: POOL, fixtures: TOO_SHORT, shows: 'No forecast yet' },
  { name: 'a failed pool', route: POOL, fixtures: { 'capacity.get': FAILED }, shows: 'The disk is full' },
  { name: 'the facts of a pool', route: POOL, shows: 'Whose it is, and what it costs', opens: 'Edit' },
  {
    name: 'a pool without deliveries',
    route: POOL,
    fixtures: { 'deliveries.list': { value: { rows: [], records: [] } } },
    shows: 'No deliveries yet',
  },
  {
    name: 'a pool whose deliveries cannot be read',
    route: POOL,
    fixtures: { 'deliveries.list': FAILED },
    shows: 'The disk is full',
  },
  { name: 'deliveries with their sample', route: POOL, shows: 'n = 1 own, 9 of 1 other provider' },
  { name: 'a new delivery', route: POOL, shows: 'Requested and promised', opens: 'New delivery' },
  { name: 'a delivery', route: POOL, shows: 'Nothing more will come', opens: 'Edit First feed' },
  { name: 'an arrival', route: POOL, shows: 'What came', opens: 'Record an arrival of First feed' },
  { name: 'a capacity', route: POOL, shows: 'From a day on', opens: 'Set capacity' },
];

const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).first().press('Enter');
};

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(NOW_SEC * 1000);
});

for (const theme of ['light', 'dark'] as const) {
  for (const { name, route, fixtures = {}, shows, opens } of SCENES) {
    test(`capacity: ${name} has no accessibility violations in ${theme}`, async ({ openApp }) => {
      const page = await openApp({ fixtures: { ...CAPACITY_FIXTURES, ...fixtures }, route, theme });
      if (opens !== undefined) await press(page, opens);
      await expect(page.locator('body')).toContainText(shows);
      expect(await axeViolations(page)).toEqual([]);
    });
  }
}

test('capacity: waiting is said only when it takes a moment', async ({ openApp }) => {
  const fixtures = { ...CAPACITY_FIXTURES, 'capacity.list': { waits: true } } as const;
  const page = await openApp({ fixtures, route: '/capacity' });
  await expect(page.getByRole('main').getByRole('status')).toHaveText('Loading');
});

test('capacity: a window of 1024 by 640 keeps every act of a pool, and nothing is pushed out sideways', async ({
  openApp,
}) => {
  const page = await openApp({ fixtures: CAPACITY_FIXTURES, route: POOL });
  await page.setViewportSize({ width: 1024, height: 640 });
  for (const name of ['Edit', 'Set capacity', 'Record use']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeInViewport();
  }
  const overflow = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth);
  expect(overflow).toBe(0);
});
