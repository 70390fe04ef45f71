// Import: every step waiting, empty, failed and filled; the questions asked and what is sent; narrow windows.
import { expect, test } from '#test/harness/app-test.ts';
import { axeViolations } from '#test/harness/axe.ts';
import { callsOf, changeAnswers, pushEvent, type Fixtures } from '#test/harness/fake-bridge.ts';
import { IMPORT_ID, NOW_SEC } from '#test/harness/fixtures.ts';
import { ASKED, CHECKED, IMPORT_FIXTURES, MAPPED, ROWS, SOURCE, WRONG } from '#test/harness/import-fixtures.ts';
import { JobId } from '#shared/ids.ts';
import { ImportPage } from './pages/ImportPage.ts';

const PAGE = `/import/${IMPORT_ID}`;
const MAPPING: Fixtures = { ...IMPORT_FIXTURES, 'imports.get': { value: MAPPED } };
const WORK = {
  type: 'job',
  jobId: JobId.parse(IMPORT_ID),
  state: 'running',
  result: null,
  error: null,
} as const;
const error = (code: string, message: string) => ({ error: { code, message, details: {} } });

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(NOW_SEC * 1000);
});

const STEPS: ReadonlyArray<readonly [name: string, fixtures: Fixtures, route: string, words: string]> = [
  ['file', IMPORT_FIXTURES, '/import', 'Waits for its mapping'],
  ['file, nothing begun', { ...IMPORT_FIXTURES, 'imports.open': { value: [] } }, '/import', 'Step 1 of 4'],
  ['source in question', MAPPING, `${PAGE}?step=file`, 'probably in Windows-1252'],
  [
    'source read wrongly',
    { ...MAPPING, 'imports.preview': { value: WRONG } },
    `${PAGE}?step=file`,
    'not valid UTF-16 LE',
  ],
  [
    'source gone',
    { ...MAPPING, 'imports.preview': error('IMPORT_SOURCE_GONE', 'Choose it again.') },
    `${PAGE}?step=file`,
    'not at hand any more',
  ],
  ['map', MAPPING, PAGE, 'These times name no zone'],
  ['check', IMPORT_FIXTURES, PAGE, 'Which instant is meant?'],
  ['import', IMPORT_FIXTURES, `${PAGE}?step=apply`, 'will be recorded for'],
  ['finished', { ...IMPORT_FIXTURES, 'imports.get': error('IMPORT_FINISHED', 'Done.') }, PAGE, 'applied or discarded'],
  ['failed', { ...IMPORT_FIXTURES, 'imports.get': error('DISK_FULL', 'The disk is full.') }, PAGE, 'Code DISK_FULL'],
];

for (const theme of ['light', 'dark'] as const) {
  for (const [name, fixtures, route, words] of STEPS) {
    test(`the step ${name} has no accessibility violations in ${theme}`, async ({ openApp }) => {
      const page = await openApp({ fixtures, route, theme });
      await expect(page.getByRole('main')).toContainText(words);
      expect(await axeViolations(page)).toEqual([]);
    });
  }

  test(`an open list of zones and of columns has no accessibility violations in ${theme}`, async ({ openApp }) => {
    const page = await openApp({ fixtures: MAPPING, route: PAGE, theme });
    const { mapping } = new ImportPage(page);
    await mapping.getByRole('combobox', { name: /These times name no zone/ }).focus();
    await page.keyboard.type('Berlin');
    await expect(page.getByRole('option', { name: 'Europe/Berlin' })).toBeVisible();
    expect(await axeViolations(page), 'zones').toEqual([]);
    await page.keyboard.press('Escape');
    await mapping.getByRole('button', { name: /Severity/ }).press('Enter');
    await expect(page.getByRole('option', { name: 'Not in this file' })).toBeVisible();
    expect(await axeViolations(page), 'columns').toEqual([]);
  });
}

test('a file that is being read says so', async ({ openApp }) => {
  const page = await openApp({ fixtures: { ...IMPORT_FIXTURES, 'imports.read': { waits: true } }, route: '/import' });
  await page.getByRole('button', { name: 'Choose a file' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Reading', exact: true })).toBeVisible();
  await pushEvent(page, { ...WORK, fraction: 0.4, note: 'Reading the rows' });
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '40');
  await page.getByRole('button', { name: 'Stop' }).press('Enter');
  expect(await callsOf(page, 'imports.cancel')).toEqual([{ id: IMPORT_ID }]);
});

for (const [code, message] of [
  ['IMPORT_EMPTY', 'The file is empty. Choose a file with incidents.'],
  ['IMPORT_BROKEN', 'The first line is not a header of columns. Export the file again as CSV.'],
  ['IMPORT_ENCODING', 'The file is UTF-16, not UTF-8. Save it again as UTF-8.'],
  ['IMPORT_TOO_LARGE', 'The file has more than 1000000 rows. Split it by year.'],
  ['IMPORT_UNREADABLE', 'The file cannot be read (EBUSY).'],
] as const) {
  test(`${code} is named with what to do, and the file can be chosen again`, async ({ openApp }) => {
    const fixtures = { ...IMPORT_FIXTURES, 'imports.look': error(code, message) };
    const page = await openApp({ fixtures, route: '/import' });
    await page.getByRole('button', { name: 'Choose a file' }).press('Enter');
    await expect(page.getByRole('alert')).toContainText(`${message}Nothing was imported. Code ${code}`);
    await changeAnswers(page, { 'imports.look': { value: SOURCE }, 'imports.get': { value: MAPPED } });
    await page.getByRole('button', { name: 'Choose a file' }).press('Enter');
    await expect(new ImportPage(page).mapping).toBeVisible();
  });
}

test('a file that leaves its encoding open shows its letters and is read only as it was confirmed', async ({
  openApp,
}) => {
  const fixtures = { ...IMPORT_FIXTURES, 'imports.look': { value: ASKED }, 'imports.get': { value: MAPPED } };
  const page = await openApp({ fixtures, route: '/import' });
  await page.getByRole('button', { name: 'Choose a file' }).press('Enter');
  await expect(page.getByRole('region', { name: 'First rows of the file' })).toContainText('Repository clones');
  expect(await callsOf(page, 'imports.read')).toEqual([]);
  await changeAnswers(page, { 'imports.preview': { value: WRONG } });
  await page.getByRole('radio', { name: 'Windows-1252' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('main')).toContainText(WRONG.preview.problem ?? '');
  await expect(page.getByRole('button', { name: 'Read it like this' })).toBeDisabled();
  await changeAnswers(page, { 'imports.preview': { value: ASKED } });
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Read it like this' })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(new ImportPage(page).mapping).toBeVisible();
  expect(await callsOf(page, 'imports.read')).toEqual([{ id: IMPORT_ID, reading: ASKED.preview.reading }]);
});

test('pasted rows become a source, by keyboard alone', async ({ openApp }) => {
  const page = await openApp({ fixtures: { ...MAPPING }, route: '/import' });
  await page.getByRole('textbox', { name: 'Rows with their line of headers' }).focus();
  await page.keyboard.insertText('title\tstart\nx\t2026-03-01 10:00');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(new ImportPage(page).mapping).toBeVisible();
  expect(await callsOf(page, 'imports.paste')).toEqual([{ text: 'title\tstart\nx\t2026-03-01 10:00' }]);
});

test('noise filters are sent with the mapping, and another remembered mapping fills in the form', async ({
  openApp,
}) => {
  const desk = {
    ...MAPPED.mapping,
    source: 'desk',
    leaveOut: { shorterThanSec: 60, severities: [], titles: ['drill'] },
  };
  const fixtures: Fixtures = {
    ...MAPPING,
    'imports.mappings': { value: [MAPPED.mapping, desk] },
    'imports.check': { value: CHECKED },
  };
  const page = await openApp({ fixtures, route: PAGE });
  const { mapping } = new ImportPage(page);
  await page.getByRole('button', { name: /Remembered mapping/ }).press('Enter');
  await page.getByRole('option', { name: 'desk' }).press('Enter');
  await expect(mapping.getByRole('textbox', { name: 'Source' })).toHaveValue('desk');
  await expect(mapping.getByRole('textbox', { name: 'Shorter than' })).toHaveValue('60');
  await mapping.getByRole('textbox', { name: 'Titles to leave out' }).fill('drill\ntest');
  await page.keyboard.press('Control+Enter');
  await expect(new ImportPage(page).rows).toBeVisible();
  expect(await callsOf(page, 'imports.check')).toEqual([
    { id: IMPORT_ID, mapping: { ...desk, leaveOut: { ...desk.leaveOut, titles: ['drill', 'test'] } } },
  ]);
});

test('how long begun imports wait is changed for single sources, and a line that says nothing is refused', async ({
  openApp,
}) => {
  const kept = { days: 14, sources: [{ source: 'a = b', days: 3 }] };
  const page = await openApp({
    fixtures: { ...IMPORT_FIXTURES, 'imports.setRetention': { value: kept } },
    route: '/import',
  });
  const form = page.getByRole('form', { name: 'How long begun imports wait' });
  await expect(form.getByRole('textbox', { name: 'Other times' })).toHaveValue('status-page = 7');
  await form.getByRole('textbox', { name: 'Keep for' }).fill('14');
  await form.getByRole('textbox', { name: 'Other times' }).fill('forever');
  await form.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(form.getByRole('alert')).toContainText('one a line: source = days');
  await form.getByRole('textbox', { name: 'Other times' }).fill('a = b = 3 days');
  await form.getByRole('button', { name: 'Save' }).press('Enter');
  await expect.poll(() => callsOf(page, 'imports.setRetention')).toEqual([kept]);
});

test('the zone is asked only where times name none', async ({ openApp }) => {
  const fixtures = { ...IMPORT_FIXTURES, 'imports.get': { value: { ...MAPPED, needsZone: false } } };
  const page = await openApp({ fixtures, route: PAGE });
  await expect(new ImportPage(page).mapping).toBeVisible();
  await expect(page.getByText('These times name no zone')).toHaveCount(0);
});

test('the preview shows which column goes where, and follows a change', async ({ openApp }) => {
  const page = await openApp({ fixtures: MAPPING, route: PAGE });
  const wizard = new ImportPage(page);
  const preview = page.getByRole('region', { name: 'First rows of the file' });
  await expect(preview.getByRole('columnheader', { name: 'downtime_start' })).toContainText('Start');
  await expect(preview.getByRole('columnheader', { name: 'postmortem' })).toContainText('not used');
  await expect(page.getByText('Mapping remembered')).toBeVisible();
  await wizard.mapping.getByRole('button', { name: /^Note|Note$/ }).press('Enter');
  await page.getByRole('option', { name: 'postmortem' }).click();
  await expect(preview.getByRole('columnheader', { name: 'postmortem' })).toContainText('Note');
});

test('the mapping is sent as it was filled in, one severity a line', async ({ openApp }) => {
  const page = await openApp({ fixtures: { ...MAPPING, 'imports.check': { value: CHECKED } }, route: PAGE });
  const wizard = new ImportPage(page);
  await wizard.mapping.waitFor();
  await wizard.chooseInBox(/^Service/, 'Compute', 'Compute, region Frankfurt, Helios Data Centres GmbH');
  await wizard.chooseInBox(/^These times name no zone/, 'Berlin', 'Europe/Berlin');
  await page.getByRole('textbox', { name: 'Severities that do not count' }).fill('maintenance\n none \n\nnone');
  await wizard.check();
  const [sent] = await callsOf(page, 'imports.check');
  expect(sent).toEqual({
    id: IMPORT_ID,
    mapping: { ...CHECKED.mapping, notCountedSeverities: ['maintenance', 'none'] },
  });
});

test('what the core misses stands at its field, and the focus can go there', async ({ openApp }) => {
  const details = { fields: { serviceId: 'choose the service these incidents belong to' } };
  const refused = { error: { code: 'IMPORT_MAPPING', message: 'The mapping needs more.', details } };
  const page = await openApp({ fixtures: { ...MAPPING, 'imports.check': refused }, route: PAGE });
  await page.getByRole('button', { name: 'Check the rows' }).press('Enter');
  const link = page.getByRole('alert').getByRole('button', { name: /choose the service/ });
  await link.press('Enter');
  await expect(page.getByRole('combobox', { name: /^Service/ })).toBeFocused();
});

test('tabs show the rows of one state; what is shown never changes what is imported', async ({ openApp }) => {
  const page = await openApp({ fixtures: IMPORT_FIXTURES, route: PAGE });
  await expect(page.getByRole('tab')).toHaveText([
    'All6',
    'New1',
    'Changed1',
    'Unchanged1',
    'Duplicate1',
    'Refused1',
    'Question1',
  ]);
  await page.getByRole('tab', { name: 'Refused' }).click();
  await expect(page).toHaveURL(/show=bad/);
  expect(await callsOf(page, 'imports.rows')).toContainEqual({ id: IMPORT_ID, state: 'bad', offset: 0, limit: 200 });
  await expect(page.getByText('2 rows will be recorded.')).toBeVisible();
  expect(await callsOf(page, 'imports.select')).toEqual([]);
});

test('a question shows each instant on both clocks and sends the one that was chosen', async ({ openApp }) => {
  const page = await openApp({ fixtures: IMPORT_FIXTURES, route: PAGE });
  const wizard = new ImportPage(page);
  const detail = page.getByRole('complementary', { name: 'Details of the row' });
  await expect(detail).toContainText('26 Oct 2025, 02:30:00 (Europe/Berlin), 26 Oct 2025, 00:30:00 UTC');
  await expect(detail).toContainText('26 Oct 2025, 02:30:00 (Europe/Berlin), 26 Oct 2025, 01:30:00 UTC');
  await wizard.walkTo('Incident of row 2');
  await page.keyboard.press('Enter');
  await expect(detail.getByRole('button', { name: 'The first time (UTC+02:00)' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await callsOf(page, 'imports.answer')).toEqual([{ id: IMPORT_ID, row: 2, field: 'start', at: 1_761_438_600 }]);
});

test('Space leaves out only rows that bring something', async ({ openApp }) => {
  const page = await openApp({ fixtures: IMPORT_FIXTURES, route: PAGE });
  const wizard = new ImportPage(page);
  await wizard.walkTo('Incident of row 7');
  await page.keyboard.press('Space');
  await wizard.walkTo('Incident of row 3');
  await page.keyboard.press('Space');
  await expect(page.getByText('1 row will be recorded.')).toBeVisible();
  expect(await callsOf(page, 'imports.select')).toEqual([{ id: IMPORT_ID, row: 3, selected: false }]);
});

test('a hundred thousand rows are fetched only where they are in view', async ({ openApp }) => {
  const total = 100_000;
  const big = { ...CHECKED, rows: total, counts: { ...CHECKED.counts, new: total - 5 }, selected: total - 4 };
  const fixtures = { ...IMPORT_FIXTURES, 'imports.get': { value: big } };
  const page = await openApp({ fixtures, route: PAGE });
  const wizard = new ImportPage(page);
  await expect(wizard.rows).toHaveAttribute('aria-rowcount', String(total + 1));
  await wizard.rows.getByRole('row', { name: ROWS[0]?.title ?? '' }).focus();
  await page.keyboard.press('End');
  await expect(wizard.rows.locator(`[data-index="${total - 1}"]`)).toBeFocused();
  const offsets = (await callsOf(page, 'imports.rows')).map((call) => (call as { offset: number }).offset);
  expect(offsets).toContain(total - 200);
  expect(offsets.length).toBeLessThan(8);
});

test('the last step says in one sentence what is recorded and what is not', async ({ openApp }) => {
  const page = await openApp({ fixtures: IMPORT_FIXTURES, route: `${PAGE}?step=apply` });
  const main = page.getByRole('main');
  await expect(main).toContainText(
    '2 incidents from "status-incidents" will be recorded for Compute, region Frankfurt',
  );
  await expect(main).toContainText(
    'Not recorded: 1 row is recorded already, 1 row repeats another row, 1 row is refused, 1 row has an open question.',
  );
  await page.getByRole('button', { name: 'Import 2 incidents' }).press('Enter');
  await expect(page.getByRole('heading', { name: '1 incident recorded, 1 incident changed.' })).toBeFocused();
  expect(await axeViolations(page)).toEqual([]);
});

test('an import that is refused says why and changes nothing on screen', async ({ openApp }) => {
  const stale = error(
    'IMPORT_STALE',
    'Records changed since the rows were checked. Check the rows again, then import.',
  );
  const page = await openApp({ fixtures: { ...IMPORT_FIXTURES, 'imports.apply': stale }, route: `${PAGE}?step=apply` });
  await page.getByRole('button', { name: 'Import 2 incidents' }).press('Enter');
  await expect(page.getByRole('alert')).toContainText('Check the rows again');
  await expect(page.getByRole('button', { name: 'Import 2 incidents' })).toBeEnabled();
});

for (const [width, height] of [
  [1024, 640],
  [720, 450],
] as const) {
  for (const [name, fixtures, route] of STEPS.slice(2, 8)) {
    test(`the step ${name} does not run out of a window of ${width} by ${height}`, async ({ openApp, page: bare }) => {
      await bare.setViewportSize({ width, height });
      const page = await openApp({ fixtures, route });
      const main = page.getByRole('main');
      await expect(main.getByRole('navigation', { name: 'Steps of the import' })).toBeVisible();
      await page.waitForLoadState('networkidle');
      expect(await main.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
      expect(await axeViolations(page)).toEqual([]);
    });
  }
}
