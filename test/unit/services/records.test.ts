// Records through their channels: what goes in comes out, changes are named steps, and what cannot be true is refused.
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ServiceInput } from '#electron/services/deps.ts';
import { parseInstant } from '#shared/time/instant.ts';
import { readPdf, solid } from '#test/harness/read-pdf.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase, type SlaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
let given: SlaCase;

beforeAll(async () => {
  given = await slaCase(under, 'records.qdk');
});

const lastLabel = async () => (await call('history.steps', { before: null, limit: 1 }))[0]?.label;
const refusal = (fields: Record<string, unknown>) => ({ code: 'RECORD_INVALID', details: { fields } });

test('settings begin with what the workspace was created with', async () => {
  const { actorId, ...settings } = await call('workspace.settings', {});
  expect(settings).toEqual({
    numberFormat: 'point',
    homeZone: 'Europe/Berlin',
    dateFormat: 'words',
    fiscalYearStart: 1,
  });
  expect((await call('people.list', {})).map(({ id }) => id)).toContain(actorId);
  expect(await call('workspace.setSettings', { numberFormat: 'comma' })).toMatchObject({ numberFormat: 'comma' });
});

test('organisations are listed, added and changed; none is its own parent', async () => {
  const [ours] = await call('organisations.list', {});
  expect(ours?.name).toBe('Marlow');
  const input = { name: 'Marlow IT', lei: '', country: 'DE', currency: 'EUR', parentId: ours?.id ?? null };
  const { id, rev } = await call('organisations.create', input);
  const changed = await call('organisations.update', { ...input, name: 'Marlow Technology', id, rev });
  expect(changed).toMatchObject({ name: 'Marlow Technology', rev: 2 });
  expect(await lastLabel()).toBe('Edit organisation Marlow Technology');
  await expect(call('organisations.update', { ...input, parentId: id, id, rev: 2 })).rejects.toMatchObject(
    refusal({ parentId: expect.any(String) }),
  );
  await expect(call('organisations.create', { ...input, currency: 'XYZ' })).rejects.toMatchObject(
    refusal({ currency: expect.any(String) }),
  );
});

describe('a provider', () => {
  test('keeps identifiers and contacts as parts of itself', async () => {
    const { id, rev, legalName, shortName, country, lifecycle, ownerId, note } = given.provider;
    const [person] = await call('people.list', {});
    if (person === undefined) throw new Error('no person');
    const updated = await call('providers.update', {
      id,
      rev,
      legalName,
      shortName,
      country,
      lifecycle,
      ownerId,
      note,
      parentId: null,
      identifiers: [{ id: null, type: 'VAT', value: 'DE1', country: 'DE', validTo: null }],
      contacts: [{ id: null, personId: person.id, role: 'Account', escalationLevel: 1 }],
    });
    expect(updated.identifiers[0]?.value).toBe('DE1');
    expect(await call('providers.get', { id })).toEqual(updated);
    expect(await lastLabel()).toBe('Edit provider Helios');
  });

  test('cannot stand above itself, however far up', async () => {
    const base: Omit<ServiceInput<'providers.create'>, 'legalName' | 'parentId'> = {
      shortName: '',
      country: 'DE',
      lifecycle: 'active',
      ownerId: null,
      note: '',
      identifiers: [],
      contacts: [],
    };
    const parent = await call('providers.create', { ...base, legalName: 'Parent', parentId: null });
    const child = await call('providers.create', { ...base, legalName: 'Child', parentId: parent.id });
    const loop = { ...base, legalName: 'Parent', parentId: child.id, id: parent.id, rev: parent.rev };
    await expect(call('providers.update', loop)).rejects.toMatchObject(refusal({ parentId: expect.any(String) }));
    await call('providers.trash', { items: [child] });
    expect((await call('providers.list', {})).map(({ legalName }) => legalName)).toEqual(['Helios', 'Parent']);
    await call('history.undo', {});
    expect(await call('providers.list', {})).toHaveLength(3);
  });
});

test('services and contracts are listed by provider, and changed under their names', async () => {
  const { provider, service, contract } = given;
  expect(await call('services.list', { providerId: provider.id })).toHaveLength(1);
  const { id, rev, providerId, ictServiceType, description, ownerId } = service;
  const renamed = { id, rev, providerId, ictServiceType, description, ownerId, name: 'Halls' };
  expect(await call('services.update', renamed)).toMatchObject({ name: 'Halls', rev: 2 });
  const spare = await call('services.create', {
    providerId,
    name: 'Spare',
    ictServiceType: null,
    description: '',
    ownerId,
  });
  await call('services.trash', spare);
  expect(await call('services.list', { providerId: null })).toHaveLength(1);
  expect(await call('contracts.list', { providerId: provider.id })).toMatchObject([{ ref: 'Helios', slas: 1 }]);
  const full = await call('contracts.get', { id: contract.id });
  expect(full).toMatchObject({ providerName: 'Helios', slas: [{ name: 'Helios' }] });
});

test('a contract needs days and zones that exist, and a length for its renewals', async () => {
  const {
    rev: _rev,
    createdAt: _c,
    createdBy: _cb,
    updatedAt: _u,
    updatedBy: _ub,
    archivedAt: _a,
    trashedAt: _t,
    ...contract
  } = given.contract;
  const { id: _id, ...input } = contract;
  await expect(
    call('contracts.create', {
      ...input,
      effectiveOn: '2026-02-30',
      zone: 'Mars/Olympus',
      renewalMonths: null,
      ref: 'New',
    }),
  ).rejects.toMatchObject(
    refusal({ effectiveOn: expect.any(String), zone: expect.any(String), renewalMonths: expect.any(String) }),
  );
  const updated = await call('contracts.update', { ...contract, title: 'Halls and power', rev: 1 });
  expect(updated).toMatchObject({ title: 'Halls and power', rev: 2 });
});

describe('a service level', () => {
  test('is read back whole, and its table is checked before it is saved', async () => {
    expect(await call('slas.get', { id: given.sla.id })).toEqual(given.sla);
    const bands = [{ ge: '99.0', gt: null, le: null, lt: '99.8', creditPct: '10' }];
    const findings = await call('slas.lint', { targetPct: '99.9', bands, capPct: '5' });
    const codes = ['GAP', 'TOP_BOUND_DIFFERS', 'CAP_BELOW_BAND'];
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  });

  test('belongs to a service of the provider of its contract, and no two versions begin on one day', async () => {
    const { contractId, metricVersions, creditSchedules, serviceId } = given.sla;
    const fresh = metricVersions.map(({ version: _version, ...part }) => ({ ...part, id: null }));
    const schedules = creditSchedules.map((part) => ({ ...part, id: null }));
    const twice = {
      contractId,
      serviceId,
      name: 'Twice',
      metricVersions: [...fresh, ...fresh],
      creditSchedules: schedules,
    };
    await expect(call('slas.create', twice)).rejects.toMatchObject(
      refusal({ 'metricVersions.1.validFrom': expect.any(String) }),
    );
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
    });
    const foreign = await call('services.create', {
      providerId: other.id,
      name: 'F',
      ictServiceType: null,
      description: '',
      ownerId: null,
    });
    await expect(call('slas.create', { ...twice, metricVersions: fresh, serviceId: foreign.id })).rejects.toMatchObject(
      refusal({ serviceId: expect.any(String) }),
    );
    const second = await call('slas.create', { ...twice, metricVersions: fresh, name: 'Second' });
    await call('slas.trash', second);
    expect(await call('sla.list', {})).toHaveLength(1);
  });
});

test('incidents are added, listed by the time they touch, and moved to the trash', async () => {
  const serviceId = given.service.id;
  const startAt = parseInstant('2026-09-01T10:00:00Z');
  const incident: Omit<ServiceInput<'incidents.create'>, 'counts' | 'exclusionReason'> = {
    serviceId,
    source: 'us',
    externalId: 'I-1',
    title: 'Fan noise',
    severity: '',
    startAt,
    endAt: startAt + 600,
    recordedZone: 'UTC',
    precision: 'second',
    causeParty: 'us',
    note: '',
  };
  await expect(call('incidents.create', { ...incident, counts: false, exclusionReason: ' ' })).rejects.toMatchObject(
    refusal({ exclusionReason: 'say why it does not count' }),
  );
  const created = await call('incidents.create', { ...incident, counts: false, exclusionReason: 'Our own work' });
  expect(await call('incidents.list', { serviceId, from: startAt + 60, to: startAt + 120 })).toEqual([created]);
  expect(await call('incidents.list', { serviceId, from: startAt + 600, to: null })).toEqual([]);
  await expect(call('incidents.create', { ...incident, counts: true, exclusionReason: '' })).rejects.toMatchObject({
    code: 'RECORD_DUPLICATE',
  });
  await call('incidents.trash', created);
  expect(await call('incidents.list', { serviceId, from: null, to: null })).toEqual([]);
});

test('maintenance is listed, changed and moved to the trash', async () => {
  const input = {
    serviceId: given.service.id,
    ref: 'M-1',
    title: 'Switchgear',
    announcedAt: null,
    agreed: false,
    note: '',
    startAt: 1_000,
    endAt: 2_000,
  };
  const { id, rev } = await call('maintenance.create', input);
  const changed = await call('maintenance.update', { ...input, agreed: true, id, rev });
  expect(await call('maintenance.list', { serviceId: input.serviceId, from: null, to: null })).toEqual([changed]);
  await call('maintenance.trash', changed);
  expect(await call('maintenance.list', { serviceId: input.serviceId, from: null, to: null })).toEqual([]);
});

test('a calendar keeps its hours and holidays, and refuses hours that end before they begin', async () => {
  const input = {
    name: 'Office',
    zone: 'Europe/Berlin',
    week: { '1': [['08:00', '17:00'] as [string, string]] },
    holidays: [{ on: '2026-12-25', name: 'Christmas', hours: [] }],
    holidaySource: '',
  };
  const { id, rev } = await call('calendars.create', input);
  const wrong = { ...input, week: { '1': [['17:00', '08:00'] as [string, string]] }, id, rev };
  await expect(call('calendars.update', wrong)).rejects.toMatchObject(refusal({ 'week.1.0': expect.any(String) }));
  const longer = await call('calendars.update', { ...input, week: { '1': [['22:00', '30:00']] }, id, rev });
  expect(await call('calendars.list', {})).toEqual([longer]);
});

test('the stated values of a month are one record, however often they are recorded', async () => {
  const values = {
    slaId: given.sla.id,
    month: '2026-08',
    reportedPct: '99.95',
    measuredPct: null,
    agreedPct: null,
  } as const;
  const first = await call('measurements.record', { ...values, state: 'open', note: '' });
  const second = await call('measurements.record', { ...values, agreedPct: '99.9', state: 'agreed', note: 'Agreed' });
  expect(second).toMatchObject({ id: first.id, rev: 2, agreedPct: '99.9' });
  const { measurements } = await call('sla.months', { slaId: given.sla.id, from: null, to: null });
  expect(measurements).toEqual([second]);
});

test('hostile text in every field reaches the report as text, and nothing else happens', async () => {
  const hostile = '=1+1 #eval("1") $x$ <b>&amp; \'; drop table sla; -- ${1} \\u0041 @ref [x] *y*';
  const { sla } = await slaCase(under, 'hostile.qdk', hostile);
  await call('measurements.record', {
    slaId: sla.id,
    month: '2026-08',
    reportedPct: '100',
    measuredPct: null,
    agreedPct: null,
    state: 'disputed',
    note: hostile,
  });
  const file = under.file('hostile.pdf');
  const { jobId } = await call(
    'packs.exportSlaReport',
    { slaId: sla.id, from: '2026-08', to: '2026-08', paper: 'a4' },
    file,
  );
  expect(await under.jobEnd(jobId)).toMatchObject({ state: 'done' });
  const { solidText } = await readPdf(new Uint8Array(await readFile(file)));
  expect(solidText).toContain(solid(hostile));
});

test('a cancelled report leaves no file and no record', async () => {
  const file = under.file('never.pdf');
  const slaId = (await call('sla.list', {}))[0]?.id;
  if (slaId === undefined) throw new Error('no service level');
  const { jobId } = await call('packs.exportSlaReport', { slaId, from: '2026-08', to: '2026-08', paper: 'a4' }, file);
  await call('jobs.cancel', { jobId });
  expect(await under.jobEnd(jobId)).toMatchObject({ state: 'cancelled', error: { code: 'JOB_CANCELLED' } });
  await expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' });
  expect((await call('packs.exports', {})).map(({ fileName }) => fileName)).toEqual(['hostile.pdf']);
});
