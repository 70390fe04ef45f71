// History: the list of steps, where Undo stands, and the grid's keys.
import { expect, test } from '#test/harness/app-test.ts';
import { axeViolations } from '#test/harness/axe.ts';
import { callsOf } from '#test/harness/fake-bridge.ts';
import { SHELL, STATE, steps } from '#test/harness/fixtures.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`history, filled and empty, has no accessibility violations in ${theme}`, async ({ openApp, page }) => {
    await openApp({ fixtures: SHELL, route: '/history', theme });
    await expect(page.getByRole('row')).not.toHaveCount(0);
    expect(await axeViolations(page)).toEqual([]);
    await openApp({ fixtures: { ...SHELL, 'history.steps': { value: [] } }, route: '/history', theme });
    await page.reload();
    await expect(page.getByText('No steps yet.')).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });
}

test('the step that Undo would take back is marked, and the buttons name their steps', async ({ openApp }) => {
  const state = { ...STATE, redo: { seq: 319, label: 'Record incident INC-1' } };
  const page = await openApp({ fixtures: { ...SHELL, 'workspace.state': { value: state } }, route: '/history' });
  const row = page.getByRole('row', { name: /318/ });
  await expect(row).toContainText('Undo takes this back');
  const main = page.getByRole('main');
  await expect(main.getByRole('button', { name: `Undo: ${STATE.undo?.label}` })).toBeEnabled();
  await expect(main.getByRole('button', { name: 'Redo: Record incident INC-1' })).toBeEnabled();
});

test('a read-only file offers no undo', async ({ openApp }) => {
  const page = await openApp({
    fixtures: { ...SHELL, 'workspace.state': { value: { ...STATE, readOnly: true } } },
    route: '/history',
  });
  await expect(page.getByText('Read only')).toBeVisible();
  await expect(page.getByRole('main').getByRole('button', { name: /Undo/ })).toHaveCount(0);
});

test('the grid is one Tab stop and is walked with arrow keys, Home, End and Ctrl+End', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL, route: '/history' });
  const grid = page.getByRole('grid', { name: 'Steps' });
  await grid.waitFor();
  await page.getByRole('button', { name: 'Export' }).focus();
  await page.keyboard.press('Tab');
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['cell']);
  expect(await focused()).toBe('0:0');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('1:1');
  await page.keyboard.press('End');
  expect(await focused()).toBe('1:4');
  await page.keyboard.press('Control+End');
  await expect.poll(focused).toBe('59:4');
  await page.keyboard.press('Control+Home');
  await expect.poll(focused).toBe('0:0');
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe('-1:0');
  await page.keyboard.press('Tab');
  expect(await grid.evaluate((element) => element.contains(document.activeElement))).toBe(false);
});

test('Enter on a header sorts, again the other way, and says so', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL, route: '/history' });
  const header = page.getByRole('columnheader', { name: 'No.' });
  await header.click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByRole('rowheader').first()).toHaveText('259');
  await page.keyboard.press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('rowheader').first()).toHaveText('318');
});

test('Ctrl+F goes to the filter of the view with its text selected', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL, route: '/history' });
  const filter = page.getByRole('searchbox', { name: 'Filter steps' });
  await filter.fill('incident');
  await page.getByRole('rowheader').first().click();
  await page.keyboard.press('Control+f');
  await expect(filter).toBeFocused();
  await page.keyboard.type('second');
  await expect(filter).toHaveValue('second');
});

test('the quick filter needs every word, in any column', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL, route: '/history' });
  await page.getByRole('searchbox', { name: 'Filter steps' }).fill('lindqvist inc-4099');
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2');
  await page.getByRole('searchbox', { name: 'Filter steps' }).fill('nothing like it');
  await expect(page.getByText('Nothing matches the filter')).toBeVisible();
});

test('Space selects rows, and Ctrl+C copies them with headers as a block', async ({ openApp, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await openApp({ fixtures: SHELL, route: '/history' });
  await page.getByRole('rowheader', { name: '318' }).click();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByRole('row', { selected: true })).toHaveCount(2);
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const lines = copied.split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toBe('No.\tStep\tState\tWhen (Europe/Berlin)\tWho');
  expect(lines[2]).toBe('317\tRecord incident INC-4099\t\t31 Mar 2026, 13:02:04\tMara Lindqvist');
});

test('ten thousand steps draw only the rows in view, and older ones are asked for by page', async ({ openApp }) => {
  const page = await openApp({
    fixtures: { ...SHELL, 'history.steps': [{ value: steps(500, 10_000) }, { value: steps(20, 9_500) }] },
    route: '/history',
  });
  await page.getByRole('button', { name: 'Show older steps' }).click();
  await expect(page.getByText('520 steps')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show older steps' })).toBeHidden();
  expect(await callsOf(page, 'history.steps')).toEqual([
    { before: null, limit: 500 },
    { before: 9_501, limit: 500 },
  ]);
  expect(await page.getByRole('row').count()).toBeLessThan(60);
});
