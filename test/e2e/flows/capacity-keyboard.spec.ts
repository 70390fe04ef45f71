// A new user's first minutes: an empty workspace, a pasted column, a day to order by, and the report that says it. Without
// a mouse, over the real application.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { axeViolations } from '#test/harness/axe.ts';
import { readPdf } from '#test/harness/read-pdf.ts';
import { expect, test } from '#test/harness/real-app.ts';
import { Keyboard } from '../pages/Keyboard.ts';
import { WelcomePage } from '../pages/WelcomePage.ts';

const NUMBERS = Array.from({ length: 12 }, (_, index) => `${100 + 4 * index}.50`).join('\n');

test('twelve pasted numbers become a day to order by in a report, by keyboard alone', async ({ app }) => {
  test.setTimeout(120_000);
  const { page, choosePath, documents } = app;
  const keyboard = new Keyboard(page);
  await new WelcomePage(app).createWorkspace('capacity.qdk');

  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page.getByText('No pools yet')).toBeVisible();
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

  await page.keyboard.press('Control+p');
  await expect(page.getByRole('dialog', { name: 'Export capacity report' })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await keyboard.press(page.getByRole('button', { name: 'Choose a place and export' }));
  await choosePath('capacity.pdf');
  await expect(page.getByText(/^Exported capacity\.pdf/)).toBeVisible({ timeout: 60_000 });
  const { attachments, outline } = await readPdf(new Uint8Array(await readFile(path.join(documents, 'capacity.pdf'))));
  expect(outline).toContain('Object storage');
  const report = JSON.parse(new TextDecoder().decode(attachments.get('report.json'))) as {
    readonly pools: ReadonlyArray<{ readonly finding: string }>;
  };
  expect(report.pools[0]?.finding).toMatch(/^Order (by|now).*: use may pass 160 TB in /);

  await page.getByRole('button', { name: 'Edit', exact: true }).press('Enter');
  await keyboard.type(field('Region'), 'Vienna');
  await keyboard.type(field('Tags'), 'critical, storage');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('critical, storage')).toBeVisible();
  await expect(page.getByText('Own · Vienna · TB')).toBeVisible();
});
