// Sample data: what stands around the pools. A pool without its tag, a line whose figures are late, a threshold that is
// passed, a cost that is only partly borne.
import type { EstateContent } from '#shared/capacity/estate/model.ts';
import type { CapacityPoolId, EstateId, ProviderId } from '#shared/ids.ts';
import type { SampleCall } from './build.ts';
import type { SampleProvider } from './registry.ts';

const note = '';

export async function addEstate(
  call: SampleCall,
  providers: ReadonlyMap<SampleProvider['key'], ProviderId>,
): Promise<void> {
  const pools = new Map((await call('capacity.list', {})).map(({ name, id }): [string, CapacityPoolId] => [name, id]));
  const pool = (name: string): CapacityPoolId => {
    const id = pools.get(name);
    if (id === undefined) throw new TypeError(`The sample has no pool ${name}`);
    return id;
  };
  const add = async (content: EstateContent): Promise<EstateId> =>
    (await call('capacityEstate.create', { content })).id;
  const [power, line, disks] = [pool('Rack power, hall 2'), pool('Line Frankfurt to Vienna'), pool('Backup disks')];

  const frankfurt = await add({
    kind: 'site',
    title: 'Frankfurt FR-2',
    note,
    facts: {
      country: 'DE',
      region: 'Hesse',
      providerId: providers.get('datacentre') ?? null,
      pools: [{ poolId: power }, { poolId: line }],
    },
  });
  const vienna = await add({
    kind: 'site',
    title: 'Vienna office',
    note,
    facts: { country: 'AT', region: 'Vienna', providerId: null, pools: [{ poolId: disks }] },
  });
  await add({
    kind: 'link',
    title: 'Frankfurt to Vienna',
    note,
    facts: {
      fromId: frankfurt,
      toId: vienna,
      latencyMs: '11.4',
      bandwidthMbps: '10000',
      measuredOn: '2026-09-14',
      source: 'Own probes, median of a week',
    },
  });
  await add({
    kind: 'tag_rule',
    title: 'Who it serves',
    note,
    facts: { key: 'service', need: 'required', values: [{ value: 'claims' }, { value: 'wan' }, { value: 'desk' }] },
  });
  await add({
    kind: 'feed',
    title: 'Meters of hall 2',
    note,
    facts: { poolId: power, source: 'Meters of both feeds', withinDays: 10 },
  });
  await add({
    kind: 'feed',
    title: 'Backup count',
    note,
    facts: { poolId: disks, source: 'Own count', withinDays: 3 },
  });
  await add({
    kind: 'threshold',
    title: 'Hall and line together',
    note: 'Both are needed to move a workload in.',
    facts: {
      mode: 'any',
      months: 2,
      conditions: [
        { poolId: power, measure: 'peak', abovePct: '85' },
        { poolId: line, measure: 'p95', abovePct: '70' },
      ],
    },
  });
  await add({
    kind: 'kpi',
    title: 'Utilisation',
    note,
    facts: {
      formula: 'utilisation',
      measure: 'peak',
      versions: [
        { validFrom: '2025-01', direction: 'at_most', target: '90', reason: '' },
        { validFrom: '2026-07', direction: 'at_most', target: '85', reason: 'Orders take longer than a quarter' },
      ],
    },
  });
  await add({
    kind: 'allocation',
    title: 'Power of hall 2',
    note,
    facts: {
      poolId: power,
      validFrom: '2026-01',
      driver: 'Racks in use on 31 December',
      shares: [
        { consumer: 'Claims', sharePct: '62.5' },
        { consumer: 'Policy administration', sharePct: '25' },
      ],
    },
  });
}
