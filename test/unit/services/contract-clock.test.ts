// The contract clock through its channels: what is recorded moves it, Today reminds in stages, a calendar carries the days.
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { servicesUnderTest } from '#test/harness/services.ts';
import { PLAIN_CLOCK } from '#shared/contracts/model.ts';
import type { ContractId, ProviderId } from '#shared/ids.ts';
import type { ContractInput } from '#shared/ipc/contracts.ts';

const DAY_SEC = 86_400;
const rejection = async (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => null,
    (error: unknown) => error,
  );
const under = servicesUnderTest();
const { call, file } = under;
let providerId: ProviderId;

beforeAll(async () => {
  await call(
    'workspace.create',
    { organisation: { name: 'Northwind', country: 'DE', currency: 'EUR' }, person: 'Tess', homeZone: 'Europe/Berlin' },
    file('clock.qdk'),
  );
  const owner = await call('people.create', { name: 'Ada Berg', party: 'ours', providerId: null, role: '', email: '' });
  const provider = await call('providers.create', {
    legalName: 'Helios GmbH',
    shortName: '',
    country: 'DE',
    lifecycle: 'active',
    parentId: null,
    ownerId: owner.id,
    note: '',
    identifiers: [],
    contacts: [],
  });
  providerId = provider.id;
});

/** Ends on 31 December 2026 unless notice arrives by 30 November; the services stand at 5 October 2026. */
const terms = (more: Partial<ContractInput> = {}): ContractInput => ({
  providerId,
  organisationId: null,
  ref: 'H-1',
  title: 'Hosting',
  effectiveOn: '2024-01-01',
  initialMonths: 36,
  renewalMode: 'tacit',
  renewalMonths: 12,
  notice: { amount: 1, unit: 'months' },
  endedOn: null,
  zone: 'Europe/Berlin',
  governingLaw: 'DE',
  annualCost: { minor: '36500000', currency: 'EUR' },
  noticeForm: 'Registered letter',
  note: '',
  ...more,
});

const add = async (more: Partial<ContractInput>) => call('contracts.create', terms(more));
const itemsOf = async (id: ContractId) => (await call('today.items', {})).filter(({ target }) => target.id === id);
const event = { party: 'ours', endsOn: null, proof: '', note: '' } as const;

describe('one contract near its notice', () => {
  let id: ContractId;
  let rev: number;

  beforeAll(async () => {
    ({ id, rev } = await add({
      ref: 'H-NEAR',
      clock: { ...PLAIN_CLOCK, deliveryLeadDays: 5, reminderDays: [90, 60, 7] },
    }));
  });

  test('the clock says the day of sending, what is bound and what would be', async () => {
    const answer = await call('clock.get', { contractId: id });
    expect(answer).toMatchObject({ problem: null, asOf: '2026-10-05', ownerName: 'Ada Berg', events: [] });
    expect(answer.clock).toMatchObject({
      state: 'running',
      noticeBy: '2026-11-30',
      sendBy: '2026-11-25',
      committedUntil: '2026-12-31',
      lockedIn: { minor: '8700000', currency: 'EUR' },
      nextLock: { minor: '36500000', currency: 'EUR' },
    });
    const row = (await call('contracts.list', { providerId })).find((contract) => contract.id === id);
    expect(row).toMatchObject({ state: 'running', sendBy: '2026-11-25', lockedIn: { minor: '8700000' } });
  });

  test('Today reminds in stages; one that is set aside comes back with the next stage, the last one stays', async () => {
    const [first] = await itemsOf(id);
    expect(first).toMatchObject({ word: 'Notice', on: '2026-11-25', stays: false });
    expect(first?.detail).toBe(
      'Helios GmbH, must arrive by 30 November 2026, Registered letter, else 365\u00a0000.00 EUR more are bound, Ada Berg',
    );
    await call('today.mark', { key: first?.key ?? '', mark: 'snoozed', until: '2026-10-07' });
    expect(await itemsOf(id)).toEqual([]);
    under.wait(2 * DAY_SEC);
    expect(await itemsOf(id)).toHaveLength(1);
    await call('today.mark', { key: first?.key ?? '', mark: 'done', until: null });
    expect(await itemsOf(id)).toEqual([]);
    under.wait(42 * DAY_SEC);
    const [last] = await itemsOf(id);
    expect(last).toMatchObject({ stays: true, tone: 'risk' });
    const mark = (input: { mark: 'done' | 'snoozed'; until: string | null }) =>
      rejection(call('today.mark', { key: last?.key ?? '', ...input }));
    expect(await mark({ mark: 'done', until: null })).toMatchObject({ code: 'REMINDER_STAYS' });
    expect(await mark({ mark: 'snoozed', until: '2026-11-26' })).toMatchObject({ code: 'REMINDER_TOO_LATE' });
    expect(await mark({ mark: 'snoozed', until: null })).toMatchObject({ code: 'RECORD_INVALID' });
  });

  test('a later notice day is another reminder, although the old one was set aside', async () => {
    const { contract } = await call('contracts.get', { id });
    const { clock } = contract;
    const next = await call('contracts.update', {
      ...terms({ ref: 'H-NEAR', clock: { ...clock, deliveryLeadDays: 2 } }),
      id,
      rev,
    });
    rev = next.rev;
    expect(await itemsOf(id)).toMatchObject([{ on: '2026-11-28' }]);
  });

  test('the calendar carries the day with its reminders, under a name that stays', async () => {
    await call('calendar.export', {} as never, file('days.ics'));
    const text = (await readFile(file('days.ics'), 'utf8')).replaceAll('\r\n ', '');
    expect(text).toContain(`UID:notice-${id}@quarterdeck`);
    expect(text).toContain('DTSTART;VALUE=DATE:20261128');
    expect(text.match(/TRIGGER:-P\d+D/g)).toEqual(['TRIGGER:-P90D', 'TRIGGER:-P60D', 'TRIGGER:-P7D']);
    expect(text).toContain('SUMMARY:Send notice: H-NEAR\\, Hosting');
  });

  test('a decision to let it renew ends the reminder for this term only', async () => {
    const kept = await call('clock.record', { ...event, contractId: id, rev, kind: 'kept', on: '2026-11-18' });
    expect(kept.endsOn).toBe('2026-12-31');
    expect(await itemsOf(id)).toEqual([]);
    expect((await call('clock.get', { contractId: id })).clock).toMatchObject({ state: 'running' });
    under.wait(340 * DAY_SEC);
    expect(await itemsOf(id)).toMatchObject([{ on: '2027-11-28' }]);
  });

  test('a notice needs proof, ends the contract, cannot be undone and silences the reminders', async () => {
    ({ rev } = (await call('contracts.get', { id })).contract);
    const notice = { ...event, contractId: id, rev, kind: 'notice_served', on: '2027-10-25' } as const;
    expect(await rejection(call('clock.record', notice))).toMatchObject({
      code: 'RECORD_INVALID',
      details: { fields: { proof: 'how its receipt can be proved' } },
    });
    const served = await call('clock.record', { ...notice, proof: 'Return receipt RR 12' });
    expect(served.endsOn).toBe('2027-12-31');
    expect((await call('clock.get', { contractId: id })).clock).toMatchObject({ state: 'ending', noticeBy: null });
    // Its end is what is left to watch.
    expect(await itemsOf(id)).toMatchObject([{ word: 'Ends', on: '2027-12-31' }]);
    expect((await call('workspace.state', {}))?.undo?.label).not.toContain('notice');
  });
});

describe('what cannot be true is refused by field', () => {
  test.each([
    ['an impossible date', { effectiveOn: '2026-02-30' }, 'effectiveOn'],
    ['an end before the start', { endedOn: '2023-12-31' }, 'endedOn'],
    ['a notice longer than the first term', { initialMonths: 2, notice: { amount: 3, unit: 'months' } }, 'notice'],
    ['a notice longer than a renewal', { renewalMonths: 1, notice: { amount: 60, unit: 'days' } }, 'notice'],
    ['a renewal without its length', { renewalMonths: null }, 'renewalMonths'],
    [
      'a window shorter than the notice',
      { clock: { ...PLAIN_CLOCK, noticeNotBefore: { amount: 10, unit: 'days' } } },
      'clock.noticeNotBefore',
    ],
    [
      'a minimum beyond a fixed term',
      { renewalMode: 'none', clock: { ...PLAIN_CLOCK, minimumMonths: 40 } },
      'clock.minimumMonths',
    ],
  ] as const)('%s', async (_name, more, field) => {
    const error = await rejection(add({ ref: 'H-BAD', ...more }));
    expect(error).toMatchObject({ code: 'RECORD_INVALID', details: { fields: { [field]: expect.any(String) } } });
  });

  test('a contract whose notice is unknown says so instead of a date', async () => {
    const { id } = await add({ ref: 'H-UNKNOWN', notice: null });
    expect(await call('clock.get', { contractId: id })).toMatchObject({
      clock: null,
      problem: expect.stringContaining('notice is not recorded'),
    });
  });
});

test('a draft reminds nobody until it is in force; express and fixed contracts remind of their end', async () => {
  const { id, rev } = await add({ ref: 'H-DRAFT', stage: 'draft', renewalMode: 'express', effectiveOn: '2025-01-01' });
  expect(await itemsOf(id)).toEqual([]);
  let at = rev;
  for (const code of ['1', '2', '3', '4', '5', '6', '7']) {
    const clause = { contractId: id, item: `pre-signing/${code}`, state: 'present', location: '', note: '' } as const;
    await call('clauses.set', { ...clause, slaId: null, obligationId: null, rev: at });
    at += 1;
  }
  await call('clock.activate', { contractId: id, rev: at });
  expect(await itemsOf(id)).toMatchObject([{ word: 'Ends', on: '2027-12-31' }]);
  const renewal = { ...event, contractId: id, rev: at + 1, kind: 'renewed', on: '2027-10-01' } as const;
  expect(await rejection(call('clock.record', renewal))).toMatchObject({
    details: { fields: { endsOn: expect.any(String) } },
  });
  await call('clock.record', { ...renewal, endsOn: '2028-12-31' });
  expect(await itemsOf(id)).toEqual([]);
  expect((await call('clock.get', { contractId: id })).clock?.terms).toHaveLength(2);
});
