// A scenario and a decision on a pool of the sample workspace, without a mouse, over the real application.
import { axeViolations } from '#test/harness/axe.ts';
import { expect, test } from '#test/harness/real-app.ts';
import { Keyboard } from '../pages/Keyboard.ts';

test('a scenario is set beside the forecast, and a decision is applied with the word of both parties', async ({
  app,
}) => {
  test.setTimeout(120_000);
  const { page, choosePath, call } = app;
  const keyboard = new Keyboard(page);
  await page.getByRole('button', { name: 'Open sample workspace' }).press('Enter');
  await choosePath('sample.qdk');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible({ timeout: 30_000 });
  const pool = (await call('capacity.list', {})).find(({ name }) => name === 'Rack power, hall 2');
  await page.evaluate(
    (hash) => {
      window.location.hash = hash;
    },
    `#/capacity/${pool?.id ?? ''}`,
  );

  const compared = page.getByRole('table', { name: 'Scenarios compared' });
  await expect(compared).toContainText('Trading platform moves in', { timeout: 30_000 });
  await expect(compared).toContainText('All together');
  await expect(page.getByText(/^Does not hold from/).first()).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);

  await page.getByRole('button', { name: 'New scenario' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New scenario' });
  await keyboard.type(dialog.getByRole('textbox', { name: 'Scenario' }), 'Test racks leave');
  await keyboard.type(dialog.getByRole('textbox', { name: 'By how much' }), '-20');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(compared).toContainText('Use 20 % lower, from the first month ahead');

  await page.getByRole('button', { name: 'Record their approval' }).press('Enter');
  await keyboard.type(page.getByRole('textbox', { name: 'Given by' }), 'Tom Reuter');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Mark applied' }).press('Enter');
  await expect(page.getByRole('table', { name: 'Decisions' })).toContainText('Applied');

  await page.evaluate(() => {
    window.location.hash = '#/capacity/reliability';
  });
  await expect(page.getByRole('table', { name: 'Pool by pool' })).toContainText('Rack power, hall 2');
  expect(await axeViolations(page)).toEqual([]);
});
