// From an empty workspace to a reminder in an exported calendar and a signed-off obligations pass, without a mouse.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '#test/harness/real-app.ts';
import { ContractsPage } from '../pages/ContractsPage.ts';
import { ProvidersPage } from '../pages/ProvidersPage.ts';
import { WelcomePage } from '../pages/WelcomePage.ts';

const NAME = 'Helios Data Centres GmbH';

test('a contract reminds in an exported calendar, and its obligation is passed and signed off, by keyboard', async ({
  app,
}) => {
  test.setTimeout(120_000);
  const { page } = app;
  const contracts = new ContractsPage(page);
  const { keyboard, dialog } = contracts;
  await new WelcomePage(app).createWorkspace('marlow.qdk');
  await new ProvidersPage(page).add(NAME);
  await contracts.add({ title: 'Hosting agreement', ref: 'HDC-1', provider: NAME });

  await test.step('without its notice the clock gives no date; with it, the day of sending', async () => {
    await expect(page.getByRole('status').filter({ hasText: 'The notice is not recorded' })).toBeVisible();
    await keyboard.press(page.getByRole('button', { name: 'Edit terms' }));
    await keyboard.type(dialog.getByRole('textbox', { name: 'Notice', exact: true }), '90');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('img', { name: /Time line of the contract/ })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Terms', exact: true }).first()).toBeVisible();
  });

  await test.step('the calendar carries that day and its reminders', async () => {
    await page.keyboard.press('Control+1');
    await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
    await keyboard.press(page.getByRole('button', { name: 'Export calendar' }));
    await app.choosePath('deadlines.ics');
    await expect(page.getByText(/1 day written to/)).toBeVisible();
    const text = await readFile(path.join(app.documents, 'deadlines.ics'), 'utf8');
    expect(text).toContain('SUMMARY:Send notice: HDC-1');
    expect(text).toContain('DTSTART;VALUE=DATE:20280802');
    expect(text).toContain('TRIGGER:-P180D');
  });

  await test.step('an obligation is added, passed with 1, and the pass is signed off', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await expect(page.getByRole('heading', { name: 'Obligations', level: 1 })).toBeVisible();
    await page.keyboard.press('Control+n');
    await keyboard.type(contracts.field('Obligation'), 'Send the security report');
    await keyboard.choose(dialog.getByRole('combobox', { name: 'Contract' }), 'HDC', 'HDC-1, Hosting agreement');
    await keyboard.typeDate(contracts.date('First due on'), '01112025');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await keyboard.press(page.getByRole('button', { name: 'Start a pass' }));
    await expect(page.getByText('1 card left')).toBeVisible();
    await page.keyboard.press('1');
    await expect(page.getByText(/Nothing is left that was due/)).toBeVisible();
    await keyboard.press(page.getByRole('button', { name: 'Sign off this pass' }));
    await expect(page.getByText(/Last signed off on .* by Ida Berg: 1 check/)).toBeVisible();
  });
});
