// Advice: waiting, empty, failed, filled, and its dialogs, in both themes; in a narrow window.
import { ADVICE_FIXTURES, NO_ADVICE, NOT_SOLVED } from '#test/harness/advice-fixtures.ts';
import { expect, test } from '#test/harness/app-test.ts';
import { axeViolations } from '#test/harness/axe.ts';
import { CAPACITY_FIXTURES } from '#test/harness/capacity-fixtures.ts';
import type { Fixtures } from '#test/harness/fake-bridge.ts';
import { NOW_SEC } from '#test/harness/fixtures.ts';

const ROUTE = '/capacity/advice';
const ALL: Fixtures = { ...CAPACITY_FIXTURES, ...ADVICE_FIXTURES };
const FAILED = { error: { code: 'DISK_FULL', message: 'The disk is full. Free some space.', details: {} } };

interface Scene {
  readonly name: string;
  readonly fixtures?: Fixtures;
  readonly shows: string;
  readonly opens?: RegExp;
}

const SCENES: readonly Scene[] = [
  { name: 'two answers', shows: 'Figures have changed since' },
  { name: 'no advice', fixtures: NO_ADVICE, shows: 'No advice asked for yet' },
  { name: 'a failed board', fixtures: { 'advice.board': FAILED }, shows: 'The disk is full' },
  { name: 'a question about moves', shows: 'Load stays in its region', opens: /^Rebalance pools/ },
  { name: 'a question about a place', shows: 'Recorded: Frankfurt, Munich.', opens: /^Find a place/ },
  { name: 'an approval', shows: 'Nothing is moved by itself.', opens: /^Approve/ },
  { name: 'a rejection', shows: 'Given by', opens: /^Reject/ },
];

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(NOW_SEC * 1000);
});

for (const theme of ['light', 'dark'] as const) {
  for (const { name, fixtures = {}, shows, opens } of SCENES) {
    test(`advice: ${name} has no accessibility violations in ${theme}`, async ({ openApp }) => {
      const page = await openApp({ fixtures: { ...ALL, ...fixtures }, route: ROUTE, theme });
      if (opens !== undefined) await page.getByRole('button', { name: opens }).first().press('Enter');
      await expect(page.locator('body')).toContainText(shows);
      expect(await axeViolations(page)).toEqual([]);
    });
  }
}

test('advice: a solver that fails says so in the dialog, and nothing typed is lost', async ({ openApp }) => {
  const page = await openApp({ fixtures: { ...ALL, ...NOT_SOLVED }, route: ROUTE });
  await page.getByRole('button', { name: /^Rebalance pools/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Rebalance pools' });
  await dialog.getByRole('textbox', { name: 'Use may reach' }).fill('75');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toContainText('The solver found no answer: it broke off.');
  await expect(dialog.getByRole('textbox', { name: 'Use may reach' })).toHaveValue('75');
});

test('advice: waiting is said only when it takes a moment', async ({ openApp }) => {
  const page = await openApp({ fixtures: { ...ALL, 'advice.board': { waits: true } }, route: ROUTE });
  await expect(page.getByRole('main').getByRole('status')).toHaveText('Loading');
});

test('advice: a narrow window keeps every act and pushes nothing out sideways', async ({ openApp }) => {
  const page = await openApp({ fixtures: ALL, route: ROUTE });
  await page.setViewportSize({ width: 1024, height: 640 });
  await expect(page.getByRole('button', { name: /^Approve/ })).toBeInViewport();
  const overflow = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth);
  expect(overflow).toBe(0);
});
