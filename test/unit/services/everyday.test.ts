// The everyday kit over real files: trash and purge, history in detail, named versions, saved views.
import fs from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ProviderInput } from '#shared/ipc/providers.ts';
import { readSheet } from '#electron/core/jobs/import-sheet.ts';
import { readPdf } from '#test/harness/read-pdf.ts';
import { servicesUnderTest } from '#test/harness/services.ts';

const under = servicesUnderTest();
const { call, file } = under;

const input = (more: Partial<ProviderInput> = {}): ProviderInput => ({
  legalName: 'Northwind Hosting',
  shortName: 'Northwind',
  country: 'DE',
  lifecycle: 'active',
  parentId: null,
  ownerId: null,
  note: '',
  identifiers: [],
  contacts: [],
  ...more,
});

const START = {
  organisation: { name: 'Marlow', country: 'DE', currency: 'EUR' },
  person: 'Ida Berg',
  homeZone: 'Europe/Berlin',
} as const;

beforeAll(async () => {
  await call('workspace.create', START, file('everyday.qdk'));
});

const lastLabel = async () => (await call('history.steps', { before: null, limit: 1 }))[0]?.label;

async function trashed(name: string) {
  const made = await call('providers.create', input({ legalName: name, shortName: '' }));
  await call('providers.trash', { items: [{ id: made.id, rev: made.rev }] });
  const row = (await call('trash.list', {})).find(({ id }) => id === made.id);
  if (row === undefined) throw new Error('it is not in the trash');
  return row;
}

describe('the trash', () => {
  test('says what it holds, who put it there and when it is due, and gives it back as one step', async () => {
    const { entity, id, rev, ...row } = await trashed('Helios');
    expect(row).toMatchObject({ word: 'Provider', title: 'Helios', trashedBy: 'Ida Berg' });
    expect(row.dueAt - row.trashedAt).toBe(90 * 86_400);
    expect(await call('trash.restore', { items: [{ entity, id, rev }] })).toEqual({ restored: 1 });
    expect(await lastLabel()).toBe('Restore Provider Helios from the trash');
    expect((await call('providers.list', {})).map(({ legalName }) => legalName)).toContain('Helios');
    await call('history.undo', {});
    expect((await call('trash.list', {})).map(({ title }) => title)).toContain('Helios');
  });

  test('a service that comes back brings its trashed provider with it', async () => {
    const provider = await call('providers.create', input({ legalName: 'Above', shortName: '' }));
    const service = await call('services.create', {
      providerId: provider.id,
      name: 'Below',
      ictServiceType: null,
      description: '',
      ownerId: null,
    });
    await call('services.trash', { id: service.id, rev: service.rev });
    await call('providers.trash', { items: [{ id: provider.id, rev: provider.rev }] });
    const row = (await call('trash.list', {})).find(({ title }) => title === 'Below');
    if (row === undefined) throw new Error('it is not in the trash');
    const { entity, id, rev } = row;
    expect(await call('trash.restore', { items: [{ entity, id, rev }] })).toEqual({ restored: 2 });
    expect(await lastLabel()).toBe('Restore 2 records from the trash');
  });

  test('takes several records as one step, all or none of them', async () => {
    const base = {
      shortName: '',
      country: 'DE',
      lifecycle: 'active',
      parentId: null,
      ownerId: null,
      note: '',
    } as const;
    const add = (legalName: string) => call('providers.create', { ...base, legalName, identifiers: [], contacts: [] });
    const items = [await add('First'), await add('Second')].map(({ id, rev }) => ({ id, rev }));
    const stale = items.map(({ id }) => ({ id, rev: 9 }));
    await expect(call('providers.trash', { items: [...items.slice(0, 1), ...stale.slice(1)] })).rejects.toMatchObject({
      code: 'RECORD_STALE',
    });
    const before = (await call('trash.list', {})).length;
    await call('providers.trash', { items });
    expect(await lastLabel()).toBe('Move 2 providers to the trash');
    expect(await call('trash.list', {})).toHaveLength(before + 2);
    await call('history.undo', {});
    expect(await call('trash.list', {})).toHaveLength(before);
  });

  test('is purged only when the name of the workspace was typed, and says so as a step that cannot be undone', async () => {
    const { entity, id } = await trashed('Gone Hosting');
    const items = [{ entity, id }];
    expect(await call('trash.plan', { items })).toEqual({
      records: [{ word: 'Provider', title: 'Gone Hosting' }],
      users: [],
      backups: [],
    });
    await expect(call('trash.purge', { items, confirmation: 'everyda' })).rejects.toMatchObject({
      code: 'CONFIRMATION_DIFFERS',
    });
    expect(await call('trash.purge', { items, confirmation: 'everyday' })).toEqual({ purged: 1, backups: [] });
    expect(await lastLabel()).toBe('Purge 1 record');
    const seq = (await call('history.steps', { before: null, limit: 1 }))[0]?.seq ?? 0;
    const { changes } = await call('history.step', { seq });
    expect(changes).toEqual([expect.objectContaining({ purged: true, record: 'Provider', fields: [] })]);
    expect(await call('search.find', { text: 'Gone', limit: 5 })).toEqual([]);
    await expect(call('trash.plan', { items })).rejects.toMatchObject({ code: 'RECORD_NOT_TRASHED' });
  });
});

describe('history', () => {
  test('shows each field before and after, parts by their word, links by name', async () => {
    const [ida] = await call('people.list', {});
    const made = await call('providers.create', input({ legalName: 'Before', ownerId: ida?.id ?? null }));
    const identifiers = [{ id: null, type: 'VAT' as const, value: 'DE1', country: null, validTo: null }];
    await call('providers.update', { ...input({ legalName: 'After', identifiers }), id: made.id, rev: made.rev });
    const { record, entries } = await call('history.record', { entity: 'provider', id: made.id });
    expect(record).toBe('Provider After');
    expect(entries.map(({ step }) => step.label)).toEqual(['Edit provider Northwind', 'Add provider Northwind']);
    const fields = entries[0]?.changes.flatMap(({ part, fields: list }) => list.map((one) => ({ part, ...one })));
    expect(fields).toEqual(
      expect.arrayContaining([
        { part: 'Provider', field: 'Legal name', before: 'Before', after: 'After' },
        { part: 'Provider', field: 'Owner', before: 'Ida Berg', after: null },
        { part: 'Identifier', field: 'Value', before: null, after: 'DE1' },
      ]),
    );
    const first = entries[1]?.step.seq ?? 0;
    const then = await call('history.asAt', { entity: 'provider', id: made.id, seq: first });
    expect(then).toContainEqual({ part: 'Provider', field: 'Legal name', value: 'Before' });
    expect(await call('history.asAt', { entity: 'provider', id: made.id, seq: first - 1 })).toBeNull();
  });

  test('has no details of a step that is not there', async () => {
    await expect(call('history.step', { seq: 99_999 })).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND' });
  });
});

describe('named versions', () => {
  test('are listed, compared with now, written as a file that stands as it stood, and forgotten again', async () => {
    const made = await call('providers.create', input({ legalName: 'At the review' }));
    const version = await call('versions.name', { name: 'Before the review' });
    expect(version).toMatchObject({ name: 'Before the review', actor: 'Ida Berg' });
    expect((await call('versions.list', {}))[0]).toEqual(version);
    await call('providers.update', { ...input({ legalName: 'Between' }), id: made.id, rev: made.rev });
    await call('providers.update', { ...input({ legalName: 'After the review' }), id: made.id, rev: made.rev + 1 });
    const { total, changes } = await call('versions.compare', { seq: version.seq });
    expect({ total, changes }).toMatchObject({
      total: 1,
      changes: [
        { act: 'update', fields: [{ field: 'Legal name', before: 'At the review', after: 'After the review' }] },
      ],
    });
    const fresh = servicesUnderTest();
    await expect(call('versions.saveCopy', { seq: 1 }, file('then.qdk'))).rejects.toMatchObject({
      code: 'STEP_PURGED',
    });
    await fresh.call('workspace.create', START, fresh.file('fresh.qdk'));
    const one = await fresh.call('providers.create', input({ legalName: 'Then' }));
    const { seq } = await fresh.call('versions.name', { name: 'Then' });
    await fresh.call('providers.update', { ...input({ legalName: 'Now' }), id: one.id, rev: one.rev });
    await fresh.call('providers.create', input({ legalName: 'Newer' }));
    await fresh.call('versions.saveCopy', { seq }, fresh.file('copy.qdk'));
    expect((await fresh.call('providers.list', {})).map(({ legalName }) => legalName).sort()).toEqual(['Newer', 'Now']);
    await fresh.call('workspace.open', {}, fresh.file('copy.qdk'));
    expect((await fresh.call('providers.list', {})).map(({ legalName }) => legalName)).toEqual(['Then']);
    expect((await fresh.call('workspace.check', {})).every(({ ok }) => ok)).toBe(true);
    await call('versions.remove', { id: version.id });
    expect(await call('versions.list', {})).toEqual([]);
    await call('history.undo', {});
    expect(await call('versions.list', {})).toHaveLength(1);
    expect(fs.existsSync(file('then.qdk'))).toBe(false);
  });
});

test('views are saved in the workspace under their name, replaced, removed, and survive a restart', async () => {
  const view = { columns: [{ id: 'name', widthPx: 240 }], sort: { id: 'name', desc: true }, filter: 'hosting' };
  await call('views.save', { grid: 'providers', name: 'Hosting', view });
  await call('views.save', { grid: 'providers', name: 'Hosting', view: { ...view, filter: '' } });
  await call('workspace.close', {});
  under.restart();
  await call('workspace.open', {}, file('everyday.qdk'));
  const [saved] = await call('views.list', { grid: 'providers' });
  expect(saved).toMatchObject({ name: 'Hosting', view: { ...view, filter: '' } });
  expect(await call('views.list', { grid: 'contracts' })).toEqual([]);
  await call('views.remove', { id: saved?.id ?? '', name: 'Hosting' });
  expect(await lastLabel()).toBe('Remove view Hosting');
  await call('history.undo', {});
  expect(await call('views.list', { grid: 'providers' })).toHaveLength(1);
});

describe('what a grid shows', () => {
  const table = {
    title: 'Providers',
    note: 'Filtered by: host',
    columns: [
      { header: 'Provider', isNumber: false },
      { header: 'Contracts', isNumber: true },
    ],
    rows: [
      ['Northwind "Hosting", <GmbH> & Co', '3'],
      ['=HYPERLINK("http://x")', '99.99951'],
      ['line\nbreak', '-1'],
    ],
  };

  test('is written as CSV whose texts no spreadsheet runs', async () => {
    await call('grids.export', { format: 'csv', table }, file('grid.csv'));
    expect(fs.readFileSync(file('grid.csv'), 'utf8')).toBe(
      '\uFEFFProvider,Contracts\r\n"Northwind ""Hosting"", <GmbH> & Co",3\r\n' +
        `"'=HYPERLINK(""http://x"")",99.99951\r\n"line\nbreak",-1\r\n`,
    );
    expect(await lastLabel()).toBe('Export Providers as CSV, 3 rows');
  });

  test('is written as a workbook that another program reads back, every cell as text', async () => {
    await call('grids.export', { format: 'xlsx', table }, file('grid.xlsx'));
    const sheet = await readSheet(fs.readFileSync(file('grid.xlsx')), { sheet: null });
    expect(sheet.columns).toEqual(['Provider', 'Contracts']);
    expect(sheet.rows.map(({ cells }) => cells)).toEqual(table.rows);
  });

  test('is written as PDF with the whole table attached; of more than 2,000 rows the beginning is printed', async () => {
    const rows = Array.from({ length: 2001 }, (_, index) => [`Provider ${index}`, String(index)]);
    const { jobId } = await call('grids.export', { format: 'pdf', table: { ...table, rows } }, file('grid.pdf'));
    expect(await under.jobEnd(jobId ?? '')).toMatchObject({ state: 'done', error: null });
    const [step] = await call('history.steps', { before: null, limit: 1 });
    expect(step?.label).toContain('as PDF, 2001 rows');
    const { solidText, attachments } = await readPdf(new Uint8Array(fs.readFileSync(file('grid.pdf'))));
    expect(solidText).toContain('All2001areattachedastable.csv');
    expect(solidText).toContain('Provider99');
    expect(solidText).not.toContain('Provider150');
    const csv = new TextDecoder().decode(attachments.get('table.csv'));
    expect(csv.split('\r\n')).toHaveLength(2003);
  });

  test('is stopped while it is set as PDF; other writes go on meanwhile, and no file and no step is left', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => [`Provider ${index}`, String(index)]);
    const { jobId } = await call('grids.export', { format: 'pdf', table: { ...table, rows } }, file('stopped.pdf'));
    await call('views.save', { grid: 'trash', name: 'Meanwhile', view: { columns: [], sort: null, filter: '' } });
    await call('jobs.cancel', { jobId: jobId as never });
    expect(await under.jobEnd(jobId ?? '')).toMatchObject({ state: 'cancelled' });
    expect(fs.existsSync(file('stopped.pdf'))).toBe(false);
    const [step] = await call('history.steps', { before: null, limit: 1 });
    expect(step?.label).not.toContain('PDF');
  });

  test('is refused when it is uneven, and never replaces the open workspace', async () => {
    const uneven = { ...table, rows: [['only one']] };
    await expect(call('grids.export', { format: 'csv', table: uneven }, file('x.csv'))).rejects.toMatchObject({
      code: 'TABLE_UNEVEN',
    });
    await expect(call('grids.export', { format: 'csv', table }, file('everyday.qdk'))).rejects.toMatchObject({
      code: 'EXPORT_NOT_REPLACED',
    });
  });
});

describe('a pasted block', () => {
  const text = [
    'Company\tCountry\tBudget\tState',
    'Brandnew Networks\tFrance\t9\twatch',
    'After the review\tDE\t1\t',
    'Nowhere Ltd\tAtlantis\t\t',
    'brandnew networks\tFR\t\t',
  ].join('\r\n');

  test('is looked at first: new, changed and bad rows with the reason', async () => {
    const { fields, rows } = await call('providerBlocks.look', { text });
    expect(fields).toEqual(['legalName', 'country', null, 'lifecycle']);
    expect(rows.map(({ state, words }) => [state, words])).toEqual([
      ['new', 'Country FR'],
      ['same', ''],
      ['bad', '"Atlantis" is no country. Write its name or code.'],
      ['bad', 'This name is in the block already.'],
    ]);
  });

  test('is written as one step, and taken back as one', async () => {
    const before = (await call('providers.list', {})).length;
    const more = `${text}\r\nSecond Networks\t\t\t`;
    expect(await call('providerBlocks.apply', { text: more })).toEqual({ added: 2, changed: 0, leftOut: 3 });
    expect(await lastLabel()).toBe('Paste 2 providers');
    expect(await call('providers.list', {})).toHaveLength(before + 2);
    const changed = await call('providerBlocks.apply', { text: 'Name\tState\nSecond Networks\texiting' });
    expect(changed).toEqual({ added: 0, changed: 1, leftOut: 0 });
    await call('history.undo', {});
    await call('history.undo', {});
    expect(await call('providers.list', {})).toHaveLength(before);
  });
});
