// A restore by keyboard alone over the real application: work, close, work, go back, and find the later work kept.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { axeViolations } from '#test/harness/axe.ts';
import { expect, test } from '#test/harness/real-app.ts';
import { Keyboard } from '../pages/Keyboard.ts';
import { ProvidersPage } from '../pages/ProvidersPage.ts';
import { WelcomePage } from '../pages/WelcomePage.ts';

test('a backup is looked at, restored by its typed name, and what it replaced is a backup too', async ({ app }) => {
  test.setTimeout(120_000);
  const { page, documents } = app;
  const keyboard = new Keyboard(page);
  const welcome = new WelcomePage(app);
  const providers = new ProvidersPage(page);
  const grid = page.getByRole('grid', { name: 'Backups' });

  const goToBackups = async (): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('go to backups');
    await expect(page.getByRole('option', { name: 'Go to Backups' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Backups', level: 1 })).toBeVisible();
  };

  await test.step('closing makes a backup that opens by itself', async () => {
    await welcome.createWorkspace('marlow.qdk');
    await providers.add('Helios Data Centres GmbH');
    await app.restart();
    const made = readdirSync(path.join(documents, 'marlow backups'));
    expect(made).toEqual([expect.stringMatching(/ r2 [0-9a-f]{8} close\.qdk$/)]);
    await welcome.open('marlow.qdk');
    await providers.add('Nordwind Cloud');
  });

  await test.step('it shows what it holds', async () => {
    await goToBackups();
    expect(await axeViolations(page)).toEqual([]);
    await expect(grid).toContainText('Helios Data Centres GmbH');
    await keyboard.tabTo(grid.getByRole('rowheader').first());
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Restore this backup' });
    await expect(dialog).toContainText('Providers');
    expect(await axeViolations(page)).toEqual([]);
  });

  await test.step('a wrong name restores nothing, the right one does', async () => {
    await page.keyboard.type('another');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('CONFIRMATION_DIFFERS');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('marlow');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
    const names = (await app.call('providers.list', {})).map(({ legalName }) => legalName);
    expect(names).toEqual(['Helios Data Centres GmbH']);
  });

  await test.step('the file of before is a backup, and the act stands in the history', async () => {
    await goToBackups();
    await expect(grid).toContainText('Before a restore');
    await expect(grid).toContainText('Nordwind Cloud');
    const [step] = await app.call('history.steps', { before: null, limit: 1 });
    expect(step?.label).toMatch(/^Restore the backup of /);
  });
});

test('a damaged file is replaced by its backup from the first screen, and kept', async ({ app }) => {
  test.setTimeout(120_000);
  const { page, documents } = app;
  const keyboard = new Keyboard(page);
  const welcome = new WelcomePage(app);
  const providers = new ProvidersPage(page);
  await welcome.createWorkspace('marlow.qdk');
  await providers.add('Helios Data Centres GmbH');
  await app.restart();
  const file = path.join(documents, 'marlow.qdk');
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 0, 8192);
  writeFileSync(file, bytes);
  await keyboard.press(page.getByRole('button', { name: /^Open a workspace/ }));
  await app.choosePath('marlow.qdk');
  const backups = page.getByRole('table', { name: 'Backups of marlow' });
  await expect(backups).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await keyboard.press(backups.getByRole('button', { name: 'Restore' }).first());
  await keyboard.type(page.getByRole('textbox', { name: 'Name of the workspace' }), 'marlow');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  expect((await app.call('providers.list', {})).map(({ legalName }) => legalName)).toEqual([
    'Helios Data Centres GmbH',
  ]);
  expect(existsSync(path.join(documents, 'marlow damaged.qdk'))).toBe(true);
});
