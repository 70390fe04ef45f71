// The parts themselves in a real browser: digits, drafts, errors, focus, keys, accessibility.
import type { Page } from 'playwright/test';
import { expect, test } from '#test/harness/app-test.ts';
import { axeViolations } from '#test/harness/axe.ts';
import { callsOf } from '#test/harness/fake-bridge.ts';
import { SHELL } from '#test/harness/fixtures.ts';

const saved = async (page: Page): Promise<Record<string, unknown>> =>
  JSON.parse((await page.getByTestId('saved').textContent()) ?? 'null') as Record<string, unknown>;
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function fillRequired(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Country' }).fill('Germ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const zone = page.getByRole('button', { name: /Zone$/ });
  await zone.press('ArrowDown');
  await page.getByRole('option', { name: /Europe\/Berlin/ }).press('Enter');
  await expect(zone).toBeFocused();
}

for (const theme of ['light', 'dark'] as const) {
  test(`each part, open and closed, has no accessibility violations in ${theme}`, async ({ openApp }) => {
    const page = await openApp({ fixtures: SHELL, theme, kit: '' });
    await page.getByRole('heading', { name: 'Parts of the kit' }).waitFor();
    expect(await axeViolations(page), 'at rest').toEqual([]);
    await page.getByRole('button', { name: 'Save target' }).click();
    await expect(page.getByText('Not saved yet')).toBeVisible();
    expect(await axeViolations(page), 'with errors').toEqual([]);
    await page.getByRole('button', { name: /Zone$/ }).click();
    await expect(page.getByRole('listbox')).toBeVisible();
    expect(await axeViolations(page), 'select open').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Country' }).press('ArrowDown');
    await expect(page.getByRole('listbox')).toBeVisible();
    expect(await axeViolations(page), 'combo box open').toEqual([]);
    await page.keyboard.press('Escape');
    await page
      .getByRole('group', { name: /Valid from/ })
      .getByRole('button')
      .click();
    await expect(page.getByRole('grid')).toBeVisible();
    expect(await axeViolations(page), 'calendar open').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'More acts' }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    expect(await axeViolations(page), 'menu open').toEqual([]);
    await page.getByRole('menuitem', { name: 'Move to trash' }).click();
    await expect(page.getByText('Move Helios to trash')).toBeVisible();
    expect(await axeViolations(page), 'notice shown').toEqual([]);
    await page.getByRole('button', { name: 'Open dialog' }).click();
    await expect(page.getByRole('alertdialog', { name: 'Purge for good' })).toBeVisible();
    expect(await axeViolations(page), 'dialog open').toEqual([]);
  });
}

test('a percentage keeps every digit through load, blur and save', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL, kit: '' });
  await expect(box(page, 'Target')).toHaveValue('99.99951');
  await box(page, 'Target').fill('99.123456789012345678');
  await box(page, 'Target').blur();
  await expect(box(page, 'Target')).toHaveValue('99.123456789012345678');
  await fillRequired(page);
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => saved(page)).toMatchObject({ targetPct: '99.123456789012345678' });
});

test('a decimal comma is accepted where the workspace says so, and stored with a point', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL, kit: '?format=comma' });
  await expect(box(page, 'Target')).toHaveValue('99,99951');
  await expect(box(page, 'Monthly fee')).toHaveValue('12400,00');
  await box(page, 'Target').fill('99,950');
  await box(page, 'Monthly fee').fill('1234,5');
  await fillRequired(page);
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(() => saved(page))
    .toMatchObject({ targetPct: '99.950', fee: { minor: '123450', currency: 'EUR' } });
});

test('grouping signs are refused with a sentence, and what was typed stays', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL, kit: '' });
  await fillRequired(page);
  await box(page, 'Monthly fee').fill('1,234.50');
  await page.keyboard.press('Control+Enter');
  await expect(box(page, 'Monthly fee')).toHaveAccessibleDescription(/no signs between thousands/);
  await expect(box(page, 'Monthly fee')).toHaveValue('1,234.50');
  await expect(page.getByTestId('saved')).toHaveText('null');
  await box(page, 'Monthly fee').fill('1234.567');
  await expect(box(page, 'Monthly fee')).toHaveAccessibleDescription(/EUR has 2 decimals/);
  await box(page, 'Monthly fee').fill('1234.56');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => saved(page)).toMatchObject({ fee: { minor: '123456', currency: 'EUR' } });
});

test('another currency reads the same digits with its own decimals', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL, kit: '' });
  await fillRequired(page);
  await box(page, 'Monthly fee').fill('1240');
  await page.getByRole('textbox', { name: 'Currency' }).fill('jpy');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => saved(page)).toMatchObject({ fee: { minor: '1240', currency: 'JPY' } });
});

test('minutes are kept as seconds, and only whole ones are taken', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL, kit: '' });
  await expect(box(page, 'Maintenance cap')).toHaveValue('240');
  await fillRequired(page);
  await box(page, 'Maintenance cap').fill('2.5');
  await page.keyboard.press('Control+Enter');
  await expect(box(page, 'Maintenance cap')).toHaveAccessibleDescription(/whole number/);
  await box(page, 'Maintenance cap').fill('90');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => saved(page)).toMatchObject({ capSec: 5_400 });
});

test('a date is typed day, month, year and kept as a civil date', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL, kit: '' });
  await fillRequired(page);
  await page.getByRole('spinbutton', { name: /day/ }).focus();
  await page.keyboard.type('29022028');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => saved(page)).toMatchObject({ validFrom: '2028-02-29' });
});

test('choices are made from the keyboard, and closing gives the focus back', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL, kit: '' });
  const zone = page.getByRole('button', { name: /Zone$/ });
  await zone.press('Enter');
  await page.keyboard.press('Escape');
  await expect(zone).toBeFocused();
  await page.getByRole('radio', { name: /After it/ }).press('Space');
  await page.getByRole('checkbox', { name: /Agreed/ }).press('Space');
  await fillRequired(page);
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(() => saved(page))
    .toMatchObject({ order: 'after', agreed: false, zone: 'Europe/Berlin', country: 'DE' });
  await page.getByRole('button', { name: 'Open dialog' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Open dialog' })).toBeFocused();
});

test('an open combo box closes when the focus leaves it', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL, kit: '' });
  await page.getByRole('combobox', { name: 'Country' }).press('ArrowDown');
  await expect(page.getByRole('listbox')).toBeVisible();
  await box(page, 'Name').click();
  await expect(page.getByRole('listbox')).toBeHidden();
});

test('unsaved text is kept after a moment, and again when something else is typed', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL, kit: '' });
  await box(page, 'Name').fill('Weekly availability');
  await expect.poll(async () => (await callsOf(page, 'drafts.save')).length, { timeout: 3_000 }).toBe(1);
  expect(await callsOf(page, 'drafts.save')).toMatchObject([
    { form: 'target', recordId: 'new', value: { name: 'Weekly availability', targetPct: '99.99951' } },
  ]);
});

test('a kept draft comes back with a notice, and Start over forgets it', async ({ openApp }) => {
  const draft = { value: { name: 'Half typed', fee: { minor: '12,3x', currency: 'EUR' } } };
  const page = await openApp({ fixtures: { ...SHELL, 'drafts.get': { value: draft } }, kit: '' });
  await expect(box(page, 'Name')).toHaveValue('Half typed');
  await expect(box(page, 'Monthly fee')).toHaveValue('12,3x');
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(box(page, 'Name')).toHaveValue('Monthly availability');
  await expect(box(page, 'Monthly fee')).toHaveValue('12400.00');
  await expect.poll(async () => (await callsOf(page, 'drafts.discard')).length).toBe(1);
});

test('saving forgets the draft and says when it was saved', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL, kit: '' });
  await fillRequired(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Saved 14:02:11')).toBeVisible();
  expect(await callsOf(page, 'drafts.discard')).toEqual([{ form: 'target', recordId: 'new' }]);
});

test('what the core refuses is shown at its field and as a whole, and nothing typed is lost', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL, kit: '' });
  await page.evaluate(() => {
    (window as { refuseSave?: unknown }).refuseSave = {
      code: 'NAME_TAKEN',
      message: 'Another target has this name.',
      details: { fields: { name: 'choose another name' } },
    };
  });
  await fillRequired(page);
  await page.keyboard.press('Control+Enter');
  const summary = page.getByRole('alert').filter({ hasText: 'Not saved yet' });
  await expect(summary).toContainText('Another target has this name.');
  await expect(summary).toContainText('Name: choose another name');
  await expect(box(page, 'Name')).toHaveAccessibleDescription(/choose another name/);
  await expect(box(page, 'Name')).toHaveValue('Monthly availability');
  await page.evaluate(() => {
    delete (window as { refuseSave?: unknown }).refuseSave;
  });
  await box(page, 'Name').fill('Another name');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => saved(page)).toMatchObject({ name: 'Another name' });
});

test('a menu shows its keys, skips what is off, and a notice offers Undo', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL, kit: '' });
  await page.getByRole('button', { name: 'More acts' }).press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Not now' })).toBeDisabled();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByTestId('undone')).toHaveText('1');
  await expect(page.getByText('Move Helios to trash')).toBeHidden();
});

test('a tooltip names the button when it gets the focus by key', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL, kit: '' });
  await page.getByRole('button', { name: 'More acts' }).focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tooltip', { name: 'More acts' })).toBeVisible();
});

test('a grid of ten thousand rows sorts, filters, selects, opens and reaches its end by key', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL, kit: '?grid' });
  const grid = page.getByRole('grid', { name: 'Rows' });
  await expect(grid).toHaveAttribute('aria-rowcount', '10001');
  await grid.getByRole('rowheader').first().click();
  await page.keyboard.press('Control+End');
  await expect(page.getByRole('row', { name: /Meridian Telecom 10000/ })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByTestId('chosen')).toHaveText('1');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('open')).toHaveText('Meridian Telecom 10000');
  await page.getByRole('columnheader', { name: 'Availability %' }).click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Home');
  await expect(grid.getByRole('row').nth(1)).toContainText('99.998');
  await page.getByRole('searchbox', { name: 'Filter rows' }).fill('helios no data');
  await expect(grid).not.toHaveAttribute('aria-rowcount', '10001');
  for (const row of await grid.getByRole('row').all()) {
    if ((await row.getAttribute('aria-rowindex')) !== '1') await expect(row).toContainText(/Helios.*No data/);
  }
  expect(await axeViolations(page)).toEqual([]);
});

test('a column is made wider by key and the detail pane by arrow', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL, kit: '?grid' });
  const header = page.getByRole('columnheader', { name: 'Status' });
  await header.click();
  const before = (await header.boundingBox())?.width ?? 0;
  await page.keyboard.press('Alt+ArrowRight');
  expect((await header.boundingBox())?.width).toBe(before + 16);
  const border = page.getByRole('separator');
  await border.press('ArrowLeft');
  await expect(border).toHaveAttribute('aria-valuenow', '384');
});

test('a diagram is one stop for Tab: arrows go along it, Enter opens, plus makes it larger, a table says the same', async ({
  openApp,
}) => {
  const page = await openApp({ fixtures: SHELL, kit: '' });
  const diagram = page.getByRole('group', { name: 'One line carries all payments' });
  await diagram.getByRole('link', { name: 'Service, Payments' }).focus();
  await page.keyboard.press('ArrowRight');
  const group = diagram.getByRole('img', { name: '1 of 2' });
  const line = diagram.getByRole('link', { name: 'Pool, Line to the exchange, Single point' });
  await expect(group.or(line).and(page.locator(':focus'))).toHaveCount(1);
  await page.keyboard.press('End');
  await expect(line.or(diagram.getByRole('link', { name: /hall/ })).and(page.locator(':focus'))).toHaveCount(1);
  await line.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Opened: line')).toBeVisible();
  const before = (await diagram.boundingBox())?.width ?? 0;
  await page.keyboard.press('+');
  expect((await diagram.boundingBox())?.width).toBeCloseTo(before * 1.25, 0);
  await page.getByRole('button', { name: 'Show as table' }).press('Enter');
  await expect(page.getByText('Line to the exchange: single point')).toBeVisible();
});
