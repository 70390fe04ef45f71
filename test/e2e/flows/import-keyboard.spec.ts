// An import by keyboard alone, over the real application: refused mapping, question of the clock change, a row left out,
// the way back; and every kind of file that cannot be read.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type RealApp } from '#test/harness/real-app.ts';
import { ImportPage } from '../pages/ImportPage.ts';

const FILE = [
  'Ticket,Title,Started at,Ended at,Priority',
  'T-1,Night of the clock,2025-10-26 02:30:00,2025-10-26 03:10:00,P1',
  'T-2,Slow search,2025-10-12 10:00:00,2025-10-12 10:40:00,P2',
  'T-3,Planned work,2025-10-11 01:00:00,2025-10-11 02:00:00,maintenance',
  'T-4,Not a time,yesterday,,P3',
  'T-2,Said twice,2025-10-12 10:00:00,2025-10-12 10:40:00,P2',
  '"=HYPERLINK(""http://x"")",<b>Bold</b>,2025-10-14 10:00:00,2025-10-14 10:40:00,P2',
].join('\n');

async function openSample({ page, choosePath }: RealApp): Promise<void> {
  await page.getByRole('button', { name: 'Open sample workspace' }).press('Enter');
  await choosePath('sample.qdk');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible({ timeout: 30_000 });
}

test('a file is mapped, checked, answered, imported and taken back without a mouse', async ({ app }) => {
  test.setTimeout(90_000);
  const { page, documents } = app;
  const wizard = new ImportPage(page);
  writeFileSync(path.join(documents, 'tickets.csv'), FILE);
  await openSample(app);
  await wizard.askForFile();
  await app.choosePath('tickets.csv');
  await expect(page.getByRole('status').filter({ hasText: 'Step 2 of 4' })).toBeVisible();

  await test.step('what is missing is named and can be gone to', async () => {
    await page.keyboard.press('Control+Enter');
    const errors = page.getByRole('alert').filter({ hasText: 'Not saved yet' });
    await expect(errors).toContainText('choose the service');
    await expect(errors).toContainText('name their time zone');
    await wizard.chooseInBox(/^Service/, 'Compute', 'Compute, us-east, Altocumulus Cloud Hosting Inc.');
    await wizard.chooseInBox(/^These times name no zone/, 'Berlin', 'Europe/Berlin');
    await wizard.check();
  });

  await test.step('rows say what they are, and the text of the file stays text', async () => {
    await expect(wizard.rows.getByRole('row', { name: 'Not a time' })).toContainText('Refused');
    await expect(wizard.rows.getByRole('row', { name: 'Said twice' })).toContainText('Duplicate');
    await expect(wizard.rows.getByRole('row', { name: '<b>Bold</b>' })).toBeVisible();
  });

  await test.step('a time that happened twice is answered by its number', async () => {
    const row = await wizard.walkTo('Night of the clock');
    await expect(row).toContainText('Question');
    const detail = page.getByRole('complementary', { name: 'Details of the row' });
    await expect(detail.getByText('26 Oct 2025, 01:30:00 UTC')).toBeVisible();
    await page.keyboard.press('2');
    await expect(row).toContainText('New');
    await expect(detail).toContainText('26 Oct 2025, 01:30:00 UTC');
  });

  await test.step('Space leaves a row out, and takes it in again', async () => {
    const row = await wizard.walkTo('Slow search');
    await page.keyboard.press('Space');
    await expect(row).toContainText('Left out');
    await expect(page.getByText('3 rows will be recorded.')).toBeVisible();
    await page.keyboard.press('Space');
    await expect(row).toContainText('Yes');
    await page.keyboard.press('Space');
    await expect(row).toContainText('Left out');
  });

  await test.step('leaving and coming back continues', async () => {
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+5');
    await wizard.tabTo(page.getByRole('link', { name: 'tickets.csv' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('3 rows will be recorded.')).toBeVisible();
  });

  await test.step('the import is one step with its way back', async () => {
    await wizard.apply();
    await expect(page.getByRole('heading', { name: '3 incidents recorded.' })).toBeFocused();
    await wizard.tabTo(page.getByRole('button', { name: 'Undo the import' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /^Taken back/ })).toBeVisible();
    await wizard.tabTo(page.getByRole('button', { name: 'Redo the import' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '3 incidents recorded.' })).toBeVisible();
  });
});

test('a file that cannot be read is named with what to do, and the next one can be chosen', async ({ app }) => {
  const { page, documents } = app;
  const wizard = new ImportPage(page);
  const files: ReadonlyArray<readonly [string, Buffer | string, RegExp]> = [
    ['empty.csv', '', /is empty/],
    ['header.csv', 'id,title,start\n', /no rows/],
    ['old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /old or encrypted Office format/],
    ['half.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), /damaged/],
    ['broken.json', '[{"id": 1', /JSON/],
  ];
  await openSample(app);
  for (const [name, content, words] of files) {
    writeFileSync(path.join(documents, name), content);
    await wizard.askForFile();
    await app.choosePath(name);
    const alert = page.getByRole('main').getByRole('alert');
    await expect(alert, name).toContainText(words);
    await expect(alert, name).toContainText('Nothing was imported. Code IMPORT_');
    await page.keyboard.press('Control+1');
    await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  }
});
