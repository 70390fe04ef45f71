// Sources, the differences between them, and disputes through their channels.
import { beforeAll, describe, expect, test } from 'vitest';
import type { ServiceInput } from '#electron/services/deps.ts';
import { parseInstant } from '#shared/time/instant.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase, type SlaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
let given: SlaCase;

const incident = (
  source: string,
  externalId: string,
  start: string,
  end: string,
): ServiceInput<'incidents.create'> => ({
  serviceId: given.service.id,
  source,
  externalId,
  title: externalId,
  severity: '',
  startAt: parseInstant(start),
  endAt: parseInstant(end),
  recordedZone: 'UTC',
  precision: 'second',
  causeParty: 'provider',
  counts: true,
  exclusionReason: '',
  note: '',
});

const source = (name: string, more: Partial<ServiceInput<'sources.create'>>): ServiceInput<'sources.create'> => ({
  name,
  party: 'provider',
  role: 'decides',
  clockOffsetSec: 0,
  toleranceSec: 0,
  format: '',
  retentionDays: null,
  note: '',
  ...more,
});

const month = async (name: string) =>
  (await call('sla.months', { slaId: given.sla.id, from: name, to: name })).months[0];

beforeAll(async () => {
  given = await slaCase(under, 'disputes.qdk');
  await call('incidents.create', incident('page', 'P-1', '2026-08-06T10:00:30Z', '2026-08-06T10:20:00Z'));
  await call('incidents.create', incident('page', 'P-2', '2026-08-09T10:00:00Z', '2026-08-09T10:10:00Z'));
  await call('incidents.create', incident('ours', 'O-1', '2026-08-06T10:00:00Z', '2026-08-06T10:25:00Z'));
  await call('incidents.create', incident('ours', 'O-2', '2026-09-06T10:00:00Z', '2026-09-06T10:50:00Z'));
});

describe('sources', () => {
  test('without a record of their own all decide; one that is only compared never counts', async () => {
    expect(await month('2026-08')).toMatchObject({ countedSec: 1500 + 600 });
    const created = await call('sources.create', source('ours', { party: 'own', role: 'compares' }));
    await call('sources.create', source('page', { clockOffsetSec: -30, toleranceSec: 10 }));
    await expect(call('sources.create', source('page', {}))).rejects.toMatchObject({ code: 'RECORD_DUPLICATE' });
    expect(await month('2026-08')).toMatchObject({ countedSec: 1170 + 600 });
    expect((await call('sources.list', {})).map(({ name }) => name)).toEqual(['ours', 'page']);
    const {
      createdAt: _at,
      createdBy: _by,
      updatedAt: _u,
      updatedBy: _w,
      archivedAt: _a,
      trashedAt: _t,
      ...rest
    } = created;
    await call('sources.update', { ...rest, role: 'fallback' });
  });

  test('a fallback counts only where the deciding source has nothing, and the month says so', async () => {
    expect((await month('2026-08'))?.countedSec).toBe(1770);
    const september = await month('2026-09');
    expect(september).toMatchObject({ countedSec: 3000 });
    expect(september?.notes[0]).toContain('From the fallback source ours');
    await call('history.undo', {});
    expect((await month('2026-09'))?.countedSec).toBe(0);
  });

  test('are compared in seconds that add up, after the clock was moved', async () => {
    const view = await call('sources.compare', { slaId: given.sla.id, month: '2026-08' });
    expect(view).toMatchObject({
      providerSec: 1770,
      ownSec: 1500,
      unionSec: 2100,
      clockOffsetSec: -30,
      toleranceSec: 10,
    });
    expect(view.differences.map(({ class: name, seconds }) => [name, seconds])).toEqual([
      ['MATCH', 1170],
      ['END_EARLY', 330],
      ['PROVIDER_ONLY', 600],
    ]);
    expect(view.differences.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(view.unionSec);
    expect([view.providerSources, view.ownSources]).toEqual([['page'], ['ours']]);
  });

  test('go to the trash and back', async () => {
    const [first] = await call('sources.list', {});
    if (first === undefined) throw new Error('no source');
    await call('sources.trash', { id: first.id, rev: first.rev });
    expect(await call('sources.list', {})).toHaveLength(1);
    await call('history.undo', {});
    expect(await call('sources.list', {})).toHaveLength(2);
  });
});

describe('a dispute', () => {
  test('is opened, argued, escalated and settled; the agreed value reaches the month', async () => {
    const slaId = given.sla.id;
    const opening = { slaId, month: '2026-08', oursPct: '99.94', theirsPct: '99.97', ownerId: null } as const;
    const opened = await call('disputes.open', { ...opening, answerBy: '2026-10-15', note: 'They end too early' });
    const { id } = opened.followUp;
    expect(opened).toMatchObject({
      dispute: { level: 0, agreedPct: null, messages: [{ party: 'us', text: 'They end too early' }] },
      followUp: { kind: 'dispute', party: 'them', dueOn: '2026-10-15', state: 'open' },
    });
    const measured = async () =>
      (await call('sla.months', { slaId, from: '2026-08', to: '2026-08' })).measurements.find(
        (candidate) => candidate.month === '2026-08',
      );
    expect(await measured()).toMatchObject({ state: 'disputed', reportedPct: '99.97', agreedPct: null });
    const answered = await call('disputes.message', { id, rev: 1, party: 'them', text: 'Our log says so' });
    expect(answered.followUp.party).toBe('us');
    const above = await call('disputes.escalate', { id, rev: 2, answerBy: '2026-11-15', note: 'See clause 4.2' });
    expect(above).toMatchObject({
      dispute: { level: 1 },
      followUp: { dueOn: '2026-11-15', originalDueOn: '2026-10-15', slipCount: 1, state: 'in_progress' },
    });
    const settled = await call('disputes.resolve', { id, rev: 3, agreedPct: '99.95', note: 'Met halfway' });
    expect(settled).toMatchObject({
      dispute: { agreedPct: '99.95' },
      followUp: { state: 'done', closingNote: 'Met halfway' },
    });
    expect(settled.dispute.messages).toHaveLength(4);
    expect(await measured()).toMatchObject({ state: 'agreed', agreedPct: '99.95' });
    await expect(call('disputes.escalate', { id, rev: 4, answerBy: '2026-12-01', note: 'x' })).rejects.toMatchObject({
      code: 'FOLLOW_UP_STATE',
    });
    expect(await call('disputes.list', { slaId })).toHaveLength(1);
    await call('history.undo', {});
    expect(await call('disputes.get', { id })).toMatchObject({ dispute: { agreedPct: null, level: 1 } });
    expect(await measured()).toMatchObject({ state: 'disputed', agreedPct: null });
  });

  test('is none for another follow-up', async () => {
    const [row] = await call('followUps.list', { kind: 'dispute', providerId: null, slaId: null });
    expect(row?.title).toContain('99.97 %');
    const id = '01990000-0000-7000-8000-00000000beef' as NonNullable<typeof row>['id'];
    expect(await call('disputes.get', { id })).toBeNull();
  });
});

describe('maintenance that comes back', () => {
  test('is one step, leaves out starts that do not exist, and keeps its rules', async () => {
    const series = {
      serviceId: given.service.id,
      ref: 'S-1',
      title: 'Sunday window',
      announcedAt: null,
      agreed: true,
      firstOn: '2026-03-22',
      until: '2026-04-05',
      rule: 'FREQ=WEEKLY',
      startTime: '02:00',
      durationMin: 120,
      zone: 'Europe/Berlin',
      onGap: 'skip',
      endRule: 'exact',
    } as const;
    expect(await call('maintenance.createSeries', series)).toEqual({ created: 2, skippedOn: ['2026-03-29'] });
    const list = () => call('maintenance.list', { serviceId: given.service.id, from: null, to: null });
    const { serviceId: _service, ref: _ref, title: _title, announcedAt: _at, agreed: _agreed, ...rule } = series;
    expect((await list())[0]?.series).toEqual(rule);
    await call('history.undo', {});
    expect(await list()).toEqual([]);
    await expect(call('maintenance.createSeries', { ...series, until: '2026-03-01' })).rejects.toMatchObject({
      details: { fields: { until: 'a day on or after the first one' } },
    });
    await expect(call('maintenance.createSeries', { ...series, rule: 'every Sunday' })).rejects.toMatchObject({
      details: { fields: { rule: expect.stringContaining('RFC 5545') } },
    });
    await expect(call('maintenance.createSeries', { ...series, until: '2036-03-01' })).rejects.toMatchObject({
      details: { fields: { until: expect.stringContaining('300 windows') } },
    });
  });
});
