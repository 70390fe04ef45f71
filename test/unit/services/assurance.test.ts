// Assurance records through their channels: kept, judged, refused; coverage of providers; patches pasted; Today and search.
import { beforeAll, describe, expect, test } from 'vitest';
import type { AssuranceContent } from '#shared/assurance/model.ts';
import type { AppError } from '#shared/errors.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase, type SlaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
let given: SlaCase;

beforeAll(async () => {
  given = await slaCase(under, 'assurance.qdk');
});

const common = (title: string, subjectId: string | null) => ({ title, subjectId, ownerId: null, note: '' });
const create = (content: AssuranceContent) => call('assurance.create', { content });
const certificate = (title: string, validFrom: string, validTo: string): AssuranceContent => ({
  kind: 'certificate',
  ...common(title, given.service.providerId),
  facts: { scheme: 'ISO 27001', number: '', issuer: 'Certifier', scope: '', validFrom, validTo },
});
const fieldsOf = async (content: AssuranceContent) => {
  try {
    await create(content);
    return {};
  } catch (error) {
    return (error as AppError).details.fields ?? {};
  }
};

describe('a record', () => {
  test('is kept, changed, trashed and brought back as named steps, and is found', async () => {
    const content = certificate('Information security', '2020-01-01', '2020-12-31');
    const { id, rev } = await create(content);
    const [row] = await call('assurance.list', { providerId: given.service.providerId });
    expect(row).toMatchObject({ word: 'Expired', tone: 'breached', providerId: given.service.providerId });
    const items = await call('today.items', {});
    expect(items.find(({ key }) => key === `assurance:${id}:Expired`)).toMatchObject({
      target: { area: 'assurance', id },
    });
    const longer = certificate('Information security', '2020-01-01', '2099-12-31');
    await call('assurance.update', { id, rev, content: longer });
    expect(await call('assurance.get', { id })).toMatchObject({ word: 'Valid' });
    await call('assurance.trash', { id, rev: rev + 1 });
    expect(await call('assurance.list', { providerId: null })).toEqual([]);
    expect((await call('trash.list', {})).map(({ word, title }) => [word, title])).toContainEqual([
      'Assurance record',
      'Information security',
    ]);
    expect((await call('history.undo', {})).label).toBe('Move certificate Information security to the trash');
    const [hit] = await call('search.find', { text: 'Information security', limit: 5 });
    expect(hit?.target).toEqual({ area: 'assurance', id, detail: null });
    await call('assurance.trash', { id, rev: (await call('assurance.get', { id })).record.rev });
  });

  test('about nothing, with days that do not exist or in the wrong order, is refused at its field', async () => {
    expect(await fieldsOf({ ...certificate('X', '2026-01-01', '2026-12-31'), subjectId: null })).toEqual({
      subjectId: 'choose the provider it is about',
    });
    expect(await fieldsOf(certificate('X', '2026-02-30', '2026-12-31'))).toEqual({
      'facts.validFrom': expect.stringContaining('no such day'),
    });
    expect(await fieldsOf(certificate('X', '2026-12-31', '2026-01-01'))).toEqual({
      'facts.validTo': expect.stringContaining('it ends before it starts'),
    });
    const gone = '01990000-0000-7000-8000-00000000beef';
    expect(
      await fieldsOf({
        kind: 'handover',
        ...common('X', gone),
        facts: {
          liveOn: null,
          findings: [],
          items: [{ item: 'I', version: '1', acceptedBy: '', acceptedOn: '2026-01-01' }],
          sessions: [],
        },
      }),
    ).toEqual({ subjectId: 'choose the service it is about', 'facts.items.0.acceptedBy': 'who accepted it' });
  });

  test('keeps its kind', async () => {
    const { id, rev } = await create(certificate('Keeps', '2026-01-01', '2099-01-01'));
    const content: AssuranceContent = { kind: 'boundary', ...common('X', given.service.id), facts: { sides: [] } };
    await expect(call('assurance.update', { id, rev, content })).rejects.toMatchObject({
      details: { fields: { kind: expect.stringContaining('the kind it had') } },
    });
  });
});

describe('an audit report', () => {
  const report = (more: Partial<Extract<AssuranceContent, { kind: 'audit_report' }>['facts']>): AssuranceContent => ({
    kind: 'audit_report',
    ...common('SOC 2', given.service.providerId),
    facts: {
      report: 'soc2_type2',
      auditor: 'A',
      opinion: 'unqualified',
      periodFrom: '2020-01-01',
      periodTo: '2098-12-31',
      bridgeTo: null,
      subservice: 'none',
      receivedOn: null,
      reviewedOn: null,
      reviewedBy: '',
      services: [],
      exceptions: [],
      controls: [],
      ...more,
    },
  });

  test('names services of its own provider, each once', async () => {
    const twice = { serviceId: given.service.id, match: 'whole' } as const;
    expect(await fieldsOf(report({ services: [twice, twice] }))).toEqual({
      'facts.services.1.serviceId': expect.stringContaining('stands here already'),
    });
    const other = await call('providers.create', {
      legalName: 'Other',
      shortName: '',
      country: 'DE',
      lifecycle: 'active',
      parentId: null,
      ownerId: null,
      note: '',
      identifiers: [],
      contacts: [],
    } as never);
    const foreign = { ...report({ services: [twice] }), subjectId: other.id } as AssuranceContent;
    expect(await fieldsOf(foreign)).toEqual({ 'facts.services.0.serviceId': 'a service of this provider' });
  });

  test('ends before it starts, or is bridged backwards: refused', async () => {
    expect(await fieldsOf(report({ periodTo: '2019-12-31' }))).toEqual({
      'facts.periodTo': expect.stringContaining('ends before it starts'),
    });
    expect(await fieldsOf(report({ bridgeTo: '2098-01-01' }))).toEqual({
      'facts.bridgeTo': expect.stringContaining('a bridge letter follows the period'),
    });
  });

  test('covers the last twelve months of its provider', async () => {
    await create(report({}));
    const rows = await call('assurance.coverage', {});
    expect(rows).toMatchObject([{ providerId: given.service.providerId, parts: [{ state: 'covered' }] }]);
    const days = rows[0]?.parts.reduce((sum, part) => sum + part.days, 0) ?? 0;
    expect([365, 366]).toContain(days);
  });
});

test('patches are pasted as one step; a row that cannot be read adds nothing', async () => {
  const facts = { criticalDays: 14, otherDays: 60, source: 'Schedule', patches: [] };
  const duty = await create({ kind: 'patching', ...common('Patches', given.service.id), facts });
  const text = 'KB-1\tcritical\t2026-03-01\t2026-03-05\nKB-2\tother\t2026-03-01\t';
  const { record, added } = await call('assurance.pastePatches', { id: duty.id, rev: duty.rev, text });
  expect(added).toBe(2);
  const bad = call('assurance.pastePatches', { id: duty.id, rev: record.rev, text: 'KB-3\tcritical\tsoon\t' });
  await expect(bad).rejects.toMatchObject({ code: 'PATCH_ROW' });
  expect((await call('history.undo', {})).label).toBe('Paste 2 patches into Patches');
  expect(await call('assurance.get', { id: duty.id })).toMatchObject({ word: 'No data' });
});
