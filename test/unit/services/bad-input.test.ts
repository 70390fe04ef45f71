// Bad input of service levels, at the channels and at `calc`: each is refused with the field it is about and the reason.
import { beforeAll, describe, expect, test } from 'vitest';
import type { ServiceInput } from '#electron/services/deps.ts';
import { findKind } from '#shared/calc/kinds.ts';
import { AppError } from '#shared/errors.ts';
import { contract, type CoreChannelName } from '#shared/ipc/contract.ts';
import { PLAIN_BASIS, type MetricBasis } from '#shared/sla/basis.ts';
import { caught } from '#test/harness/caught.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase, type SlaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
let given: SlaCase;

beforeAll(async () => {
  given = await slaCase(under, 'bad-input.qdk');
});

/** The channel is a name here; its own schema has checked the input. */
type AnyCall = (name: string, input: unknown) => Promise<unknown>;

/** The fields that a channel refuses, as the router and then the service see the input. */
async function refusedFields(name: CoreChannelName, input: unknown): Promise<Record<string, string>> {
  const parsed = contract[name].input.safeParse(input);
  if (!parsed.success) return Object.fromEntries(parsed.error.issues.map((one) => [one.path.join('.'), one.message]));
  try {
    await (call as AnyCall)(name, parsed.data);
  } catch (error) {
    if (error instanceof AppError) return error.details.fields ?? {};
    throw error;
  }
  return {};
}

/** The fields that a calculation refuses. */
function calcFields(kind: string, input: unknown): Record<string, string> {
  return caught(() => findKind(kind)?.run(input)).details.fields ?? {};
}

const incident = (more: Record<string, unknown> = {}) => ({
  serviceId: given.service.id,
  source: 'page',
  externalId: 'BAD-1',
  title: 'Bad',
  severity: '',
  startAt: 1_000,
  endAt: 2_000,
  recordedZone: 'UTC',
  precision: 'second',
  causeParty: 'provider',
  counts: true,
  exclusionReason: '',
  note: '',
  ...more,
});
const window = (more: Record<string, unknown> = {}) => ({
  serviceId: given.service.id,
  ref: '',
  title: 'Patching',
  startAt: 1_000,
  endAt: 2_000,
  announcedAt: null,
  agreed: true,
  note: '',
  ...more,
});
const series = (more: Record<string, unknown> = {}) => ({
  serviceId: given.service.id,
  ref: '',
  title: 'Patching',
  announcedAt: null,
  agreed: true,
  firstOn: '2026-03-01',
  until: '2026-06-01',
  rule: 'FREQ=MONTHLY',
  startTime: '02:00',
  durationMin: 60,
  zone: 'UTC',
  onGap: 'skip',
  endRule: 'exact',
  ...more,
});
function sla(change: (version: Record<string, unknown>) => Array<Record<string, unknown>>): unknown {
  const { id, contractId, serviceId, name, rev, metricVersions, creditSchedules } = given.sla;
  const [first] = metricVersions;
  if (first === undefined) throw new Error('no version');
  const { version: _version, ...same } = first;
  return { id, rev, contractId, serviceId, name, metricVersions: change(same), creditSchedules };
}
const tables = (bands: readonly unknown[]): unknown => {
  const { id, contractId, serviceId, name, rev, metricVersions, creditSchedules } = given.sla;
  const versions = metricVersions.map(({ version: _version, ...same }) => same);
  return {
    id,
    rev,
    contractId,
    serviceId,
    name,
    metricVersions: versions,
    creditSchedules: [{ ...creditSchedules[0], bands }],
  };
};
const band = { ge: null, gt: null, le: null, lt: '99', creditPct: '10' };
const MAY = { start: '2026-05-01T00:00:00Z', end: '2026-06-01T00:00:00Z' };
const availability = (events: readonly unknown[], period: unknown = MAY) => ({ period, events });

describe('intervals that end before they start', () => {
  test.each([
    ['an incident', 'incidents.create', () => incident({ endAt: 999 }), 'endAt', 'an end at or after the start'],
    ['maintenance', 'maintenance.create', () => window({ endAt: 999 }), 'endAt', 'an end after the start'],
    [
      'maintenance without length',
      'maintenance.create',
      () => window({ endAt: 1_000 }),
      'endAt',
      'an end after the start',
    ],
    [
      'a series',
      'maintenance.createSeries',
      () => series({ until: '2026-02-28' }),
      'until',
      'a day on or after the first one',
    ],
  ] as const)('%s', async (_what, name, input, field, reason) => {
    expect(await refusedFields(name, input())).toEqual({ [field]: reason });
  });

  test.each([
    ['availability', availability([{ start: MAY.end, end: MAY.start }]), 'events.0.end'],
    ['availability', availability([], { start: MAY.end, end: MAY.start }), 'period.end'],
    ['weighted', { period: MAY, outages: [{ start: MAY.end, end: MAY.start, weight: '1' }] }, 'outages.0.end'],
    ['reconcile', { provider: [[MAY.end, MAY.start]], internal: [] }, 'provider.0'],
  ])('calc %s', (kind, input, field) => {
    expect(Object.keys(calcFields(kind, input)).some((name) => name.startsWith(field))).toBe(true);
  });
});

describe('instants with fractions', () => {
  test('of an incident or of maintenance', async () => {
    expect(Object.keys(await refusedFields('incidents.create', incident({ startAt: 1_000.5 })))).toEqual(['startAt']);
    expect(Object.keys(await refusedFields('maintenance.create', window({ endAt: 2_000.25 })))).toEqual(['endAt']);
  });

  test.each([
    ['availability', availability([{ start: '2026-05-01T00:00:00.5Z', end: MAY.end }]), 'events.0.start'],
    ['weighted', { period: { ...MAY, end: '2026-06-01T00:00:00.001Z' }, outages: [] }, 'period.end'],
    ['restore', { incidents: [{ id: 'a', start: '2026-05-01T00:00:00.9Z' }] }, 'incidents.0.start'],
  ])('calc %s', (kind, input, field) => {
    expect(Object.keys(calcFields(kind, input))).toContain(field);
  });
});

describe('zones that do not exist', () => {
  const reason = 'no such time zone; expected one such as Europe/Berlin';
  test.each([
    ['an incident', 'incidents.create', () => incident({ recordedZone: 'Europe/Atlantis' }), 'recordedZone'],
    ['a series', 'maintenance.createSeries', () => series({ zone: 'Mars/Base' }), 'zone'],
    ['a version', 'slas.update', () => sla((one) => [{ ...one, zone: 'Nowhere' }]), 'metricVersions.0.zone'],
  ] as const)('of %s', async (_what, name, input, field) => {
    expect(await refusedFields(name, input())).toEqual({ [field]: reason });
  });

  test.each([
    ['period', { tz: 'Europe/Atlantis', month: '2026-05' }, 'tz'],
    ['split', { tz: 'Mars/Base', by: 'day', intervals: [] }, 'tz'],
    ['recurrence', { tz: 'Nowhere', start: '2026-03-01T02:00', rule: 'FREQ=DAILY', durationMin: 1, range: MAY }, 'tz'],
  ])('calc %s', (kind, input, field) => {
    expect(Object.keys(calcFields(kind, input))).toContain(field);
  });
});

describe('versions', () => {
  test('that begin on one day overlap', async () => {
    const fields = await refusedFields(
      'slas.update',
      sla((one) => [one, { ...one, id: null, targetPct: '99' }]),
    );
    expect(fields).toEqual({ 'metricVersions.1.validFrom': 'another version begins on this day' });
  });

  test('that are given twice contradict each other', async () => {
    const fields = await refusedFields(
      'slas.update',
      sla((one) => [one, { ...one, validFrom: '2027-01-01', targetPct: '98' }]),
    );
    expect(fields).toEqual({ 'metricVersions.1.id': 'this version stands here already' });
  });

  test('below their floor, on a day that does not exist, and none at all', async () => {
    const basis = (more: Partial<MetricBasis>) => ({ ...PLAIN_BASIS, ...more });
    const floor = sla((one) => [{ ...one, basis: basis({ floorPct: '99.95', floorSource: 'Telecom act' }) }]);
    expect(await refusedFields('slas.update', floor)).toEqual({
      'metricVersions.0.targetPct': 'at least 99.95 %, the floor of Telecom act',
    });
    const anchored = sla((one) => [{ ...one, basis: basis({ window: { kind: 'billing_month', anchor: 31 } }) }]);
    expect(Object.keys(await refusedFields('slas.update', anchored))).toEqual(['metricVersions.0.basis.window.anchor']);
    const noDay = sla((one) => [{ ...one, validFrom: '2026-02-30' }]);
    expect(Object.keys(await refusedFields('slas.update', noDay))).toEqual(['metricVersions.0.validFrom']);
    expect(
      Object.keys(
        await refusedFields(
          'slas.update',
          sla(() => []),
        ),
      ),
    ).toEqual(['metricVersions']);
  });
});

describe('weights below 0 and above 100 %', () => {
  test.each(['-1', '100.01', '1000', '1e1', ''])('of an incident: "%s"', async (weightPct) => {
    const fields = await refusedFields('incidents.create', incident({ weightPct }));
    expect(fields).toEqual({ weightPct: 'a percentage from 0 to 100, such as 99.95' });
  });

  test.each(['-0.1', '1.01', '2', 'half'])('calc weighted: "%s"', (weight) => {
    const outages = [{ start: MAY.start, end: MAY.end, weight }];
    expect(Object.keys(calcFields('weighted', { period: MAY, outages }))).toEqual(['outages.0.weight']);
  });

  test('of a share of an incident', async () => {
    const { id, rev } = await call(
      'incidents.create',
      incident({ externalId: 'SHARED' }) as ServiceInput<'incidents.create'>,
    );
    const share = (sharePct: string) => ({ serviceId: given.service.id, sharePct, isPrimary: true });
    const course = { incidentId: id, rev, events: [], messages: [] };
    const over = await refusedFields('timeline.save', { ...course, shares: [share('120')] });
    expect(Object.keys(over)).toEqual(['shares.0.sharePct']);
    const short = await refusedFields('timeline.save', { ...course, shares: [share('60')] });
    expect(short).toEqual({ shares: 'shares that add up to 100 %' });
  });
});

describe('cycles and depth', () => {
  test('of providers', async () => {
    const { id, rev, legalName, shortName, country, lifecycle, ownerId, note } = given.provider;
    const same = { legalName, shortName, country, lifecycle, ownerId, note, identifiers: [], contacts: [] };
    const child = await call('providers.create', { ...same, legalName: 'Child', shortName: '', parentId: id });
    const fields = await refusedFields('providers.update', { ...same, id, rev, parentId: child.id });
    expect(Object.keys(fields)).toEqual(['parentId']);
  });

  test('calc composite names the place that is too deep, and a name that is not there', () => {
    let system: unknown = 'a';
    for (let depth = 0; depth < 500; depth += 1) system = { all: [system] };
    expect(Object.keys(calcFields('composite', { components: { a: '0.9' }, system }))[0]).toMatch(/^system/);
    expect(Object.keys(calcFields('composite', { components: { a: '0.9' }, system: { all: ['a', 'b'] } }))).toEqual([
      'system.all.1',
    ]);
  });
});

describe('thousands of tiers', () => {
  test('of a credit table', async () => {
    const fields = await refusedFields('slas.update', tables(Array.from({ length: 5_000 }, () => band)));
    expect(fields).toEqual({ 'creditSchedules.0.bands': 'at most 30 bands' });
  });

  test.each(['tier', 'lint'])('calc %s', (kind) => {
    const tiers = Array.from({ length: 5_000 }, () => ({ lt: '99', creditPct: 10 }));
    const fields = calcFields(kind, { commitment: '99.9', tiers, uptimePct: '99' });
    expect(fields['tiers']).toBe('expected at most 1000 credit bands');
  });
});
