// Sample data: what may come instead of the forecast, what a shortfall costs, and a decision that waits for the provider.
import type { ScenarioFacts } from '#shared/capacity/scenarios/model.ts';
import type { CapacityPoolId, PersonId } from '#shared/ids.ts';
import type { SampleCall } from './build.ts';

const POOL = 'Rack power, hall 2';

type SampleScenario = Pick<
  ScenarioFacts,
  'name' | 'question' | 'probabilityPct' | 'kind' | 'amount' | 'fromMonth' | 'note'
> &
  Partial<ScenarioFacts>;

const SCENARIOS: readonly SampleScenario[] = [
  {
    name: 'Trading platform moves in',
    question: 'Where the platform goes',
    probabilityPct: 35,
    kind: 'step',
    amount: '24',
    fromMonth: '2027-03',
    note: 'Said by the programme in September 2026.',
  },
  {
    name: 'Platform moves in slowly',
    question: 'Where the platform goes',
    probabilityPct: 40,
    kind: 'ramp',
    amount: '3',
    fromMonth: '2027-03',
    toMonth: '2027-10',
    note: '',
  },
  {
    name: 'Year-end closing runs here',
    question: '',
    probabilityPct: 20,
    kind: 'spike',
    amount: '15',
    fromMonth: '2026-12',
    halfLifeMonths: 1,
    note: '',
  },
  {
    name: 'Hall 2 lost',
    question: '',
    probabilityPct: null,
    kind: 'lose_partner',
    amount: null,
    fromMonth: '2027-01',
    note: 'Fire or insolvency. No probability is claimed.',
  },
];

async function addDecision(call: SampleCall, poolId: CapacityPoolId, ownerId: PersonId | null): Promise<void> {
  const { id, rev } = await call('decisions.create', {
    title: 'More power for hall 2',
    poolId,
    shortage: 'Use may pass 320 kW in 2027, and an order takes up to 120 days.',
    options: [
      { kind: 'partner', text: 'Second feed from Helios, 80 kW', cost: { minor: '9600000', currency: 'EUR' } },
      { kind: 'build', text: 'Move 60 kW to our own room in Vienna', cost: { minor: '14200000', currency: 'EUR' } },
      { kind: 'defer', text: 'Wait for the figures of the first quarter', cost: null },
    ],
    chosen: 0,
    reasons: 'The lead time of the feed is shorter than the growth that is left.',
    ownerId,
    reviewOn: '2027-01-15',
    assumptions: 'The trading platform is decided on before December 2026.',
  });
  await call('decisions.approve', {
    id,
    rev,
    party: 'ours',
    by: 'Ida Berg',
    on: '2026-10-02',
    ref: 'Board of 2 October',
  });
}

/** Enters them through their services. */
export async function addPlanning(call: SampleCall): Promise<void> {
  const pool = (await call('capacity.list', {})).find(({ name }) => name === POOL);
  if (pool === undefined) return;
  const rest = { poolId: pool.id, toMonth: null, halfLifeMonths: null };
  for (const scenario of SCENARIOS) await call('planning.addScenario', { ...rest, ...scenario });
  await call('planning.setTerms', {
    poolId: pool.id,
    rev: pool.rev,
    clause: 'Schedule 3, 4.2',
    shortChargeMonthly: { minor: '25000', currency: 'EUR' },
    chargeCap: { minor: '5000000', currency: 'EUR' },
    largestUnit: '40',
    hasQueue: false,
    servesRegions: ['Frankfurt', 'Vienna'],
    contingency: 'Shed the test racks (22 kW) within an hour; move two racks to Vienna within 20 days.',
  });
  const owner = (await call('people.list', {})).find(({ party }) => party === 'ours');
  await addDecision(call, pool.id, owner?.id ?? null);
}
