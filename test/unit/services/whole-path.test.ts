// The path people take, over real files: create, import, judge, explain, export, undo, restart, redo.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { Mapping } from '#shared/imports/model.ts';
import { readPdf } from '#test/harness/read-pdf.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase, type SlaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
let given: SlaCase;

const CSV = [
  'id,title,start,end,impact',
  '1,Login fails,2026-08-03T10:00:00Z,2026-08-03T10:30:00Z,minor',
  '2,Storage slow,2026-08-03T10:20:00Z,2026-08-03T11:00:00Z,major',
  '3,Planned work,2026-08-20T01:00:00Z,2026-08-20T03:00:00Z,maintenance',
  '4,Login fails,2026-09-10T10:00:00Z,2026-09-10T10:10:00Z,minor',
].join('\n');

async function importText(text: string, change: Partial<Mapping> = {}) {
  await writeFile(under.file('incidents.csv'), text);
  const staged = await call('imports.start', {}, under.file('incidents.csv'));
  const mapping = { ...staged.mapping, serviceId: given.service.id, ...change };
  return call('imports.check', { id: staged.id, mapping });
}

async function months(): Promise<OutputOf<'sla.months'>['months']> {
  return (await call('sla.months', { slaId: given.sla.id, from: null, to: null })).months;
}

beforeAll(async () => {
  given = await slaCase(under, 'path.qdk');
});

describe('from an empty workspace to a report and back', () => {
  test('a service level without records has no data', async () => {
    const [row] = await call('sla.list', {});
    expect(row).toMatchObject({ firstMonth: null, lastMonth: null, lastVerdict: null, targetPct: '99.9' });
    expect(await months()).toEqual([]);
    expect((await call('sla.explain', { slaId: given.sla.id, month: '2026-08' })).month.verdict.state).toBe('NO_DATA');
  });

  test('an import waits in staging and is applied as one named step', async () => {
    const checked = await importText(CSV);
    expect(checked).toMatchObject({ state: 'checked', selected: 4, needsZone: false });
    expect(checked.counts).toMatchObject({ new: 4, bad: 0 });
    expect(await months()).toEqual([]);
    expect(await call('imports.open', {})).toHaveLength(1);
    const applied = await call('imports.apply', { id: checked.id });
    expect(applied).toEqual({ created: 4, updated: 0, label: 'Import 4 incidents from incidents.csv' });
    expect(await call('imports.open', {})).toEqual([]);
    expect((await call('workspace.state', {}))?.undo?.label).toBe('Import 4 incidents from incidents.csv');
  });

  test('the months follow, overlaps once and maintenance out', async () => {
    expect(await months()).toMatchObject([
      {
        month: '2026-08',
        countedSec: 3600,
        excludedSec: 7200,
        grossSec: 10_800,
        verdict: { state: 'BREACHED' },
        creditPct: '10',
      },
      { month: '2026-09', countedSec: 600, verdict: { state: 'MET' } },
    ]);
    const [provider] = await call('providers.list', {});
    expect(provider).toMatchObject({ services: 1, contracts: 1, slas: 1, worstVerdict: { state: 'MET' } });
  });

  test('the working names its rule, its versions and its input', async () => {
    const explained = await call('sla.explain', { slaId: given.sla.id, month: '2026-08' });
    expect(explained.steps.at(-1)).toMatchObject({ name: 'Credit', after: '100.00 EUR' });
    const names = explained.provenance.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Rules', 'Time zone database', 'Input (SHA-256)', 'As of']));
  });

  test('the same file again finds everything unchanged', async () => {
    const checked = await importText(CSV);
    expect(checked.counts).toMatchObject({ new: 0, changed: 0, unchanged: 4 });
    expect(checked.mappingRemembered).toBe(true);
    await expect(call('imports.apply', { id: checked.id })).rejects.toMatchObject({ code: 'IMPORT_NOTHING' });
    await call('imports.discard', { id: checked.id });
  });

  test('a report is set, put in place whole, and recorded as an act that stays', async () => {
    const file = under.file('report.pdf');
    const input = { slaId: given.sla.id, from: '2026-08', to: '2026-09', paper: 'a4' } as const;
    const { jobId } = await call('packs.exportSlaReport', input, file);
    const end = await under.jobEnd(jobId);
    expect(end).toMatchObject({ state: 'done', error: null });
    const bytes = await readFile(file);
    const [record] = await call('packs.exports', {});
    expect(record).toMatchObject({
      kind: 'slaReport',
      fileName: 'report.pdf',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      actor: 'Ida Berg',
    });
    expect(end.result).toMatchObject({ id: record?.id, sha256: record?.sha256 });
    const pdf = await readPdf(new Uint8Array(bytes));
    const report = JSON.parse(new TextDecoder().decode(pdf.attachments.get('report.json'))) as { months: unknown };
    expect(report.months).toMatchObject([
      { month: '2026-08', exact: { countedSec: 3600 } },
      { exact: { countedSec: 600 } },
    ]);
    const [step] = await call('history.steps', { before: null, limit: 1 });
    expect(step).toMatchObject({ kind: 'final', label: expect.stringContaining('Export SLA report') });
  });

  test('undo, a restart, and redo lead back to the same months', async () => {
    const before = await months();
    await call('history.undo', {});
    expect(await months()).toEqual([]);
    under.restart();
    await call('workspace.open', {}, under.file('path.qdk'));
    expect((await call('workspace.state', {}))?.redo?.label).toBe('Import 4 incidents from incidents.csv');
    await call('history.redo', {});
    expect(await months()).toEqual(before);
    const findings = await call('workspace.check', {});
    expect(findings.filter(({ ok }) => !ok)).toEqual([]);
  });

  test('a later end and a new row are one step that says so', async () => {
    const checked = await importText(`${CSV.replace('10:10:00Z', '11:10:00Z')}\n5,New one,2026-09-12T10:00:00Z,,minor`);
    expect(checked.counts).toMatchObject({ new: 1, changed: 1, unchanged: 3 });
    const { rows } = await call('imports.rows', { id: checked.id, state: 'changed', offset: 0, limit: 10 });
    expect(rows[0]?.reason).toBe('end: 2026-09-10T10:10:00Z becomes 2026-09-10T11:10:00Z');
    const { label } = await call('imports.apply', { id: checked.id });
    expect(label).toBe('Import 1 new and 1 changed incidents from incidents.csv');
    const items = await call('today.items', {});
    expect(items.map(({ word }) => word)).toEqual(expect.arrayContaining(['Breached', 'Open']));
  });

  test('a change of the target is named, versions are numbered by their first day', async () => {
    const { sla } = given;
    const [version] = sla.metricVersions;
    if (version === undefined) throw new Error('no version');
    const { contractId, serviceId, name, creditSchedules, id, rev } = sla;
    const { version: _number, ...first } = version;
    const later = { ...first, id: null, validFrom: '2026-09-01', targetPct: '99.0' };
    const metricVersions = [later, first];
    const updated = await call('slas.update', {
      contractId,
      serviceId,
      name,
      creditSchedules,
      id,
      rev,
      metricVersions,
    });
    expect(updated.metricVersions.map((part) => [part.version, part.validFrom])).toEqual([
      [1, '2020-01-01'],
      [2, '2026-09-01'],
    ]);
    expect((await call('workspace.state', {}))?.undo?.label).toBe('Change target of Helios');
    expect((await months()).find(({ month }) => month === '2026-09')).toMatchObject({
      targetPct: '99.0',
      metricVersion: 2,
    });
  });
});

describe('what would lose something is refused', () => {
  test('records that others refer to are not moved to the trash', async () => {
    const { provider, service, contract } = given;
    await expect(call('providers.trash', { items: [provider] })).rejects.toMatchObject({ code: 'RECORD_IN_USE' });
    await expect(call('services.trash', service)).rejects.toMatchObject({ code: 'RECORD_IN_USE' });
    await expect(call('contracts.trash', { items: [contract] })).rejects.toMatchObject({ code: 'RECORD_IN_USE' });
  });

  test('a change on an old revision is refused', async () => {
    const person = { name: 'A', party: 'ours', providerId: null, role: '', email: '' } as const;
    const { id, rev } = await call('people.create', person);
    await call('people.update', { ...person, name: 'B', id, rev });
    await expect(call('people.update', { ...person, name: 'C', id, rev })).rejects.toMatchObject({
      code: 'RECORD_STALE',
    });
  });

  test('an export never replaces the workspace or a file that is not a PDF', async () => {
    const input = { slaId: given.sla.id, from: '2026-08', to: '2026-09', paper: 'a4' } as const;
    await expect(call('packs.exportSlaReport', input, under.file('path.qdk'))).rejects.toMatchObject({
      code: 'EXPORT_NOT_REPLACED',
    });
    await writeFile(under.file('letter.txt'), 'dear all');
    await expect(call('packs.exportSlaReport', input, under.file('letter.txt'))).rejects.toMatchObject({
      code: 'EXPORT_NOT_REPLACED',
    });
    expect(await readFile(under.file('letter.txt'), 'utf8')).toBe('dear all');
  });

  test('the open workspace is not read as an import', async () => {
    await expect(call('imports.start', {}, under.file('path.qdk'))).rejects.toMatchObject({
      code: 'IMPORT_NOT_A_FILE',
    });
  });

  test('fields that cannot be true are named', async () => {
    const window = { serviceId: given.service.id, ref: '', title: 'x', announcedAt: null, agreed: true, note: '' };
    await expect(call('maintenance.create', { ...window, startAt: 10, endAt: 10 })).rejects.toMatchObject({
      code: 'RECORD_INVALID',
      details: { fields: { endAt: 'an end after the start' } },
    });
    await expect(call('workspace.setSettings', { homeZone: 'Mars/Olympus' })).rejects.toMatchObject({
      details: { fields: { homeZone: expect.any(String) } },
    });
  });
});

test('a draft is kept over a restart and leaves no step', async () => {
  const revision = (await call('workspace.state', {}))?.revision;
  const key = { form: 'provider', recordId: 'new' };
  await call('drafts.save', { ...key, value: { legalName: 'half ty' } });
  under.restart();
  await call('workspace.open', {}, under.file('path.qdk'));
  expect(await call('drafts.get', key)).toEqual({ value: { legalName: 'half ty' } });
  await call('drafts.discard', key);
  expect(await call('drafts.get', key)).toBeNull();
  expect((await call('workspace.state', {}))?.revision).toBe(revision);
});

test('without a workspace every record channel says so', async () => {
  await call('workspace.close', {});
  expect(await call('workspace.state', {})).toBeNull();
  await expect(call('providers.list', {})).rejects.toMatchObject({ code: 'NO_WORKSPACE' });
});
