// Sample data: what two providers promised and delivered, one delivery that is due next spring, one that is overdue.
import type { DeliveryFacts } from '#shared/capacity/deliveries/model.ts';
import type { ProviderId } from '#shared/ids.ts';
import type { SampleCall } from './build.ts';
import type { SampleProvider } from './registry.ts';

const POWER = 'Rack power, hall 2';
const LINE = 'Line Frankfurt to Vienna';

type SampleDelivery = Omit<DeliveryFacts, 'poolId' | 'providerId' | 'outcome' | 'inLevels' | 'note'> & {
  readonly pool: string;
  readonly provider: SampleProvider['key'];
} & Partial<Pick<DeliveryFacts, 'outcome' | 'inLevels' | 'note'>>;

/** A delivery of one part. */
function whole(
  [pool, provider]: readonly [string, SampleProvider['key']],
  name: string,
  requestedOn: string,
  promisedOn: string,
  arrivedOn: string,
  [promised, arrived = promised]: readonly [string, string?],
): SampleDelivery {
  const arrivals = [{ arrivedOn, quantity: arrived }];
  return { pool, provider, name, requestedOn, requested: promised, promisedOn, promised, arrivals, inLevels: true };
}

const HELIOS = [POWER, 'datacentre'] as const;
const TELECOM = [LINE, 'telecom'] as const;

const DELIVERIES: readonly SampleDelivery[] = [
  whole(HELIOS, 'First feed, racks 1 to 4', '2024-04-08', '2024-07-01', '2024-06-28', ['120']),
  whole(HELIOS, 'First feed, racks 5 to 8', '2024-05-13', '2024-09-02', '2024-09-23', ['120']),
  {
    ...whole(HELIOS, 'Row C', '2025-01-20', '2025-05-05', '2025-04-30', ['80', '64']),
    outcome: 'closed',
    note: 'The breaker of row C carries no more than 64 kW; the rest was credited.',
  },
  whole(HELIOS, 'Row C, second breaker', '2025-06-02', '2025-10-01', '2025-10-01', ['16']),
  whole(TELECOM, 'Line of 5 Gbit/s', '2024-11-04', '2025-02-03', '2025-01-30', ['5000']),
  whole(TELECOM, 'Routers in Vienna', '2025-03-03', '2025-05-05', '2025-05-28', ['1000']),
  {
    pool: POWER,
    provider: 'datacentre',
    name: 'Two racks, order 4711',
    requestedOn: '2026-09-14',
    requested: '12',
    promisedOn: '2027-03-01',
    promised: '8',
    arrivals: [],
    note: 'Comes on top of the committed 320 kW.',
  },
  {
    pool: LINE,
    provider: 'telecom',
    name: 'Second line, two halves',
    requestedOn: '2026-06-01',
    requested: '5000',
    promisedOn: '2026-09-01',
    promised: '5000',
    arrivals: [{ arrivedOn: '2026-08-31', quantity: '2500' }],
    inLevels: true,
  },
];

/** Enters them through their services. */
export async function addDeliveries(
  call: SampleCall,
  providers: ReadonlyMap<SampleProvider['key'], ProviderId>,
): Promise<void> {
  const pools = new Map((await call('capacity.list', {})).map(({ id, name }) => [name, id]));
  for (const { pool, provider, ...facts } of DELIVERIES) {
    const [poolId, providerId] = [pools.get(pool), providers.get(provider)];
    if (poolId === undefined || providerId === undefined) continue;
    await call('deliveries.create', { outcome: 'open', inLevels: false, note: '', ...facts, poolId, providerId });
  }
}
