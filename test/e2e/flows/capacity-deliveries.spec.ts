// A delivery from its request to its arrival, without a mouse, over the real application; its provider's page shows it.
import { axeViolations } from '#test/harness/axe.ts';
import { expect, test } from '#test/harness/real-app.ts';
import { Keyboard } from '../pages/Keyboard.ts';

test('a delivery is requested, promised and delivered, raises the capacity, and one undo takes that back', async ({
  app,
}) => {
  test.setTimeout(120_000);
  const { page, choosePath, call } = app;
  const keyboard = new Keyboard(page);
  await page.getByRole('button', { name: 'Open sample workspace' }).press('Enter');
  await choosePath('sample.qdk');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible({ timeout: 30_000 });
  const pool = (await call('capacity.list', {})).find(({ name }) => name === 'Rack power, hall 2');
  const show = (hash: string) =>
    page.evaluate((to) => {
      window.location.hash = to;
    }, hash);
  await show(`#/capacity/${pool?.id ?? ''}`);

  const deliveries = page.getByRole('table', { name: 'Deliveries' });
  await expect(deliveries).toContainText('Two racks, order 4711', { timeout: 30_000 });
  await expect(page.getByRole('table', { name: 'Delivery record' })).toContainText(
    /n = 4 own, \d+ of 1 other provider/,
  );
  expect(await axeViolations(page)).toEqual([]);

  await page.getByRole('button', { name: 'New delivery' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New delivery' });
  await keyboard.type(dialog.getByRole('textbox', { name: 'Delivery' }), 'Row D');
  await keyboard.type(dialog.getByRole('textbox', { name: 'Amount requested' }), '40');
  await keyboard.typeDate(dialog.getByRole('group', { name: 'Requested on' }), '01092026');
  await keyboard.type(dialog.getByRole('textbox', { name: 'Amount promised' }), '40');
  await keyboard.typeDate(dialog.getByRole('group', { name: 'Promised for' }), '01082026');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText(/not before it was requested/).first()).toBeVisible();
  await keyboard.typeDate(dialog.getByRole('group', { name: 'Promised for' }), '01102026');
  await page.keyboard.press('Control+Enter');
  await expect(deliveries).toContainText('Row D');

  await page.getByRole('button', { name: 'Record an arrival of Row D' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Arrival of Row D' })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(deliveries).toContainText('4 days late');
  await expect(page.getByRole('table', { name: 'Capacity' })).toContainText('360');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('table', { name: 'Capacity' })).not.toContainText('360');

  const provider = (await call('providers.list', {})).find(({ legalName }) => legalName.startsWith('Helios'));
  await show(`#/providers/${provider?.id ?? ''}`);
  await expect(page.getByRole('table', { name: 'Delivery record' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Deliveries' })).toContainText('Rack power, hall 2');
  expect(await axeViolations(page)).toEqual([]);
});
