// Advice on the sample workspace, without a mouse, over the real application: asked for, approved, found as a decision.
import { axeViolations } from '#test/harness/axe.ts';
import { expect, test } from '#test/harness/real-app.ts';
import { Keyboard } from '../pages/Keyboard.ts';

test('moves are asked for by key, worked out by the solver, approved, and become a decision', async ({ app }) => {
  test.setTimeout(120_000);
  const { page, choosePath, call } = app;
  const keyboard = new Keyboard(page);
  await page.getByRole('button', { name: 'Open sample workspace' }).press('Enter');
  await choosePath('sample.qdk');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible({ timeout: 60_000 });
  await page.evaluate(() => {
    window.location.hash = '#/capacity/advice';
  });
  await expect(page.getByText(/^Move .* kW from Rack power, hall 2 to /).first()).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);

  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: 'Rebalance pools' });
  await dialog.getByRole('button', { name: /Capacity$/ }).press('ArrowDown');
  await page.getByRole('option', { name: 'Power, kW' }).press('Enter');
  await keyboard.tabTo(dialog.getByRole('textbox', { name: 'Use may reach' }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('90');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Approve Rebalance Power, kW below 90 %' }).press('Enter');
  await keyboard.type(page.getByRole('textbox', { name: 'Given by' }), 'Ida Berg');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Approved').first()).toBeVisible();
  const decisions = await call('decisions.list', { poolId: null });
  expect(decisions.map(({ decision }) => decision.title)).toContain('Rebalance Power, kW below 90 %');
});
