// From a pasted column to a day to order by, without a mouse, over the real application.
import { expect, test } from '#test/harness/real-app.ts';
import { axeViolations } from '#test/harness/axe.ts';
import { Keyboard } from '../pages/Keyboard.ts';

const NUMBERS = Array.from({ length: 12 }, (_, index) => `${100 + 4 * index}.50`).join('\n');

test('twelve pasted numbers become a pool with a day to order by, by keyboard alone', async ({ app }) => {
  test.setTimeout(120_000);
  const { page, choosePath } = app;
  const keyboard = new Keyboard(page);
  await page.getByRole('button', { name: 'Open sample workspace' }).press('Enter');
  await choosePath('sample.qdk');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible({ timeout: 30_000 });

  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page.getByRole('grid', { name: 'Pools' })).toContainText('Rack power, hall 2');
  expect(await axeViolations(page)).toEqual([]);

  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog').last();
  const field = (name: string) => dialog.getByRole('textbox', { name });
  await expect(field('Name')).toBeFocused();
  await page.keyboard.type('Object storage');
  await keyboard.type(field('Unit'), 'TB');
  await keyboard.type(field('Monthly use'), NUMBERS);
  await keyboard.type(field('Committed capacity'), '160');
  await keyboard.type(field('Nine in ten take at most'), '90');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('heading', { name: 'Object storage', level: 1 })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Order (by|now)/ })).toBeVisible();
  await expect(page.getByText('Nine in ten orders take at most 90 days.')).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show as table' }).press('Enter');
  await expect(page.getByRole('region', { name: /^Order (by|now)/ }).last()).toContainText('144.50');
});
