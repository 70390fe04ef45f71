// The everyday kit by keyboard alone over the real application: paste, columns and views, export, versions, history, trash
// and purge, undo after a restart, search, keys.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type RealApp } from '#test/harness/real-app.ts';

/** A workspace with nothing in it but us. */
async function createWorkspace({ page, choosePath }: RealApp): Promise<void> {
  await page.getByRole('button', { name: /new/i }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'New workspace' });
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Marlow Logistics');
  for (const [name, typed, label] of [
    ['Country', 'Germany', 'Germany'],
    ['Currency', 'EUR', 'EUR · Euro'],
  ] as const) {
    await form.getByRole('combobox', { name }).focus();
    await page.keyboard.type(typed);
    await page.getByRole('option', { name: label }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  await form.getByRole('textbox', { name: 'Your name' }).fill('Ida Berg');
  await page.keyboard.press('Control+Enter');
  await choosePath('marlow.qdk');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
}

async function addProvider({ call }: RealApp, legalName: string): Promise<void> {
  await call('providers.create', {
    legalName,
    shortName: '',
    country: 'DE',
    lifecycle: 'active',
    parentId: null,
    ownerId: null,
    note: '',
    identifiers: [],
    contacts: [],
  });
}

/** Opens a menu of a toolbar and takes one of its items. */
async function takeFromMenu({ page }: RealApp, menu: string, item: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: menu, exact: true }).focus();
  await page.keyboard.press('Enter');
  const wanted = page.getByRole('menuitem', { name: item, exact: true });
  await wanted.waitFor();
  await wanted.focus();
  await page.keyboard.press('Enter');
}

test('a block from a spreadsheet is pasted, its columns are chosen, the view is saved and exported as shown', async ({
  app,
}) => {
  test.setTimeout(120_000);
  const { page, documents, choosePath } = app;
  await createWorkspace(app);
  await addProvider(app, 'Kept Hosting');
  await page.keyboard.press('g');
  await page.keyboard.press('v');
  const grid = page.getByRole('grid', { name: 'Providers' });
  await grid.getByRole('rowheader').first().focus();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() =>
    navigator.clipboard.writeText('Name\tCountry\tState\r\n=Sum Networks\tFrance\twatch\r\nNowhere\tAtlantis\t'),
  );
  await page.keyboard.press('Control+v');
  const preview = page.getByRole('dialog', { name: 'Paste providers' });
  await expect(preview.getByRole('row', { name: /Sum Networks/ })).toContainText('New');
  await expect(preview.getByRole('row', { name: /Nowhere/ })).toContainText('is no country');
  await preview.getByRole('button', { name: 'Paste 1 provider' }).focus();
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('row', { name: /Sum Networks/ })).toContainText('France');

  await page.getByRole('button', { name: 'Columns' }).focus();
  await page.keyboard.press('Enter');
  const columns = page.getByRole('dialog', { name: 'Columns' });
  for (const name of ['Last month', 'Owner', 'Services', 'Contracts', 'Service levels']) {
    await columns.getByRole('checkbox', { name }).focus();
    await page.keyboard.press('Space');
  }
  await columns.getByRole('button', { name: 'Move State up' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(grid.getByRole('columnheader')).toHaveText([/Provider/, 'State', 'Country']);
  await takeFromMenu(app, 'Views', 'Save this view…');
  await page.getByRole('textbox', { name: 'Name' }).fill('Where they are');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await takeFromMenu(app, 'Views', 'As it came');
  await expect(grid.getByRole('columnheader')).toHaveCount(8);

  await app.restart();
  await page.getByRole('button', { name: /marlow/i }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+2');
  await takeFromMenu(app, 'Views', 'Where they are');
  await expect(grid.getByRole('columnheader')).toHaveText([/Provider/, 'State', 'Country']);
  for (const [format, name] of [
    ['CSV', 'shown.csv'],
    ['Excel (XLSX)', 'shown.xlsx'],
    ['PDF', 'shown.pdf'],
  ] as const) {
    await takeFromMenu(app, 'Export', format);
    await choosePath(name);
    await expect.poll(() => existsSync(path.join(documents, name)), { timeout: 30_000 }).toBe(true);
  }
  const csv = readFileSync(path.join(documents, 'shown.csv'), 'utf8');
  expect(csv).toBe(`\uFEFFProvider,State,Country\r\n'=Sum Networks,On watch,France\r\nKept Hosting,Active,Germany\r\n`);
  expect(readFileSync(path.join(documents, 'shown.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  await page.keyboard.press('Control+z');
  await expect(grid.getByRole('row', { name: /Sum Networks/ })).toBeVisible();
});

test('a version is named by Ctrl+S, a record is trashed, restored and purged, and each field has its history', async ({
  app,
}) => {
  test.setTimeout(120_000);
  const { page } = app;
  await createWorkspace(app);
  await addProvider(app, 'Helios Data');
  await page.keyboard.press('Control+s');
  await page.getByRole('textbox', { name: 'Name' }).fill('Before the review');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('hel');
  await expect(page.getByRole('link', { name: 'Helios Data' })).toBeVisible();
  await page.getByRole('link', { name: 'Helios Data' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Move to the trash' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Providers', level: 1 })).toBeVisible();

  await page.keyboard.press('g');
  await page.keyboard.press('d');
  const trash = page.getByRole('grid', { name: 'Trash' });
  await trash.getByRole('rowheader', { name: 'Helios Data' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Restore 1 record' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The trash is empty')).toBeVisible();
  await app.restart();
  await page.getByRole('button', { name: /marlow/i }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Restore Provider Helios Data from the trash')).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await trash.getByRole('rowheader', { name: 'Helios Data' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Purge 1 record' }).focus();
  await page.keyboard.press('Enter');
  const purge = page.getByRole('alertdialog', { name: 'Purge 1 record' });
  await expect(purge).toContainText('Provider: Helios Data');
  await expect(purge.getByRole('button', { name: 'Purge for good' })).toBeDisabled();
  await purge.getByRole('textbox', { name: 'Name of the workspace' }).fill('marlow');
  await purge.getByRole('button', { name: 'Purge for good' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The trash is empty')).toBeVisible();

  await page.keyboard.press('g');
  await page.keyboard.press('h');
  const steps = page.getByRole('grid', { name: 'Steps' });
  await steps.getByRole('rowheader').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Step' })).toContainText('The values were purged.');
  await expect(steps.getByText('Helios')).toHaveCount(0);
  await page.getByRole('link', { name: 'Named versions' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Before the review' })).toContainText('Ida Berg');
});

test('a record shows who changed which field, and how it stood', async ({ app }) => {
  const { page, call } = app;
  await createWorkspace(app);
  await addProvider(app, 'Helios Data');
  const [row] = await call('providers.list', {});
  if (row === undefined) throw new Error('there is no provider');
  const before = await call('providers.get', { id: row.id });
  const {
    id,
    rev,
    createdAt: _at,
    createdBy: _by,
    updatedAt: _ua,
    updatedBy: _ub,
    archivedAt: _a,
    trashedAt: _t,
    ...rest
  } = before;
  await call('providers.update', { ...rest, legalName: 'Helios Data Centres', id, rev });
  await page.keyboard.press('Control+2');
  await page.getByRole('grid', { name: 'Providers' }).getByRole('rowheader').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Helios Data/, level: 1 })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'History', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'History of Provider Helios Data Centres' })).toBeVisible();
  const change = page.getByRole('row', { name: /Legal name/ }).first();
  await expect(change).toContainText('Helios Data');
  await expect(change).toContainText('Helios Data Centres');
  await page
    .getByRole('button', { name: /As it stood after step/ })
    .last()
    .focus();
  await page.keyboard.press('Enter');
  const then = page.getByRole('dialog', { name: /As it stood/ });
  await expect(then.getByRole('row', { name: /Legal name/ })).toContainText('Helios Data');
});
