// The way from an empty file to a report and back: create, import, read the verdict and its working, export, undo, restart,
// redo. Real main, real core, real files.
import { readFile } from 'node:fs/promises';
import { copyFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { expect, test, type RealApp } from '#test/harness/real-app.ts';
import { readPdf } from '#test/harness/read-pdf.ts';
import { ImportPage } from '../pages/ImportPage.ts';
import { SlaPage } from '../pages/SlaPage.ts';

const CSV = path.resolve(import.meta.dirname, '../../../electron/sample/status-incidents.csv');

async function createWorkspace({ page, choosePath }: RealApp): Promise<void> {
  await page.getByRole('button', { name: /new/i }).click();
  const form = page.getByRole('form', { name: 'New workspace' });
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Marlow Logistics');
  for (const [name, typed, label] of [
    ['Country', 'Germany', 'Germany'],
    ['Currency', 'EUR', 'EUR · Euro'],
  ] as const) {
    await form.getByRole('combobox', { name }).focus();
    await page.keyboard.type(typed);
    await page.getByRole('option', { name: label }).click();
  }
  await form.getByRole('textbox', { name: 'Your name' }).fill('Ida Berg');
  await page.keyboard.press('Control+Enter');
  await choosePath('marlow.qdk');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
}

/** A provider, its service, a contract and a level of 99.9 % a month in UTC with a tenth of the fee below it. */
async function agree({ call }: RealApp): Promise<void> {
  const provider = await call('providers.create', {
    legalName: 'Northwind Hosting',
    shortName: 'Northwind',
    country: 'DE',
    lifecycle: 'active',
    parentId: null,
    ownerId: null,
    note: '',
    identifiers: [],
    contacts: [],
  });
  const service = await call('services.create', {
    providerId: provider.id,
    name: 'Code hosting',
    ictServiceType: null,
    description: '',
    ownerId: null,
  });
  const contract = await call('contracts.create', {
    providerId: provider.id,
    organisationId: null,
    ref: 'NW-1',
    title: 'Hosting',
    effectiveOn: '2025-01-01',
    initialMonths: 36,
    renewalMode: 'tacit',
    renewalMonths: 12,
    notice: { amount: 3, unit: 'months' },
    endedOn: null,
    zone: 'UTC',
    governingLaw: null,
    annualCost: null,
    noticeForm: '',
    note: '',
  });
  await call('slas.create', {
    contractId: contract.id,
    serviceId: service.id,
    name: 'Availability',
    metricVersions: [
      {
        id: null,
        validFrom: '2025-01-01',
        targetPct: '99.9',
        zone: 'UTC',
        excludeOrder: 'before_threshold',
        minConsecutiveSec: 0,
        granularity: 'exact',
        maintenanceCapSec: null,
        maintenanceNoticeSec: 0,
        maintenanceDenominator: 'full',
        rounding: null,
        clause: '4.2',
        dataSource: 'status page',
        note: '',
      },
    ],
    creditSchedules: [
      {
        id: null,
        validFrom: '2025-01-01',
        monthlyFee: { minor: '1000000', currency: 'EUR' },
        capPct: null,
        clause: '4.5',
        bands: [{ ge: null, gt: null, le: null, lt: '99.9', creditPct: '10' }],
      },
    ],
  });
}

async function importFile(app: RealApp): Promise<void> {
  const wizard = new ImportPage(app.page);
  await wizard.askForFile();
  await app.choosePath('status-incidents.csv');
  await wizard.mapping.waitFor();
  await wizard.chooseInBox(/^Service/, 'Code', 'Code hosting, Northwind Hosting');
  await wizard.check();
  await wizard.apply();
}

test('create, import, read the verdict and its working, export, undo, restart, redo', async ({ app }) => {
  test.setTimeout(120_000);
  const { page, documents } = app;
  copyFileSync(CSV, path.join(documents, 'status-incidents.csv'));
  const sla = new SlaPage(page);

  await createWorkspace(app);
  await agree(app);
  await importFile(app);

  await test.step('the month shows its verdict', async () => {
    await sla.openFirst();
    // By hand, minutes in August 2026 UTC: 40 of the night of the 31st, 35, 2, 11, 6, 2, 5, 4, and 15 of two that overlap.
    // 120 of 44 640 minutes leave 99.7311 %; 99.9 % allows 44 min 38 s.
    await expect(sla.row('Aug 2026')).toContainText('120:00');
    await expect(sla.row('Aug 2026')).toContainText('44:38');
    await expect(sla.row('Aug 2026')).toContainText('99.731');
    await expect(sla.row('Aug 2026')).toContainText('Breached');
    await expect(sla.row('Aug 2026')).toContainText(/1\s000\.00\sEUR/);
  });

  await test.step('the working names every step', async () => {
    await sla.explain('Aug 2026');
    await expect(sla.step('Recorded incidents')).toContainText('Source: status page');
    await expect(sla.step('Target')).toContainText('99.9 %');
    await expect(sla.step('Availability')).toContainText('99.731 %');
    await sla.step('Overlaps counted once').getByText('interval').click();
    await expect(sla.step('Overlaps counted once').getByRole('link').first()).toBeVisible();
  });

  await test.step('the report is a PDF and the workspace keeps its record', async () => {
    await page.keyboard.press('Control+p');
    await page.getByRole('button', { name: 'Choose a place and export' }).press('Enter');
    await app.choosePath('report.pdf');
    await expect(page.getByText(/^Exported report\.pdf/)).toBeVisible({ timeout: 60_000 });
    const bytes = await readFile(path.join(documents, 'report.pdf'));
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect((await readPdf(new Uint8Array(bytes))).attachments.has('report.json')).toBe(true);
    await page.keyboard.press('Control+p');
    await expect(page.getByText(`SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`).last()).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('undo takes the whole import back', async () => {
    await page.keyboard.press('Control+z');
    await expect(page.getByText('No data for this service level yet')).toBeVisible();
  });

  await test.step('after a restart redo brings it again', async () => {
    await app.restart();
    await page.getByRole('button', { name: /^Open a workspace/ }).press('Enter');
    await app.choosePath('marlow.qdk');
    await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
    await page.keyboard.press('Control+Shift+Z');
    await expect(page.getByText(/^Done again: Import \d+ incidents/)).toBeVisible();
    await sla.openFirst();
    await expect(sla.row('Aug 2026')).toContainText('99.731');
  });
});
