// Sample data: a pool that runs out within the horizon, one that a delivery has made large enough, and one just begun.
import { listPools } from '#db/capacity/read.ts';
import type { Workspace } from '#db/workspace.ts';
import { forecastPool } from '#shared/capacity/pools/forecast-pool.ts';
import { NO_DELIVERIES } from '#shared/capacity/pools/outlook.ts';
import type { NewPoolInput } from '#shared/ipc/capacity.ts';
import type { ProviderId } from '#shared/ids.ts';
import { DAY_SEC, firstDayOfMonth, parseMonth } from '#shared/values/civil-date.ts';
import { putForecast } from '../services/capacity-forecasts.ts';
import { deliveryDay } from '../services/capacity-deliveries.ts';
import { plannedPools, type PlannedPool } from '../services/capacity-due.ts';
import { sha256 } from '../services/capacity-outlook.ts';
import type { SampleCall } from './build.ts';
import { SAMPLE_NOW_MS } from './clock.ts';
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
    tags: ['critical', 'service=claims'],
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
    name: 'Rack power, Munich',
    resource: 'Power',
    unit: 'kW',
    region: 'Munich',
    leadP50Days: 40,
    leadP90Days: 60,
    monthlyCost: { minor: '5600000', currency: 'EUR' },
    tags: [],
    note: '',
    measure: 'peak',
    firstMonth: '2025-04',
    numbers: column([58, 60, 59, 61, 63, 62, 64, 66, 65, 67, 69, 68, 70, 72, 71, 73, 75, 74]),
    source: 'Invoices of the provider',
    committed: '200',
    levels: [],
  },
  {
    provider: null,
    name: 'Rack power, Vienna',
    resource: 'Power',
    unit: 'kW',
    region: 'Vienna',
    leadP50Days: 90,
    leadP90Days: 180,
    monthlyCost: { minor: '2700000', currency: 'EUR' },
    tags: ['critical'],
    note: 'Our own room; the second feed of the building is switched by hand.',
    measure: 'peak',
    firstMonth: '2025-04',
    numbers: column([21, 22, 21, 22, 22, 23, 22, 23, 24, 23, 24, 24, 25, 24, 25, 26, 25, 26]),
    source: 'Own meters',
    committed: '120',
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
    tags: ['service=wan'],
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

/** Months before the last one at which a pool was forecast, too: what was said then can be held against what came. */
const EARLIER_ORIGINS = [12, 6];
const FEWEST_MONTHS = 18;

function asItWas(pool: PlannedPool, monthsAgo: number): PlannedPool | null {
  const actuals = pool.actuals.slice(0, pool.actuals.length - monthsAgo);
  return actuals.length + monthsAgo < FEWEST_MONTHS ? null : { ...pool, actuals, deliveries: NO_DELIVERIES };
}

/** Keeps the forecasts of the pools as they are and as they were, each dated at the end of its last month. */
export function keepSampleForecasts(workspace: Workspace, newId: () => string): void {
  const pools = workspace.read((db) => listPools(db));
  const planned = workspace.read((db) => pools.map(plannedPools(db, deliveryDay(db, { now: () => SAMPLE_NOW_MS }))));
  const each = planned.flatMap((pool) => [...EARLIER_ORIGINS.flatMap((ago) => asItWas(pool, ago) ?? []), pool]);
  workspace.scratch((db) => {
    for (const pool of each) {
      const forecast = forecastPool(pool, sha256);
      const endDay = firstDayOfMonth(parseMonth(forecast.lastMonth) + 1);
      putForecast(db, pool, forecast, { id: newId(), atSec: endDay * DAY_SEC });
    }
  });
}

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
