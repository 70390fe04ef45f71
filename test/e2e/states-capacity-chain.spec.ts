// The chain of capacity: waiting, empty, failed, in a circle, filled, and its dialog, in both themes; in a narrow window.
import { expect, test } from '#test/harness/app-test.ts';
import { axeViolations } from '#test/harness/axe.ts';
import { CAPACITY_FIXTURES } from '#test/harness/capacity-fixtures.ts';
import { CHAIN_FIXTURES, CIRCLE, NO_CHAIN } from '#test/harness/chain-fixtures.ts';
import type { Fixtures } from '#test/harness/fake-bridge.ts';
import { NOW_SEC } from '#test/harness/fixtures.ts';

const ROUTE = '/capacity/chain';
const ALL: Fixtures = { ...CAPACITY_FIXTURES, ...CHAIN_FIXTURES };
const FAILED = { error: { code: 'DISK_FULL', message: 'The disk is full. Free some space.', details: {} } };

interface Scene {
  readonly name: string;
  readonly fixtures?: Fixtures;
  readonly shows: string;
  readonly opens?: string;
}

const SCENES: readonly Scene[] = [
  { name: 'a chain', shows: 'has no single point of failure in Mar 2026' },
  { name: 'no needs', fixtures: NO_CHAIN, shows: 'No needs yet' },
  { name: 'a circle', fixtures: CIRCLE, shows: 'The chain runs in a circle: Hall' },
  { name: 'a failed chain', fixtures: { 'chain.board': FAILED }, shows: 'The disk is full' },
  { name: 'the table of a chain', shows: 'Lost together', opens: 'Show as table' },
  { name: 'a new need', shows: 'How many must be there', opens: 'New need' },
  { name: 'a need', shows: 'Who gives it', opens: 'Edit Racks' },
];

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(NOW_SEC * 1000);
});

for (const theme of ['light', 'dark'] as const) {
  for (const { name, fixtures = {}, shows, opens } of SCENES) {
    test(`chain: ${name} has no accessibility violations in ${theme}`, async ({ openApp }) => {
      const page = await openApp({ fixtures: { ...ALL, ...fixtures }, route: ROUTE, theme });
      if (opens !== undefined) await page.getByRole('button', { name: opens }).first().press('Enter');
      await expect(page.locator('body')).toContainText(shows);
      expect(await axeViolations(page)).toEqual([]);
    });
  }
}

test('chain: a later month is chosen by keys and shows its own marks', async ({ openApp }) => {
  const page = await openApp({ fixtures: ALL, route: ROUTE });
  await page.getByRole('button', { name: /Month$/ }).press('ArrowDown');
  await page.getByRole('option', { name: 'Apr 2026' }).press('Enter');
  await expect(page.getByRole('link', { name: 'Pool, Rack power, hall 2, Single point' })).toBeVisible();
  await expect(page.getByRole('img', { name: '2 of 2' })).toBeVisible();
});

test('chain: waiting is said only when it takes a moment', async ({ openApp }) => {
  const waiting = await openApp({ fixtures: { ...ALL, 'chain.board': { waits: true } }, route: ROUTE });
  await expect(waiting.getByRole('main').getByRole('status')).toHaveText('Loading');
});

test('chain: a narrow window keeps every act and pushes nothing out sideways', async ({ openApp }) => {
  const page = await openApp({ fixtures: ALL, route: ROUTE });
  await page.setViewportSize({ width: 1024, height: 640 });
  await expect(page.getByRole('button', { name: 'New need' })).toBeInViewport();
  const overflow = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth);
  expect(overflow).toBe(0);
});
