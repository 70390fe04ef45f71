// Unit, direction, sample and clock of a metric through their channels: kept with the terms, and used by the month.
import { beforeAll, expect, test } from 'vitest';
import { PLAIN_BASIS, type MetricBasis } from '#shared/sla/basis.ts';
import { parseInstant } from '#shared/time/instant.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase, type SlaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
let given: SlaCase;

beforeAll(async () => {
  given = await slaCase(under, 'metric-terms.qdk');
});

async function withBasis(basis: MetricBasis, targetPct: string) {
  const { id, contractId, serviceId, name, rev, metricVersions, creditSchedules } = await call('slas.get', {
    id: given.sla.id,
  });
  const versions = metricVersions.map(({ version: _version, ...same }) => ({ ...same, targetPct, basis }));
  return call('slas.update', { id, contractId, serviceId, name, rev, metricVersions: versions, creditSchedules });
}
const september = async () =>
  (await call('sla.months', { slaId: given.sla.id, from: '2026-09', to: '2026-09' })).months[0];
const stated = (more: { samples?: number }) =>
  call('measurements.record', {
    slaId: given.sla.id,
    month: '2026-09',
    reportedPct: '0.2',
    measuredPct: null,
    agreedPct: null,
    state: 'open',
    note: '',
    ...more,
  });

test('a share of failed requests is judged at most, on enough values, and says what it is of', async () => {
  const basis = { ...PLAIN_BASIS, direction: 'at_most', unit: '% of requests', minSample: 500 } as const;
  const kept = await withBasis(basis, '0.1');
  expect(kept.metricVersions[0]?.basis).toEqual(basis);
  await stated({});
  expect(await september()).toMatchObject({ verdict: { state: 'REVIEW_REQUIRED' } });
  expect(await stated({ samples: 800 })).toMatchObject({ samples: 800 });
  expect(await september()).toMatchObject({ verdict: { state: 'BREACHED' }, printedPct: '0.200' });
  const { provenance } = await call('sla.explain', { slaId: given.sla.id, month: '2026-09' });
  expect(provenance).toContainEqual({ name: 'Target', value: 'At most 0.1 % of requests' });
  expect(provenance).toContainEqual({ name: 'Values needed', value: '500' });
});

test('its floor is a ceiling, and a target above it is refused', async () => {
  const basis = { ...PLAIN_BASIS, direction: 'at_most', floorPct: '0.05', floorSource: 'Telecom act' } as const;
  await expect(withBasis(basis, '0.1')).rejects.toMatchObject({
    details: { fields: { 'metricVersions.0.targetPct': 'at most 0.05 %, the floor of Telecom act' } },
  });
});

test('the clock and tolerance of the terms hold where no source has its own', async () => {
  await withBasis({ ...PLAIN_BASIS, clockOffsetSec: -40, toleranceSec: 30 }, '99.9');
  await call('incidents.create', {
    serviceId: given.service.id,
    source: 'page',
    externalId: 'C-1',
    title: 'Down',
    severity: '',
    startAt: parseInstant('2026-09-06T10:00:40Z'),
    endAt: parseInstant('2026-09-06T10:30:40Z'),
    recordedZone: 'UTC',
    precision: 'second',
    causeParty: 'provider',
    counts: true,
    exclusionReason: '',
    note: '',
  });
  expect(await call('sources.compare', { slaId: given.sla.id, month: '2026-09' })).toMatchObject({
    clockOffsetSec: -40,
    toleranceSec: 30,
  });
});
