// Today: waiting, empty, failed, filled; walked by keyboard.
import { expect, test } from '#test/harness/app-test.ts';
import { axeViolations } from '#test/harness/axe.ts';
import { callsOf, changeAnswers, type Fixtures } from '#test/harness/fake-bridge.ts';
import { NOW_SEC, SHELL, SLA_ID, STATE, TODAY_ITEMS } from '#test/harness/fixtures.ts';

type State = 'filled' | 'empty' | 'failed';
const ANSWERS: ReadonlyArray<readonly [State, NonNullable<Fixtures['today.items']>]> = [
  ['filled', { value: TODAY_ITEMS }],
  ['empty', { value: [] }],
  ['failed', { error: { code: 'DISK_FULL', message: 'The disk is full. Free some space.', details: {} } }],
];

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(NOW_SEC * 1000);
});

for (const theme of ['light', 'dark'] as const) {
  for (const [name, answer] of ANSWERS) {
    test(`today, ${name}, has no accessibility violations in ${theme}`, async ({ openApp }) => {
      const page = await openApp({ fixtures: { ...SHELL, 'today.items': answer }, theme });
      await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
      await expect(page.getByRole('main')).toContainText(
        { filled: 'Overdue', empty: 'Nothing due', failed: 'disk is full' }[name],
      );
      expect(await axeViolations(page)).toEqual([]);
    });
  }
}

test('items stand in groups by date: overdue, open, next 30 days, later', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL });
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Overdue', 'Open', 'Next 30 days', 'Later']);
});

test('J and K walk the items and Enter opens one with its month', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL });
  const first = page.getByRole('link', { name: 'Helios Compute availability, Mar 2026' });
  await first.waitFor();
  await page.keyboard.press('j');
  await expect(first).toBeFocused();
  await page.keyboard.press('j');
  await expect(page.getByRole('link', { name: /Import of status-incidents/ })).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#/sla/${SLA_ID}\\?month=`));
});

test('E sets an item aside and S snoozes one until tomorrow; the focus moves on', async ({ openApp }) => {
  const page = await openApp({ fixtures: { ...SHELL, 'today.mark': { value: {} } } });
  await page.getByRole('link', { name: 'Helios Compute availability, Mar 2026' }).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await page.keyboard.press('s');
  await expect.poll(async () => (await callsOf(page, 'today.mark')).length).toBe(2);
  const [first, second] = (await callsOf(page, 'today.mark')) as { key: string }[];
  expect(first).toMatchObject({ mark: 'done', until: null });
  expect(second).toMatchObject({ mark: 'snoozed', until: '2026-04-01' });
  expect(first?.key).not.toBe(second?.key);
});

test('waiting is said only when it takes a moment', async ({ openApp }) => {
  const page = await openApp({ fixtures: { ...SHELL, 'today.items': { waits: true } } });
  await expect(page.getByRole('main').getByRole('status')).toHaveText('Loading');
});

test('an empty workspace offers the first acts, a filled one says that nothing is due', async ({ openApp }) => {
  const page = await openApp({
    fixtures: { ...SHELL, 'today.items': { value: [] }, 'workspace.state': { value: { ...STATE, counts: {} } } },
  });
  await expect(page.getByText('Nothing is recorded yet.')).toBeVisible();
  await page.getByRole('link', { name: 'Add a provider' }).press('Enter');
  await expect(page).toHaveURL(/#\/providers$/);
});

test('Try again asks again', async ({ openApp }) => {
  const error = { code: 'DISK_FULL', message: 'The disk is full. Free some space.', details: {} };
  const page = await openApp({ fixtures: { ...SHELL, 'today.items': { error } } });
  await expect(page.getByRole('alert')).toContainText('Code DISK_FULL');
  await changeAnswers(page, { 'today.items': { value: TODAY_ITEMS } });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Overdue')).toBeVisible();
});
