// Coverage and roadmap: waiting, empty, failed, filled, and the dialog, in both themes; in a narrow window.
import { expect, test } from '#test/harness/app-test.ts';
import { axeViolations } from '#test/harness/axe.ts';
import { CAPACITY_FIXTURES } from '#test/harness/capacity-fixtures.ts';
import type { Fixtures } from '#test/harness/fake-bridge.ts';
import { NOW_SEC } from '#test/harness/fixtures.ts';
import { NOTHING_DATED, ROADMAP_FIXTURES } from '#test/harness/roadmap-fixtures.ts';

const ROUTE = '/capacity/roadmap';
const ALL: Fixtures = { ...CAPACITY_FIXTURES, ...ROADMAP_FIXTURES };
const FAILED = { error: { code: 'DISK_FULL', message: 'The disk is full. Free some space.', details: {} } };

interface Scene {
  readonly name: string;
  readonly fixtures?: Fixtures;
  readonly shows: string;
  readonly opens?: string;
}

const SCENES: readonly Scene[] = [
  { name: 'a board', shows: 'Fails at N-1' },
  { name: 'nothing', fixtures: NOTHING_DATED, shows: 'No roadmap items yet' },
  { name: 'a failed board', fixtures: { 'roadmap.board': FAILED }, shows: 'The disk is full' },
  { name: 'the table', shows: 'Roadmap', opens: 'Show as table' },
  { name: 'a new item', shows: 'What will change', opens: 'New roadmap item' },
  { name: 'an item', shows: 'What will change', opens: 'Edit Hall 3 opens' },
];

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(NOW_SEC * 1000);
});

for (const theme of ['light', 'dark'] as const) {
  for (const { name, fixtures = {}, shows, opens } of SCENES) {
    test(`roadmap: ${name} has no accessibility violations in ${theme}`, async ({ openApp }) => {
      const page = await openApp({ fixtures: { ...ALL, ...fixtures }, route: ROUTE, theme });
      if (opens !== undefined) await page.getByRole('button', { name: opens }).first().press('Enter');
      await expect(page.locator('body')).toContainText(shows);
      expect(await axeViolations(page)).toEqual([]);
    });
  }
}

test('roadmap: waiting is said only when it takes a moment', async ({ openApp }) => {
  const page = await openApp({ fixtures: { ...ALL, 'roadmap.board': { waits: true } }, route: ROUTE });
  await expect(page.getByRole('main').getByRole('status')).toHaveText('Loading');
});

test('roadmap: a narrow window keeps every act and pushes nothing out sideways', async ({ openApp }) => {
  const page = await openApp({ fixtures: ALL, route: ROUTE });
  await page.setViewportSize({ width: 1024, height: 640 });
  await expect(page.getByRole('button', { name: 'New roadmap item' })).toBeInViewport();
  const overflow = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth);
  expect(overflow).toBe(0);
});
