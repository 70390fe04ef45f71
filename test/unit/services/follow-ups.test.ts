// The ledger of follow-ups through its channels: each act is one named step, and what is decided or closed stands.
import { beforeAll, describe, expect, test } from 'vitest';
import type { ServiceInput } from '#electron/services/deps.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase, type SlaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
let given: SlaCase;
let input: ServiceInput<'followUps.create'>;

beforeAll(async () => {
  given = await slaCase(under, 'follow-ups.qdk');
  const [owner] = await call('people.list', {});
  input = {
    kind: 'action',
    title: 'Send the report',
    note: '',
    origin: { kind: 'sla', id: given.sla.id, detail: '2026-09' },
    party: 'them',
    ownerId: owner?.id ?? null,
    providerId: given.provider.id,
    contractId: given.contract.id,
    serviceId: given.service.id,
    slaId: given.sla.id,
    dueOn: '2026-10-01',
    effectiveOn: null,
  };
});

const lastLabel = async () => (await call('history.steps', { before: null, limit: 1 }))[0]?.label;
const everything = { kind: null, providerId: null, slaId: null };

describe('an action', () => {
  test('is entered, moved back, started, closed on evidence, looked at again and settled', async () => {
    const created = await call('followUps.create', { ...input, effectiveOn: '2026-11-01' });
    expect(created).toMatchObject({ state: 'open', originalDueOn: '2026-10-01', slipCount: 0, closedAt: null });
    expect(await lastLabel()).toBe('Add action Send the report');
    const { kind: _, ...rest } = input;
    const { id } = created;
    const moved = await call('followUps.update', {
      ...rest,
      effectiveOn: '2026-11-01',
      dueOn: '2026-10-20',
      id,
      rev: 1,
    });
    expect(moved).toMatchObject({ dueOn: '2026-10-20', originalDueOn: '2026-10-01', slipCount: 1 });
    expect(await call('followUps.start', { id, rev: 2 })).toMatchObject({ state: 'in_progress' });
    const closed = await call('followUps.close', { id, rev: 3, note: 'Report of 12 October' });
    expect(closed).toMatchObject({ state: 'done', closingNote: 'Report of 12 October' });
    await expect(call('followUps.close', { id, rev: 4, note: 'again' })).rejects.toMatchObject({
      code: 'FOLLOW_UP_STATE',
    });
    await expect(call('followUps.update', { ...rest, id, rev: 4 })).rejects.toMatchObject({ code: 'FOLLOW_UP_CLOSED' });
    const failed = await call('followUps.verify', { id, rev: 4, note: 'It came again', works: false });
    expect(failed).toMatchObject({ state: 'open', closedAt: null, effectNote: 'It came again' });
    await call('followUps.close', { id, rev: 5, note: 'Second report' });
    const settled = await call('followUps.verify', { id, rev: 6, note: 'Nothing since', works: true });
    expect(settled).toMatchObject({ state: 'verified', effectNote: 'Nothing since' });
    expect(await lastLabel()).toBe('Verify action Send the report');
    await call('history.undo', {});
    expect((await call('followUps.get', { id })).record.state).toBe('done');
  });

  test('is cancelled for a reason, reopened, and goes to the trash and back', async () => {
    const { id } = await call('followUps.create', { ...input, title: 'Call them' });
    expect(await call('followUps.cancel', { id, rev: 1, note: 'Settled in the call' })).toMatchObject({
      state: 'cancelled',
      closingNote: 'Settled in the call',
    });
    expect(await call('followUps.reopen', { id, rev: 2 })).toMatchObject({ state: 'open', closedAt: null });
    await expect(call('followUps.reopen', { id, rev: 3 })).rejects.toMatchObject({ code: 'FOLLOW_UP_STATE' });
    await call('followUps.trash', { id, rev: 3 });
    const titles = async () => (await call('followUps.list', everything)).map(({ title }) => title);
    expect(await titles()).not.toContain('Call them');
    const trash = await call('trash.list', {});
    const row = trash.find((each) => each.id === id);
    expect(row).toMatchObject({ entity: 'follow_up', word: 'Follow-up', title: 'Call them' });
    await call('trash.restore', { items: [{ entity: 'follow_up', id, rev: row?.rev ?? 0 }] });
    expect(await titles()).toContain('Call them');
  });
});

test('a decision is never changed, only superseded, and both name each other', async () => {
  const decision = { ...input, kind: 'decision', title: 'Count from the alarm', dueOn: null } as const;
  const { id, state } = await call('followUps.create', decision);
  expect(state).toBe('done');
  const { kind: _, ...rest } = decision;
  await expect(call('followUps.update', { ...rest, id, rev: 1 })).rejects.toMatchObject({
    code: 'FOLLOW_UP_IMMUTABLE',
  });
  await expect(call('followUps.reopen', { id, rev: 1 })).rejects.toMatchObject({ code: 'FOLLOW_UP_STATE' });
  const next = await call('followUps.supersede', { ...rest, title: 'Count from the ticket', id, rev: 1 });
  expect(next).toMatchObject({ kind: 'decision', state: 'done', supersedesId: id });
  const old = await call('followUps.get', { id });
  expect(old).toMatchObject({ record: { state: 'superseded' }, supersededBy: { id: next.id } });
  expect((await call('followUps.get', { id: next.id })).supersedes?.id).toBe(id);
  await expect(call('followUps.supersede', { ...rest, id, rev: 2 })).rejects.toMatchObject({ code: 'FOLLOW_UP_STATE' });
  await call('history.undo', {});
  expect((await call('followUps.get', { id })).record.state).toBe('done');
});

test('the list is filtered by kind, provider and service level, and carries the names', async () => {
  const rows = await call('followUps.list', { kind: 'action', providerId: given.provider.id, slaId: given.sla.id });
  expect(rows[0]).toMatchObject({ providerName: 'Helios', slaName: 'Helios', ownerName: 'Ida Berg' });
  expect(await call('followUps.list', { ...everything, kind: 'risk' })).toEqual([]);
});

test('a day that does not exist, and an effect before the due date, are refused by field', async () => {
  await expect(call('followUps.create', { ...input, dueOn: '2026-02-30' })).rejects.toMatchObject({
    code: 'RECORD_INVALID',
    details: { fields: { dueOn: expect.stringContaining('no such day') } },
  });
  await expect(call('followUps.create', { ...input, effectiveOn: '2026-09-01' })).rejects.toMatchObject({
    details: { fields: { effectiveOn: 'a day on or after the due date' } },
  });
  const unknown = '01990000-0000-7000-8000-00000000dead' as NonNullable<typeof input.providerId>;
  await expect(call('followUps.create', { ...input, providerId: unknown })).rejects.toMatchObject({
    code: 'RECORD_LINK_BROKEN',
  });
});

test('Today names what is late and what is due within a month; search finds it', async () => {
  const soon = await call('followUps.create', { ...input, title: 'Renew the bridge letter', dueOn: '2026-11-04' });
  await call('followUps.create', { ...input, title: 'Next year', dueOn: '2027-03-01' });
  const items = (await call('today.items', {})).filter(({ target }) => target.area === 'followUps');
  expect(items.find(({ title }) => title === 'Call them')).toMatchObject({ tone: 'risk', on: '2026-10-01' });
  expect(items.find(({ title }) => title === 'Renew the bridge letter')).toMatchObject({ tone: 'plain' });
  expect(items.map(({ title }) => title)).not.toContain('Next year');
  const hits = await call('search.find', { text: 'bridge letter', limit: 5 });
  expect(hits[0]?.target).toEqual({ area: 'followUps', id: soon.id, detail: null });
});
