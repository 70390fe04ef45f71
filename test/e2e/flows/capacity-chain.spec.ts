// The chain of the sample workspace, without a mouse, over the real application: looked at, changed, refused as a circle.
import { axeViolations } from '#test/harness/axe.ts';
import { expect, test } from '#test/harness/real-app.ts';
import { Keyboard } from '../pages/Keyboard.ts';

test('a need is added to the chain and changes its weak points; a circle is refused by its path', async ({ app }) => {
  test.setTimeout(120_000);
  const { page, choosePath } = app;
  const keyboard = new Keyboard(page);
  await page.getByRole('button', { name: 'Open sample workspace' }).press('Enter');
  await choosePath('sample.qdk');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible({ timeout: 30_000 });
  await page.evaluate(() => {
    window.location.hash = '#/capacity/chain';
  });
  await expect(page.getByRole('link', { name: /^Pool, Rack power, hall 2, Single point$/ })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);

  const choose = async (name: string, typed: string, option: RegExp): Promise<void> => {
    const field = page.getByRole('combobox', { name }).last();
    await field.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(typed);
    await page.getByRole('option', { name: option }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };
  await page.getByRole('button', { name: 'New need' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New need' });
  await keyboard.type(dialog.getByRole('textbox', { name: 'Need', exact: true }), 'Restores');
  await choose('Who needs it', 'Line', /Line Frankfurt/);
  await choose('Service or pool', 'WAN', /WAN/);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toContainText('The chain runs in a circle');
  expect(await axeViolations(page)).toEqual([]);
  await choose('Service or pool', 'Backup', /Backup disks/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('link', { name: 'Pool, Backup disks, Single point' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('link', { name: 'Pool, Backup disks, Single point' })).toBeHidden();
});
