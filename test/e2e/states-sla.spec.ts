// SLA results: waiting, empty, failed, filled; every part of the pane and every dialog; keys, the address, narrow windows.
import type { Page } from 'playwright/test';
import { expect, test } from '#test/harness/app-test.ts';
import { axeViolations } from '#test/harness/axe.ts';
import { callsOf, changeAnswers, pushEvent, type Fixtures } from '#test/harness/fake-bridge.ts';
import { NOW_SEC, SLA_ID, STATE } from '#test/harness/fixtures.ts';
import { EXPORTED, JOB_ID, SLA_FIXTURES, SLA_ROW } from '#test/harness/sla-fixtures.ts';
import { SlaPage } from './pages/SlaPage.ts';

const ERROR = { code: 'DISK_FULL', message: 'The disk is full. Free some space.', details: {} };
const PAGE = `/sla/${SLA_ID}`;
const JULY = `${PAGE}?month=${encodeURIComponent('"2025-07"')}`;

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(NOW_SEC * 1000);
});

const LISTS: ReadonlyArray<readonly [name: string, answer: NonNullable<Fixtures['sla.list']>, words: string]> = [
  ['filled', { value: [SLA_ROW] }, 'Compute availability'],
  ['empty', { value: [] }, 'Choose what to measure'],
  ['failed', { error: ERROR }, 'disk is full'],
];

for (const theme of ['light', 'dark'] as const) {
  for (const [name, answer, words] of LISTS) {
    test(`the list, ${name}, has no accessibility violations in ${theme}`, async ({ openApp }) => {
      const page = await openApp({ fixtures: { ...SLA_FIXTURES, 'sla.list': answer }, route: '/sla', theme });
      await expect(page.getByRole('main')).toContainText(words);
      expect(await axeViolations(page)).toEqual([]);
    });
  }

  test(`the page and each part of its pane have no accessibility violations in ${theme}`, async ({ openApp }) => {
    const page = await openApp({ fixtures: SLA_FIXTURES, route: JULY, theme });
    const { pane, months } = new SlaPage(page);
    await expect(months).toBeVisible();
    for (const [part, words] of [
      ['Working', 'Every reading of the clause'],
      ['Incidents', 'Agreed as planned work'],
      ['Values', 'Disputed'],
      ['Sources', 'SHA-256'],
    ] as const) {
      await pane.getByRole('tab', { name: part }).click();
      await expect(pane).toContainText(words);
      expect(await axeViolations(page), part).toEqual([]);
    }
    await page.getByRole('button', { name: 'Show as table' }).click();
    await expect(page.getByRole('columnheader', { name: 'Counts, min:s' })).toBeVisible();
    expect(await axeViolations(page), 'table').toEqual([]);
  });

  test(`the dialogs have no accessibility violations in ${theme}`, async ({ openApp }) => {
    const page = await openApp({ fixtures: SLA_FIXTURES, route: JULY, theme });
    const { pane } = new SlaPage(page);
    await pane.getByRole('tab', { name: 'Incidents' }).click();
    await pane.getByRole('button', { name: 'Leave out' }).click();
    await expect(page.getByRole('dialog', { name: 'Leave out INC-21' })).toBeVisible();
    expect(await axeViolations(page), 'exclusion').toEqual([]);
    await page.keyboard.press('Escape');
    await pane.getByRole('button', { name: 'Course of INC-21' }).click();
    await expect(page.getByRole('dialog', { name: 'Course of INC-21' })).toContainText('Who bears it');
    expect(await axeViolations(page), 'course').toEqual([]);
    await page.keyboard.press('Escape');
    await pane.getByRole('tab', { name: 'Values' }).click();
    await pane.getByRole('button', { name: 'Change the stated values' }).click();
    await expect(page.getByRole('dialog', { name: 'Stated values, Jul 2025' })).toBeVisible();
    expect(await axeViolations(page), 'values').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+p');
    await expect(page.getByRole('dialog', { name: 'Export SLA report' })).toContainText(EXPORTED.sha256);
    expect(await axeViolations(page), 'export').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Try targets' }).press('Enter');
    const tried = page.getByRole('dialog', { name: /^Targets tried/ });
    await tried.getByRole('textbox', { name: /^Candidates/ }).fill('99.9: 10 below 99.9');
    await expect(tried.getByRole('table', { name: 'Candidates tried' })).toContainText('99.9: 10 below 99.9');
    await tried.getByRole('textbox', { name: /^Candidates/ }).fill('99.9: much');
    await expect(tried).toContainText('line 1: expected a target');
    expect(await axeViolations(page), 'targets').toEqual([]);
  });
}

test('waiting is said only when it takes a moment', async ({ openApp }) => {
  const page = await openApp({ fixtures: { ...SLA_FIXTURES, 'sla.months': { waits: true } }, route: PAGE });
  await expect(page.getByRole('main').getByRole('status')).toHaveText('Judging the months');
});

test('a failure of the page is named and tried again', async ({ openApp }) => {
  const page = await openApp({ fixtures: { ...SLA_FIXTURES, 'sla.months': { error: ERROR } }, route: PAGE });
  await expect(page.getByRole('alert')).toContainText('Code DISK_FULL');
  await changeAnswers(page, SLA_FIXTURES);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(new SlaPage(page).months).toBeVisible();
});

test('a service level without records says so and leads to the import', async ({ openApp }) => {
  const sla = { ...SLA_ROW, firstMonth: null, lastMonth: null, lastVerdict: null };
  const fixtures = { ...SLA_FIXTURES, 'sla.months': { value: { sla, months: [], measurements: [] } } };
  const page = await openApp({ fixtures, route: PAGE });
  await expect(page.getByText('No data for this service level yet')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export SLA report' })).toBeDisabled();
  await page.getByRole('link', { name: 'Import incidents' }).press('Enter');
  await expect(page).toHaveURL(/#\/import$/);
});

test('a month without data shows no figure, neither 0 nor 100', async ({ openApp }) => {
  const page = await openApp({ fixtures: SLA_FIXTURES, route: PAGE });
  const row = new SlaPage(page).row('Jun 2025');
  await expect(row).toContainText('No data');
  await expect(row).not.toContainText(/100|0:00|0\.00/);
});

test('the finding counts breaches and months with data; figures leave the others out', async ({ openApp }) => {
  const page = await openApp({ fixtures: SLA_FIXTURES, route: PAGE });
  const title = 'Downtime passed the allowance in 2 of 10 months with data';
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByRole('img', { name: new RegExp(title) })).toBeVisible();
  await expect(page.getByText('7 of 10')).toBeVisible();
  await expect(page.getByText('1 month without an answer in the credit table')).toBeVisible();
});

test('L explains the month under the focus, Escape closes it, Back opens it again', async ({ openApp }) => {
  const page = await openApp({ fixtures: SLA_FIXTURES, route: PAGE });
  const { pane, months } = new SlaPage(page);
  await months.getByRole('rowheader', { name: 'Mar 2026' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('l');
  await expect(pane.getByRole('heading', { name: 'Feb 2026', level: 2 })).toBeFocused();
  expect(await callsOf(page, 'sla.explain')).toContainEqual({ slaId: SLA_ID, month: '2026-02' });
  await page.keyboard.press('Escape');
  await expect(pane).toBeHidden();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(pane).toBeVisible();
});

test('an open pane follows the row, and an interval leads to its incident', async ({ openApp }) => {
  const page = await openApp({ fixtures: SLA_FIXTURES, route: JULY });
  const sla = new SlaPage(page);
  await sla.row('Jul 2025').getByRole('rowheader').click();
  await page.keyboard.press('ArrowDown');
  await expect(sla.pane.getByRole('heading', { name: 'Jun 2025' })).toBeVisible();
  await sla.step('Recorded incidents').getByText('1 interval').press('Enter');
  await sla.step('Recorded incidents').getByRole('link').press('Enter');
  await expect(sla.pane.getByRole('listitem').filter({ hasText: 'INC-21' })).toBeFocused();
});

test('leaving an incident out asks for the reason and sends the revision on screen', async ({ openApp }) => {
  const page = await openApp({ fixtures: SLA_FIXTURES, route: `${JULY}&part=incidents` });
  const { pane } = new SlaPage(page);
  await pane.getByRole('button', { name: 'Leave out' }).focus();
  await page.keyboard.press('x');
  const reason = page.getByRole('textbox', { name: 'Why it does not count' });
  await reason.focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toContainText('say why it does not count');
  await reason.fill('Clause 4.3');
  await page.keyboard.press('Control+Enter');
  const [sent] = await callsOf(page, 'incidents.update');
  expect(sent).toMatchObject({ rev: 3, counts: false, exclusionReason: 'Clause 4.3', externalId: 'INC-21' });
});

test('a maintenance window is edited by keyboard as it was typed, and moved to the trash', async ({ openApp }) => {
  const window = {
    id: '019a0000-0000-7000-8000-0000000000e1',
    serviceId: '019a0000-0000-7000-8000-0000000000e2',
    ref: 'CHG-7',
    title: 'Firmware of the feed',
    startAt: Date.parse('2026-07-04T02:00:00Z') / 1000,
    endAt: Date.parse('2026-07-04T04:00:00Z') / 1000,
    announcedAt: null,
    agreed: true,
    note: '',
    rev: 4,
    createdAt: 1,
    createdBy: 'x',
    updatedAt: 1,
    updatedBy: 'x',
    archivedAt: null,
    trashedAt: null,
  } as never;
  const fixtures: Fixtures = {
    ...SLA_FIXTURES,
    'maintenance.list': { value: [window] },
    'maintenance.update': { value: window },
    'maintenance.trash': { value: {} },
  };
  const page = await openApp({ fixtures, route: `${JULY}&part=incidents` });
  await page.getByRole('button', { name: 'Edit Firmware of the feed' }).press('Enter');
  const form = page.getByRole('form', { name: 'Maintenance' });
  await form.getByRole('textbox', { name: 'What is done' }).fill('Firmware of feed A');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  const [sent] = await callsOf(page, 'maintenance.update');
  expect(sent).toMatchObject({
    title: 'Firmware of feed A',
    ref: 'CHG-7',
    rev: 4,
    startAt: 1783130400,
    endAt: 1783137600,
  });
  await page.getByRole('button', { name: 'Move Firmware of the feed to the trash' }).press('Enter');
  await expect.poll(() => callsOf(page, 'maintenance.trash')).toMatchObject([{ rev: 4 }]);
});

test('digits of a stated value are sent as typed', async ({ openApp }) => {
  const page = await openApp({ fixtures: SLA_FIXTURES, route: `${JULY}&part=values` });
  const { pane } = new SlaPage(page);
  await expect(pane).toContainText('0.491 points above the records');
  await pane.getByRole('button', { name: 'Change the stated values' }).press('Enter');
  await page.getByRole('textbox', { name: 'The provider reports' }).fill('99.9995');
  await page.keyboard.press('Control+Enter');
  const [sent] = await callsOf(page, 'measurements.record');
  expect(sent).toMatchObject({ month: '2025-07', reportedPct: '99.9995', state: 'disputed' });
});

test('nothing can be changed in a workspace that is open for reading', async ({ openApp }) => {
  const fixtures = { ...SLA_FIXTURES, 'workspace.state': { value: { ...STATE, readOnly: true } } };
  const page = await openApp({ fixtures, route: `${JULY}&part=incidents` });
  const { pane } = new SlaPage(page);
  await expect(pane).toContainText('INC-21');
  await expect(pane.getByRole('button', { name: /Leave out|Count again/ })).toHaveCount(0);
});

async function startExport(page: Page): Promise<void> {
  await new SlaPage(page).months.waitFor();
  await page.keyboard.press('Control+p');
  await page.getByRole('button', { name: 'Choose a place and export' }).click();
  await expect(page.getByRole('progressbar', { name: 'Setting the report' })).toBeVisible();
}

const jobEvent = {
  type: 'job',
  jobId: JOB_ID,
  fraction: 0.4,
  note: 'Setting page 3',
  result: null,
  error: null,
} as const;

test('an export shows its progress, can be cancelled, and tells the name and hash of the file', async ({ openApp }) => {
  const page = await openApp({ fixtures: SLA_FIXTURES, route: PAGE });
  await startExport(page);
  await pushEvent(page, { ...jobEvent, state: 'running' });
  await expect(page.getByRole('dialog')).toContainText('Setting page 3');
  await page.getByRole('button', { name: 'Cancel the export' }).click();
  expect(await callsOf(page, 'jobs.cancel')).toEqual([{ jobId: JOB_ID }]);
  await pushEvent(page, { ...jobEvent, state: 'cancelled' });
  await expect(page.getByRole('dialog')).toContainText('No file was written');
  await page.keyboard.press('Escape');
  await pushEvent(page, { ...jobEvent, state: 'done', fraction: 1, result: EXPORTED });
  await expect(page.getByText(`Exported ${EXPORTED.fileName}. SHA-256 ${EXPORTED.sha256}`)).toBeVisible();
});

test('an export that fails says why and lets another place be chosen', async ({ openApp }) => {
  const page = await openApp({ fixtures: SLA_FIXTURES, route: PAGE });
  await startExport(page);
  await pushEvent(page, { ...jobEvent, state: 'failed', error: ERROR });
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveText(
    'The disk is full. Free some space. (DISK_FULL)',
  );
  await expect(page.getByRole('button', { name: 'Choose a place and export' })).toBeEnabled();
});

for (const [width, height] of [
  [1024, 640],
  [720, 450],
] as const) {
  test(`nothing runs out of a window of ${width} by ${height}`, async ({ openApp, page: bare }) => {
    await bare.setViewportSize({ width, height });
    const page = await openApp({ fixtures: SLA_FIXTURES, route: JULY });
    await expect(new SlaPage(page).pane).toContainText('Every reading of the clause');
    const main = page.getByRole('main');
    expect(await main.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    const wide = await main.evaluate((element) =>
      [...element.querySelectorAll('section, header, aside, p, h1, h2')]
        .filter(
          (part) => part.closest('[role="grid"]') === null && part.getBoundingClientRect().right > window.innerWidth,
        )
        .map((part) => part.textContent),
    );
    expect(wide).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
  });
}
