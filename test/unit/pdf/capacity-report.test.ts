// The capacity report from the command line on: its figures are those of the workspace, its file keeps its promises.
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderCapacityReport } from '#electron/pdf/capacity-report.ts';
import type { ServiceInput } from '#electron/services/deps.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import { capacityReportJson, capacityReportMonthsCsv } from '#shared/packs/capacity-report-files.ts';
import { CapacityReportData } from '#shared/packs/capacity-report.ts';
import { readObjects, readPdf, solid } from '#test/harness/read-pdf.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
const HOSTILE = '#read("/etc/passwd") $x$ *b* <script>';
let pool: OutputOf<'capacity.create'>;
let bytes: Uint8Array;
let report: CapacityReportData;

async function exported(poolId: typeof pool.id | null, name: string): Promise<Uint8Array> {
  const file = under.file(name);
  const { jobId } = await call('packs.exportCapacityReport', { poolId, paper: 'a4' }, file);
  expect(await under.jobEnd(jobId)).toMatchObject({ state: 'done', result: { kind: 'capacityReport' } });
  return new Uint8Array(await readFile(file));
}

const text = (name: string, files: ReadonlyMap<string, Uint8Array>): string =>
  new TextDecoder().decode(files.get(name) ?? new Uint8Array());

beforeAll(async () => {
  const { provider, service } = await slaCase(under, 'report.qdk');
  const input: ServiceInput<'capacity.create'> = {
    name: 'Object storage',
    resource: 'Disk',
    unit: 'TB',
    region: 'Frankfurt',
    providerId: provider.id,
    ownerId: null,
    leadP50Days: 45,
    leadP90Days: 90,
    monthlyCost: { minor: '120000', currency: 'EUR' },
    tags: [],
    note: HOSTILE,
    measure: 'peak',
    firstMonth: '2025-09',
    numbers: Array.from({ length: 12 }, (_, index) => `${100 + 4 * index}.50`).join('\n'),
    source: 'Pasted',
    committed: '160',
  };
  pool = await call('capacity.create', input);
  const other = await call('capacity.create', {
    ...input,
    name: HOSTILE,
    numbers: '5',
    committed: null,
    monthlyCost: null,
  });
  const owner = { kind: 'service', id: service.id } as const;
  const members = [pool, other].map(({ id }) => ({ kind: 'pool', id }) as const);
  await call('chain.addNeed', { title: HOSTILE, facts: { owner, members, atLeast: 1 } });
  const hall = { providerId: null, on: '2027-09-01', change: 'capacity', source: '', note: '' } as const;
  await call('roadmap.add', { title: 'Hall 3 opens', facts: hall });
  await call('advice.ask', {
    question: { kind: 'placement', resource: 'Disk', unit: 'TB', amount: '900', regions: [] },
  });
  bytes = await exported(null, 'all.pdf');
  report = CapacityReportData.parse(JSON.parse(text('report.json', (await readPdf(bytes)).attachments)));
});

describe('the capacity report', () => {
  test('prints the finding, the day to order by, assumptions and backtest, and claims both standards', async () => {
    const { solidText, outline } = await readPdf(bytes);
    const { outlook } = await call('capacity.get', { id: pool.id });
    const found = report.pools.find(({ name }) => name === 'Object storage');
    expect(found?.finding).toMatch(/^Order (by|now)/);
    for (const printed of [
      found?.finding ?? '',
      'Nine in ten: 90 days',
      '1 200.00 EUR',
      outlook?.forecast.method ?? '',
    ]) {
      expect(solidText).toContain(solid(printed));
    }
    expect(outline).toEqual(expect.arrayContaining(['Summary', 'Object storage', 'Definitions', 'Verify this report']));
    const { xmp } = await readObjects(bytes);
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  test('draws the chain of a service with its weak points and says the same in a table', async () => {
    const { solidText, outline } = await readPdf(bytes);
    expect(outline).toContain('Chain and weak points');
    const [chain] = report.chains;
    expect(chain?.rows[0]?.together).toBe(`${HOSTILE} with Object storage`);
    expect(chain?.graph.nodes.find(({ label }) => label === 'Object storage')?.mark?.word).toBe('Weak together');
    for (const printed of [chain?.finding ?? '', 'Weak together', ...(chain?.rows.map(({ single }) => single) ?? [])]) {
      expect(solidText).toContain(solid(printed));
    }
  });

  test('holds what each region has with its largest part lost, and what is dated over the horizon', async () => {
    const { solidText, outline } = await readPdf(bytes);
    expect(outline).toEqual(expect.arrayContaining(['Regional coverage', 'Roadmap over the horizon']));
    // The second pool of the region has no level.
    expect(report.coverage?.rows.map(({ region, cells }) => [region, cells[0]?.state.word])).toEqual([
      ['Frankfurt', 'No data'],
    ]);
    const hall = report.roadmap?.rows.find(({ what }) => what === 'Capacity: Hall 3 opens');
    expect(hall).toMatchObject({ on: '1 September 2027', lane: 'Roadmap', whose: 'Own' });
    for (const printed of ['lacks capacity or use', hall?.what ?? '', report.roadmap?.caption ?? '']) {
      expect(solidText).toContain(solid(printed));
    }
  });

  test('prints advice with what stands against it', async () => {
    const { solidText, outline } = await readPdf(bytes);
    expect(outline).toContain('Advice');
    const [advice] = report.advice;
    expect(advice).toMatchObject({ title: 'Place 900 TB of Disk', state: { word: 'For approval' } });
    const against = advice?.facts.find(({ term }) => term === 'Stands against it')?.text ?? '';
    expect(against).toContain('Object storage: 0 units are free, 900 are needed.');
    expect(solidText).toContain(solid(against));
  });

  test('carries every month as the workspace has it, and the same record gives the same bytes', async () => {
    const { attachments } = await readPdf(bytes);
    const { outlook } = await call('capacity.get', { id: pool.id });
    const months = report.pools.find(({ name }) => name === 'Object storage')?.months ?? [];
    expect(months.flatMap(({ exact }) => exact.used ?? [])).toEqual(outlook?.past.map(({ used }) => used));
    expect(months.at(-1)?.exact.ahead?.mean).toBe(outlook?.ahead.at(-1)?.mean);
    expect(text('report.json', attachments)).toBe(capacityReportJson(report));
    expect(text('months.csv', attachments)).toBe(capacityReportMonthsCsv(report));
    expect(await renderCapacityReport(report)).toEqual(bytes);
  });

  test('says why a pool has no forecast, and prints hostile text as it was typed', async () => {
    const { solidText } = await readPdf(bytes);
    const none = report.pools.find(({ name }) => name === HOSTILE);
    expect(none).toMatchObject({ chart: null, months: [], finding: 'A forecast needs the use of at least two months' });
    expect(solidText).toContain(solid(HOSTILE));
  });

  test('of one pool holds that pool alone', async () => {
    const { attachments } = await readPdf(await exported(pool.id, 'one.pdf'));
    const one = CapacityReportData.parse(JSON.parse(text('report.json', attachments)));
    expect(one.cover.title).toBe('Object storage');
    expect(one.pools).toHaveLength(1);
  });

  test('whose totals are not those of its figures is refused, and so is one without a pool', async () => {
    await expect(renderCapacityReport({ ...report, pools: report.pools.slice(1) })).rejects.toMatchObject({
      code: 'CONTROL_TOTALS_DIFFER',
    });
    for (const { id, rev } of await call('capacity.list', {})) await call('capacity.trash', { id, rev });
    await expect(
      call('packs.exportCapacityReport', { poolId: null, paper: 'a4' }, under.file('none.pdf')),
    ).rejects.toMatchObject({ code: 'NO_DATA' });
  });
});
