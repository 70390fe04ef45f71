// Sample data: a pool that runs out within the horizon, one that a delivery has made large enough, and one just begun.
import type { NewPoolInput } from '#shared/ipc/capacity.ts';
import type { ProviderId } from '#shared/ids.ts';
import type { SampleCall } from './build.ts';
import type { SampleProvider } from './registry.ts';

type SamplePool = Omit<NewPoolInput, 'providerId' | 'ownerId'> & {
  readonly provider: SampleProvider['key'] | null;
  /** What is there from later days on. */
  readonly levels: ReadonlyArray<{ readonly effectiveOn: string; readonly design: string; readonly committed: string }>;
};

const column = (numbers: readonly number[]): string => numbers.join('\n');

const POOLS: readonly SamplePool[] = [
  {
    provider: 'datacentre',
    name: 'Rack power, hall 2',
    resource: 'Power',
    unit: 'kW',
    region: 'Frankfurt',
    leadP50Days: 75,
    leadP90Days: 120,
    monthlyCost: { minor: '8200000', currency: 'EUR' },
    tags: ['critical'],
    note: '',
    measure: 'peak',
    firstMonth: '2024-10',
    numbers: column([
      212, 214, 215, 219, 221, 224, 226, 229, 233, 236, 238, 241, 245, 246, 249, 252, 256, 258, 262, 265, 268, 272, 275,
      279,
    ]),
    source: 'Meters of both feeds',
    committed: '320',
    levels: [],
  },
  {
    provider: 'telecom',
    name: 'Line Frankfurt to Vienna',
    resource: 'Bandwidth',
    unit: 'Mbit/s',
    region: 'Frankfurt, Vienna',
    leadP50Days: 30,
    leadP90Days: 90,
    monthlyCost: null,
    tags: [],
    note: '',
    measure: 'p95',
    firstMonth: '2025-07',
    numbers: column([3900, 4010, 4100, 4080, 4230, 4310, 4290, 4420, 4500, 4480, 4610, 4700, 4690, 4820, 4910]),
    source: 'Monitoring of the provider',
    committed: '5000',
    levels: [{ effectiveOn: '2026-09-01', design: '20000', committed: '10000' }],
  },
  {
    provider: null,
    name: 'Backup disks',
    resource: 'Disk',
    unit: 'TB',
    region: 'Vienna',
    leadP50Days: null,
    leadP90Days: null,
    monthlyCost: null,
    tags: [],
    note: 'Counted for the first time in September 2026.',
    measure: 'average',
    firstMonth: '2026-09',
    numbers: '61.40',
    source: 'Own count',
    committed: null,
    levels: [],
  },
];

/** Enters the pools through their services. */
export async function addCapacity(
  call: SampleCall,
  providers: ReadonlyMap<SampleProvider['key'], ProviderId>,
): Promise<void> {
  const ownerId = (await call('people.list', {})).find(({ party }) => party === 'ours')?.id ?? null;
  for (const { provider, levels, ...input } of POOLS) {
    const providerId = provider === null ? null : (providers.get(provider) ?? null);
    let { id, rev } = await call('capacity.create', { ...input, providerId, ownerId });
    for (const level of levels) ({ id, rev } = await call('capacity.setLevel', { ...level, burst: null, id, rev }));
  }
}
