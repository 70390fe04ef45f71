// Evidence by keyboard alone over the real application: attached to a contract, described, found in the list, saved, taken
// off and brought back.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '#test/harness/real-app.ts';

test('a file is attached, described, listed, saved as it was, taken off and brought back', async ({ app }) => {
  const { page, documents, choosePath } = app;
  writeFileSync(path.join(documents, 'signed.txt'), 'signed by both');
  await page.getByRole('button', { name: /sample/i }).focus();
  await page.keyboard.press('Enter');
  await choosePath('sample.qdk');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  const [contract] = await app.call('contracts.list', { providerId: null });
  await page.evaluate((id) => {
    window.location.hash = `#/contracts/${id}`;
  }, contract?.id);
  await page.getByRole('button', { name: 'Attach a file' }).focus();
  await page.keyboard.press('Enter');
  await choosePath('signed.txt');
  const card = page.getByRole('table', { name: 'Evidence' });
  await expect(card.getByRole('rowheader', { name: 'signed.txt' })).toBeVisible();

  const act = async (name: RegExp) => {
    await page.getByRole('button', { name: 'More for signed.txt' }).focus();
    await page.keyboard.press('Enter');
    const item = page.getByRole('menuitem', { name });
    await item.waitFor();
    await item.focus();
    await page.keyboard.press('Enter');
  };
  await act(/Say what it is/);
  const form = page.getByRole('form', { name: 'Evidence' });
  await form.getByRole('textbox', { name: 'Source' }).fill('Notary');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await act(/Check against/);
  await expect(page.getByText('signed.txt is unchanged since it was attached.')).toBeVisible();
  await act(/Save a copy/);
  await choosePath('copy.txt');
  await expect(page.getByText('copy.txt written')).toBeVisible();
  expect(readFileSync(path.join(documents, 'copy.txt'), 'utf8')).toBe('signed by both');

  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  const all = page.getByRole('grid', { name: 'Evidence' });
  await expect(all.getByRole('row', { name: /signed\.txt/ })).toContainText('Notary');
  await page.keyboard.press('Alt+ArrowLeft');
  await act(/Take off/);
  await expect(page.getByText('No evidence yet')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(card.getByRole('rowheader', { name: 'signed.txt' })).toBeVisible();
});
