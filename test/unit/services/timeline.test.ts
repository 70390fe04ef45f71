// The course of incidents through their channels: agreed instants, admissions, who bears them, figures and what is urgent.
import { beforeAll, describe, expect, test } from 'vitest';
import type { ServiceInput } from '#electron/services/deps.ts';
import { parseInstant } from '#shared/time/instant.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase, type SlaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
let given: SlaCase;

const incident = (externalId: string, start: string, end: string | null): ServiceInput<'incidents.create'> => ({
  serviceId: given.service.id,
  source: 'page',
  externalId,
  title: externalId,
  severity: 'P1',
  startAt: parseInstant(start),
  endAt: end === null ? null : parseInstant(end),
  recordedZone: 'UTC',
  precision: 'second',
  causeParty: 'provider',
  counts: true,
  exclusionReason: '',
  note: '',
});
const at = (text: string) => parseInstant(text);
const event = (id: string, kind: 'started' | 'acknowledged' | 'restored', when: string, agreed: boolean) => ({
  id,
  kind,
  at: at(when),
  source: 'joint call',
  agreed,
  text: '',
});
const nothing = { events: [], messages: [], shares: [] };

beforeAll(async () => {
  given = await slaCase(under, 'timeline.qdk');
});

const september = async () =>
  (await call('sla.months', { slaId: given.sla.id, from: '2026-09', to: '2026-09' })).months[0];

describe('the course of an incident', () => {
  test('gives it the start and end that both sides accept, as one step', async () => {
    const { id: incidentId } = await call(
      'incidents.create',
      incident('A', '2026-09-06T10:00:00Z', '2026-09-06T11:00:00Z'),
    );
    expect((await september())?.countedSec).toBe(3600);
    const events = [
      event('e1', 'started', '2026-09-06T10:10:00Z', true),
      event('e2', 'acknowledged', '2026-09-06T10:15:00Z', false),
      event('e3', 'restored', '2026-09-06T10:50:00Z', true),
    ];
    const view = await call('timeline.save', { ...nothing, incidentId, rev: 1, events });
    expect(view).toMatchObject({ rev: 2, acknowledgeSec: 300, restoreSec: 2400 });
    expect(await call('timeline.get', { incidentId })).toEqual(view);
    expect((await september())?.countedSec).toBe(2400);
    const range = { serviceId: given.service.id, from: at('2026-09-01T00:00:00Z'), to: at('2026-10-01T00:00:00Z') };
    const { calendar, levels } = await call('timeline.figures', range);
    expect(calendar).toBeNull();
    expect(levels).toMatchObject([
      {
        level: 'P1 (no level)',
        incidents: 1,
        spans: [
          { span: 'detect', n: 0, missing: 1 },
          { span: 'acknowledge', n: 1, medianSec: 300, targetSec: null, late: null },
          { span: 'restore', n: 1, p90Sec: 2400, open: 0 },
        ],
      },
    ]);
    await call('history.undo', {});
    expect((await september())?.countedSec).toBe(3600);
    const backwards = [
      event('e1', 'started', '2026-09-06T10:50:00Z', true),
      event('e3', 'restored', '2026-09-06T10:10:00Z', true),
    ];
    await expect(call('timeline.save', { ...nothing, incidentId, rev: 3, events: backwards })).rejects.toMatchObject({
      details: { fields: { events: expect.stringContaining('agreed end') } },
    });
  });

  test('holds back a message that admits too early until somebody reviewed it', async () => {
    const { id: incidentId } = await call(
      'incidents.create',
      incident('B', '2026-08-06T10:00:00Z', '2026-08-06T10:05:00Z'),
    );
    const message = {
      id: 'm1',
      at: at('2026-08-06T10:30:00Z'),
      audience: 'customers',
      text: 'We breached the SLA.',
    } as const;
    const save = (more: { reviewed: boolean; sent: boolean }) =>
      call('timeline.save', { ...nothing, incidentId, rev: 1, messages: [{ ...message, ...more }] });
    await expect(save({ reviewed: false, sent: true })).rejects.toMatchObject({
      details: { fields: { 'messages.0.text': expect.stringContaining('"breached the SLA" admits something') } },
    });
    const view = await save({ reviewed: true, sent: true });
    expect(view.messages[0]).toMatchObject({ sent: true, admissions: ['breached the SLA'] });
  });
});

test('an incident that two services met counts for the one that bears it', async () => {
  const { providerId } = given.service;
  const other = await call('services.create', {
    providerId,
    name: 'Network',
    ictServiceType: null,
    description: '',
    ownerId: null,
  });
  const { id: incidentId } = await call(
    'incidents.create',
    incident('C', '2026-07-06T10:00:00Z', '2026-07-06T12:00:00Z'),
  );
  const july = async () =>
    (await call('sla.months', { slaId: given.sla.id, from: '2026-07', to: '2026-07' })).months[0];
  expect(await july()).toMatchObject({ countedSec: 7200 });
  const shares = [
    { serviceId: given.service.id, sharePct: '30', isPrimary: false },
    { serviceId: other.id, sharePct: '70', isPrimary: true },
  ];
  await expect(
    call('timeline.save', { ...nothing, incidentId, rev: 1, shares: shares.slice(1) }),
  ).rejects.toMatchObject({ details: { fields: { shares: 'shares that add up to 100 %' } } });
  await call('timeline.save', { ...nothing, incidentId, rev: 1, shares });
  expect(await july()).toMatchObject({ countedSec: 0, excludedSec: 7200 });
  const { steps } = await call('sla.explain', { slaId: given.sla.id, month: '2026-07' });
  expect(JSON.stringify(steps)).toContain('Borne by Network, agreed as primarily responsible');
});

test('open incidents are ranked by the budget that is left and the credit at stake', async () => {
  await call('incidents.create', incident('OPEN', '2026-10-05T07:30:00Z', null));
  const [first] = await call('timeline.ranking', {});
  // October has 31 days; 99.9 % leaves 2678 s. Half an hour is used.
  expect(first).toMatchObject({
    externalId: 'OPEN',
    openSec: 1800,
    leftSec: 2678 - 1800,
    atStake: { minor: '10000', currency: 'EUR' },
  });
});
