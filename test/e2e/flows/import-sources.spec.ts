// Sources other than plain CSV through the real window and the real core: a workbook, a file in another encoding, pasted
// rows with a noise filter. By keyboard.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type RealApp } from '#test/harness/real-app.ts';
import { workbookOf } from '#test/harness/xlsx.ts';
import { ImportPage } from '../pages/ImportPage.ts';

/** Gives the words by which the new service is offered. */
async function createService({ page, call, choosePath }: RealApp): Promise<string> {
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .press('Enter');
  await choosePath('sample.qdk');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  const [provider] = await call('providers.list', {});
  if (provider === undefined) throw new Error('the sample has no provider');
  await call('services.create', {
    providerId: provider.id,
    name: 'Mail relay',
    ictServiceType: null,
    description: '',
    ownerId: null,
  });
  return `Mail relay, ${provider.legalName}`;
}

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const moment = (value: string) => `<c s="1"><v>${value}</v></c>`;
const BOOK = workbookOf({
  formats: ['yyyy-mm-dd hh:mm'],
  sheets: [
    { name: 'Read me', rows: `<row>${text('Notes')}</row>` },
    {
      name: 'Incidents',
      rows: `<row>${text('id')}${text('title')}${text('start')}${text('end')}</row><row>${text('X1')}${text('Queue full')}${moment('46112.5868055555')}${moment('46112.6284722222')}</row>`,
    },
  ],
});

test('a workbook, an old encoding and pasted rows are read as a person confirms them', async ({ app }) => {
  test.setTimeout(120_000);
  const { page, documents } = app;
  const wizard = new ImportPage(page);
  const service = await createService(app);
  const chooseService = () => wizard.chooseInBox(/^Service/, 'Mail relay', service);

  await test.step('the second sheet of a workbook, with its times in the zone that is asked', async () => {
    writeFileSync(path.join(documents, 'book.xlsx'), BOOK);
    await wizard.askForFile();
    await app.choosePath('book.xlsx');
    await page.getByRole('button', { name: /^Sheet|Sheet$/ }).press('Enter');
    await page.getByRole('option', { name: 'Incidents' }).press('Enter');
    await expect(page.getByRole('region', { name: 'First rows of the file' })).toContainText('2026-03-31 14:05');
    await page.keyboard.press('Control+Enter');
    await wizard.mapping.waitFor();
    await chooseService();
    await wizard.chooseInBox(/^These times name no zone/, 'Berlin', 'Europe/Berlin');
    await wizard.check();
    await expect(page.getByRole('complementary', { name: 'Details of the row' })).toContainText('12:05:00 UTC');
    await wizard.apply();
  });

  await test.step('Windows-1252, after its letters were seen', async () => {
    const old = 'id;title;start\nW1;Verz\u00f6gerung;2026-04-01T10:00:00Z\n';
    writeFileSync(path.join(documents, 'old.csv'), Buffer.from(old, 'latin1'));
    await wizard.askForFile();
    await app.choosePath('old.csv');
    await expect(page.getByRole('region', { name: 'First rows of the file' })).toContainText('Verz\u00f6gerung');
    await page.keyboard.press('Control+Enter');
    await wizard.mapping.waitFor();
    await chooseService();
    await wizard.check();
    await expect(wizard.rows).toContainText('Verz\u00f6gerung');
    await wizard.apply();
  });

  await test.step('pasted rows, without drills', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await page.getByRole('textbox', { name: 'Rows with their line of headers' }).focus();
    await page.keyboard.insertText(
      'ticket\ttitle\tstart\nP1\tFire drill\t2026-04-02T10:00:00Z\nP2\tOutage\t2026-04-03T10:00:00Z\n',
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await wizard.mapping.waitFor();
    await chooseService();
    await wizard.mapping.getByRole('textbox', { name: 'Titles to leave out' }).fill('drill');
    await wizard.check();
    await expect(page.getByRole('tab', { name: 'Filtered' })).toContainText('1');
    await expect(page.getByText('Left out by a filter: title with "drill", 1 rows.')).toBeVisible();
    await wizard.apply();
    await expect(page.getByRole('heading', { name: '1 incident recorded.' })).toBeFocused();
  });
});
