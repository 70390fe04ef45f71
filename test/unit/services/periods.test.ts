// Locked periods and the basis of a target through their channels.
import { beforeAll, describe, expect, test } from 'vitest';
import type { ServiceInput } from '#electron/services/deps.ts';
import { PLAIN_BASIS } from '#shared/sla/basis.ts';
import { parseInstant } from '#shared/time/instant.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase, type SlaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
let given: SlaCase;

function outage(externalId: string, start: string, end: string): ServiceInput<'incidents.create'> {
  return {
    serviceId: given.service.id,
    source: 'status page',
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
  };
}

const month = async (name: string) =>
  (await call('sla.months', { slaId: given.sla.id, from: name, to: name })).months[0];

/** The service level as recorded, ready to be written back. */
async function current(): Promise<ServiceInput<'slas.update'>> {
  const { id, rev, contractId, serviceId, name, metricVersions, creditSchedules } = await call('slas.get', {
    id: given.sla.id,
  });
  const versions = metricVersions.map(({ version: _version, ...version }) => version);
  return { id, rev, contractId, serviceId, name, metricVersions: versions, creditSchedules };
}

beforeAll(async () => {
  given = await slaCase(under, 'periods.qdk');
  await call('incidents.create', outage('A', '2026-05-06T10:00:00Z', '2026-05-06T10:50:00Z'));
  await call('incidents.create', outage('B', '2026-09-06T10:00:00Z', '2026-09-06T10:10:00Z'));
});

describe('a locked period', () => {
  test('keeps what it showed when terms and records change, until it is unlocked for a reason', async () => {
    const { id: slaId } = given.sla;
    const before = await month('2026-05');
    expect(before).toMatchObject({ verdict: { state: 'BREACHED' }, targetPct: '99.9', countedSec: 3000 });
    const lock = await call('periods.lock', { slaId, month: '2026-05', note: 'Closed in the review of 12 June' });
    expect(lock).toMatchObject({ month: '2026-05', ruleVersion: 'sla-month/1' });
    expect(await call('periods.list', { slaId })).toEqual([lock]);
    await expect(call('periods.lock', { slaId, month: '2026-05', note: '' })).rejects.toMatchObject({
      code: 'RECORD_DUPLICATE',
    });
    await call('incidents.create', outage('C', '2026-05-07T10:00:00Z', '2026-05-07T12:00:00Z'));
    const sla = await current();
    await call('slas.update', {
      ...sla,
      metricVersions: sla.metricVersions.map((version) => ({ ...version, targetPct: '99.0' })),
    });
    expect(await month('2026-05')).toEqual(before);
    await call('periods.unlock', { id: lock.id, rev: lock.rev, reason: 'The target was typed wrong' });
    const label = (await call('history.steps', { before: null, limit: 1 }))[0]?.label;
    expect(label).toBe('Unlock 2026-05 of Helios: The target was typed wrong');
    expect(await month('2026-05')).toMatchObject({ countedSec: 3000 + 7200, targetPct: '99.0' });
    await call('history.undo', {});
    expect(await month('2026-05')).toEqual(before);
  });

  test('is refused while data are not complete', async () => {
    await expect(call('periods.lock', { slaId: given.sla.id, month: '2026-10', note: '' })).rejects.toMatchObject({
      code: 'PERIOD_NOT_COMPLETE',
    });
  });
});

describe('the basis of a target', () => {
  const write = async (targetPct: string, basis: Partial<typeof PLAIN_BASIS>) => {
    const sla = await current();
    const metricVersions = sla.metricVersions.map((version) => ({
      ...version,
      targetPct,
      basis: { ...PLAIN_BASIS, ...basis },
    }));
    return call('slas.update', { ...sla, metricVersions });
  };

  test('comes back as it was written, lists and all', async () => {
    const basis = {
      ...PLAIN_BASIS,
      metric: 'Availability of the portal',
      outcome: 'Orders can be placed',
      facing: 'customer',
      floorPct: '99.5',
      floorSource: 'Circular 2/2024, 4.1',
      clockOffsetSec: -30,
      assumptions: [{ text: 'Peak load', expected: '400 users', actual: '520 users', checkedOn: '2026-09-01' }],
      segments: [{ name: 'EU', sharePct: '70', attainedPct: '99.97' }],
    } as const;
    const updated = await write('99.5', {
      ...basis,
      assumptions: [...basis.assumptions],
      segments: [...basis.segments],
    });
    expect(updated.metricVersions[0]?.basis).toEqual(basis);
  });

  test('refuses a target below the floor, shares over 100 % and an anchor that does not exist, each by its field', async () => {
    const refusal = (fields: Record<string, unknown>) => ({ code: 'RECORD_INVALID', details: { fields } });
    await expect(write('99.49', { floorPct: '99.5', floorSource: 'Circular 2/2024' })).rejects.toMatchObject(
      refusal({ 'metricVersions.0.targetPct': 'at least 99.5 %, the floor of Circular 2/2024' }),
    );
    await expect(write('99.5', { window: { kind: 'billing_month', anchor: 31 } })).rejects.toMatchObject(
      refusal({ 'metricVersions.0.basis.window.anchor': 'a whole number from 1 to 28' }),
    );
    const half = { name: 'EU', sharePct: '60', attainedPct: null };
    await expect(write('99.5', { segments: [half, { ...half, name: 'US' }] })).rejects.toMatchObject(
      refusal({ 'metricVersions.0.basis.segments': expect.stringContaining('100 %') }),
    );
  });
});
