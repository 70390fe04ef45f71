// Functions, obligations and clauses through their channels: what they refuse, what they derive, what they bring to Today.
import { STAMP_KEYS } from '#shared/fields.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { servicesUnderTest } from '#test/harness/services.ts';
import type { ContractId, ObligationId, ProviderId, ServiceId } from '#shared/ids.ts';
import type { FunctionInput } from '#shared/ipc/functions.ts';
import type { ObligationInput } from '#shared/ipc/obligations.ts';
import { CLAUSE_SCHEMES, itemKey } from '#shared/parameters/clause-schemes.ts';

const under = servicesUnderTest();
const { call, file } = under;
const rejection = async (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => null,
    (error: unknown) => error,
  );
const fields = (...names: string[]) => ({
  code: 'RECORD_INVALID',
  details: { fields: Object.fromEntries(names.map((name) => [name, expect.any(String)])) },
});
let providerId: ProviderId;
let serviceId: ServiceId;

const addContract = async (ref: string, stage: 'draft' | 'active' = 'active') =>
  call('contracts.create', {
    providerId,
    organisationId: null,
    ref,
    title: 'Hosting',
    effectiveOn: '2024-01-01',
    initialMonths: 36,
    renewalMode: 'none',
    renewalMonths: null,
    notice: null,
    endedOn: null,
    zone: 'Europe/Berlin',
    governingLaw: 'DE',
    annualCost: null,
    noticeForm: '',
    note: '',
    stage,
  });

beforeAll(async () => {
  await call(
    'workspace.create',
    {
      organisation: { name: 'Northwind', country: 'DE', currency: 'EUR' },
      person: 'Tess Roe',
      homeZone: 'Europe/Berlin',
    },
    file('register.qdk'),
  );
  const provider = await call('providers.create', {
    legalName: 'Helios GmbH',
    shortName: '',
    country: 'DE',
    lifecycle: 'active',
    parentId: null,
    ownerId: null,
    note: '',
    identifiers: [],
    contacts: [],
  });
  providerId = provider.id;
  const service = { providerId, name: 'Compute', ictServiceType: null, description: '', ownerId: null };
  serviceId = (await call('services.create', service)).id;
});

describe('business functions', () => {
  const payments = (more: Partial<FunctionInput> = {}): FunctionInput => ({
    ref: 'F1',
    name: 'Payments',
    ownerId: null,
    criticality: 'critical',
    reasons: 'Customers are paid daily.',
    assessedOn: '2026-03-01',
    rtoHours: 4,
    rpoHours: 1,
    mtdHours: 24,
    tolerance: '',
    supports: [],
    ...more,
  });
  const support = (more: object = {}) => ({
    id: null,
    serviceId,
    reliance: 'full' as const,
    providerRtoHours: 4,
    providerRpoHours: 1,
    testedOn: '2026-05-01',
    testedRtoHours: 3,
    testNote: '',
    ...more,
  });

  test('the recovery of a provider is held against the function: promise, test, age of the test', async () => {
    const { id, rev } = await call('functions.create', payments());
    const recoveryOf = async () => (await call('functions.list', {})).find((row) => row.id === id)?.recovery;
    expect(await recoveryOf()).toBeNull();
    const states = [
      [support(), 'enough'],
      [support({ testedOn: '2025-09-01' }), 'test_old'],
      [support({ testedOn: null, testedRtoHours: null }), 'not_tested'],
      [support({ providerRpoHours: null }), 'not_promised'],
      [support({ testedRtoHours: 6 }), 'too_slow'],
    ] as const;
    let at = rev;
    for (const [one, state] of states) {
      at = (await call('functions.update', { ...payments({ supports: [one] }), id, rev: at })).rev;
      expect(await recoveryOf()).toBe(state);
    }
    const [row] = await call('functions.list', {});
    expect(row?.supports).toMatchObject([
      { serviceName: 'Compute', providerName: 'Helios GmbH', recovery: 'too_slow' },
    ]);
    await call('functions.trash', { id, rev: at });
    expect(await call('functions.list', {})).toEqual([]);
  });

  test('what cannot be true is refused by field', async () => {
    const refused = (more: Partial<FunctionInput>) => rejection(call('functions.create', payments(more)));
    expect(await refused({ reasons: ' ' })).toMatchObject(fields('reasons'));
    expect(await refused({ assessedOn: null })).toMatchObject(fields('assessedOn'));
    expect(await refused({ assessedOn: '2026-02-30' })).toMatchObject(fields('assessedOn'));
    expect(await refused({ rtoHours: 48 })).toMatchObject(fields('rtoHours'));
    expect(await refused({ supports: [support(), support()] })).toMatchObject(fields('supports.1.serviceId'));
  });
});

describe('obligations', () => {
  let contractId: ContractId;
  beforeAll(async () => {
    contractId = (await addContract('H-OBL')).id;
  });
  const report = (more: Partial<ObligationInput> = {}): ObligationInput => ({
    contractId,
    party: 'theirs',
    kind: 'report',
    title: 'Monthly report',
    clause: 'Schedule 4',
    firstDueOn: '2026-07-31',
    every: { amount: 1, unit: 'months' },
    untilOn: null,
    trigger: '',
    graceDays: 5,
    ownerId: null,
    note: '',
    ...more,
  });
  const rowOf = async (id: ObligationId) =>
    (await call('obligations.list', { contractId })).find((row) => row.id === id);
  const check = (obligationId: ObligationId, dueOn: string, result: 'met' | 'not_met' | 'not_applicable', note = '') =>
    call('obligations.check', { obligationId, dueOn, result, evidence: '', note });

  test('a pass takes each due day in turn and is signed off only when none waits', async () => {
    const { id } = await call('obligations.create', report());
    expect(await rowOf(id)).toMatchObject({ state: 'lapsed', nextDueOn: '2026-07-31', contractRef: 'H-OBL' });
    const [item] = (await call('today.items', {})).filter(({ key }) => key.startsWith(`obligation:${id}`));
    expect(item).toMatchObject({ word: 'Lapsed', on: '2026-07-31', target: { area: 'contracts', id: contractId } });
    await check(id, '2026-07-31', 'met');
    expect(await rejection(check(id, '2026-08-30', 'met'))).toMatchObject(fields('dueOn'));
    expect(await rejection(check(id, '2026-08-31', 'not_met'))).toMatchObject(fields('note'));
    await check(id, '2026-08-31', 'not_met', 'Nothing came.');
    expect(await rejection(call('obligations.signOff', { upTo: '2026-10-05' }))).toMatchObject({
      code: 'PASS_NOT_DONE',
    });
    await check(id, '2026-09-30', 'not_applicable', 'Agreed to skip in the review.');
    expect(await rowOf(id)).toMatchObject({ state: 'not_applicable', nextDueOn: '2026-10-31' });
    const pass = await call('obligations.signOff', { upTo: '2026-10-05' });
    expect(pass).toMatchObject({ by: 'Tess Roe', on: '2026-10-05', checked: 3, notMet: 1, left: 0 });
    expect(await call('obligations.passes', {})).toEqual([pass]);
    expect((await call('obligations.checks', { id })).map(({ result, by }) => [result, by])).toEqual([
      ['met', 'Tess Roe'],
      ['not_met', 'Tess Roe'],
      ['not_applicable', 'Tess Roe'],
    ]);
    expect((await call('workspace.state', {}))?.undo?.label).toBe('Check obligation Monthly report');
  });

  test('due on an event, once, or until a day', async () => {
    const event = await call(
      'obligations.create',
      report({ firstDueOn: null, every: null, trigger: 'After a major change' }),
    );
    expect(await rowOf(event.id)).toMatchObject({ state: 'on_event', nextDueOn: null });
    const once = await call('obligations.create', report({ firstDueOn: '2026-12-01', every: null }));
    expect(await rowOf(once.id)).toMatchObject({ state: 'to_come', nextDueOn: '2026-12-01' });
    await check(once.id, '2026-12-01', 'met');
    expect(await rowOf(once.id)).toMatchObject({ state: 'met', nextDueOn: null });
    const { id, rev } = await call('obligations.create', report({ firstDueOn: '2026-10-31' }));
    await call('obligations.update', { ...report({ firstDueOn: '2026-10-31', untilOn: '2026-11-30' }), id, rev });
    await check(id, '2026-10-31', 'met');
    await check(id, '2026-11-30', 'met');
    expect(await rowOf(id)).toMatchObject({ nextDueOn: null });
    await call('obligations.trash', { id, rev: rev + 1 });
    expect(await rowOf(id)).toBeUndefined();
  });

  test.each([
    [{ firstDueOn: '2026-13-01' }, 'firstDueOn'],
    [{ firstDueOn: null, every: null }, 'firstDueOn'],
    [{ firstDueOn: null, trigger: 'x' }, 'firstDueOn'],
    [{ untilOn: '2026-07-30' }, 'untilOn'],
    [{ every: { amount: 0, unit: 'days' } }, 'every'],
  ] as const)('%o is refused', async (more, field) => {
    expect(await rejection(call('obligations.create', report(more as Partial<ObligationInput>)))).toMatchObject(
      fields(field),
    );
  });
});

describe('clauses', () => {
  test('the check before signing keeps a draft a draft until every item is settled', async () => {
    const { id, ...draft } = await addContract('H-DRAFT', 'draft');
    let { rev } = draft;
    const activate = () => call('clock.activate', { contractId: id, rev });
    expect(await rejection(activate())).toMatchObject({
      code: 'CHECK_BEFORE_SIGNING',
      details: { facts: { open: 7 } },
    });
    // The form of the terms is no way around the check.
    const { contract: whole } = await call('contracts.get', { id });
    const input = Object.fromEntries(Object.entries(whole).filter(([key]) => !(key in STAMP_KEYS))) as typeof whole;
    expect(await rejection(call('contracts.update', { ...input, stage: 'active', rev }))).toMatchObject({
      code: 'CHECK_BEFORE_SIGNING',
    });
    const scheme = CLAUSE_SCHEMES.find((one) => one.id === 'pre-signing');
    const clause = { contractId: id, location: '', slaId: null, obligationId: null } as const;
    for (const { code } of scheme?.items ?? []) {
      const item = itemKey('pre-signing', code);
      const state = code === '7' ? 'not_applicable' : 'present';
      const note = code === '7' ? 'Bought month by month.' : '';
      await call('clauses.set', { ...clause, item, state, note, rev });
      rev += 1;
    }
    await activate();
    expect((await call('contracts.get', { id })).contract.stage).toBe('active');
    const again = { ...clause, item: 'pre-signing/1', state: 'partial', note: '', rev: rev + 1 } as const;
    const all = await call('clauses.set', again);
    expect(all.filter(({ item }) => item === 'pre-signing/1')).toMatchObject([{ state: 'partial' }]);
    expect(await call('clauses.list', { contractId: id })).toHaveLength(7);
  });

  test('an unknown item, a silent exception and links to another contract are refused', async () => {
    const { id, rev } = await addContract('H-CLAUSE');
    const clause = {
      contractId: id,
      item: 'own/1',
      state: 'present',
      location: '',
      note: '',
      slaId: null,
      obligationId: null,
      rev,
    } as const;
    const refused = (more: object) => rejection(call('clauses.set', { ...clause, ...more }));
    expect(await refused({ item: 'own/99' })).toMatchObject(fields('item'));
    expect(await refused({ state: 'not_applicable' })).toMatchObject(fields('note'));
    const [other] = await call('obligations.list', { contractId: null });
    expect(await refused({ obligationId: other?.id })).toMatchObject(fields('obligationId'));
  });
});
