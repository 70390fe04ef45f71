// A certificate is entered, read, changed and taken back without a mouse, over the real application.
import { axeViolations } from '#test/harness/axe.ts';
import { expect, test } from '#test/harness/real-app.ts';
import { Keyboard } from '../pages/Keyboard.ts';

test('a certificate is recorded, shows when it ends, and comes back from the trash', async ({ app }) => {
  test.setTimeout(120_000);
  const { page, choosePath } = app;
  const keyboard = new Keyboard(page);
  await page.getByRole('button', { name: 'Open sample workspace' }).press('Enter');
  await choosePath('sample.qdk');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible({ timeout: 30_000 });

  await page.keyboard.press('g');
  await page.keyboard.press('u');
  await expect(page.getByText('35 days without')).toBeVisible({ timeout: 20_000 });
  expect(await axeViolations(page)).toEqual([]);

  await keyboard.press(page.getByRole('button', { name: 'New record' }));
  await page.getByRole('menuitem', { name: 'Certificate' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New certificate' });
  await keyboard.type(dialog.getByRole('textbox', { name: 'Name' }), 'Business continuity');
  await keyboard.choose(dialog.getByRole('combobox', { name: 'Provider' }), 'Fern', 'Ferntel Kommunikation AG');
  await keyboard.type(dialog.getByRole('textbox', { name: 'Scheme' }), 'ISO 22301:2019');
  await keyboard.type(dialog.getByRole('textbox', { name: 'Issued by' }), 'Certifizio GmbH');
  await keyboard.typeDate(dialog.getByRole('group', { name: 'Valid from' }), '01012026');
  await keyboard.typeDate(dialog.getByRole('group', { name: 'Valid to' }), '01112025');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toContainText('it ends before it starts');
  await keyboard.typeDate(dialog.getByRole('group', { name: 'Valid to' }), '01112026');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();

  const row = page.getByRole('row', { name: /Business continuity/ });
  await expect(row).toContainText('Ends soon');
  await row.getByRole('rowheader').press('Enter');
  await expect(page.getByRole('heading', { name: 'Business continuity', level: 1 })).toBeVisible();
  await expect(page.getByText('It ends on 2026-11-01, in 27 days.')).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Move to the trash' }).press('Enter');
  await expect(page.getByRole('row', { name: /Business continuity/ })).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row', { name: /Business continuity/ })).toBeVisible();
});
