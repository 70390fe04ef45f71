// Advice on capacity: pools weighed as they are recorded and forecast, the answer checked and kept, the word of a person.
import { createDecision } from '#db/capacity/decisions.ts';
import { createPlanItem, getPlanItem, listPlanItems, shelvePlanItem, updatePlanItem } from '#db/capacity/plan-items.ts';
import { getPool, listPools } from '#db/capacity/read.ts';
import type { ReadDb } from '#db/connection.ts';
import type { AdviceFacts, AdviceQuestion } from '#shared/capacity/advice/model.ts';
import { rankPlaces, type Pool } from '#shared/capacity/advice/placement.ts';
import {
  adviceOf,
  flowsOf,
  lpText,
  requireVerified,
  shortRoom,
  transportProblem,
  type LoadedPool,
} from '#shared/capacity/advice/rebalance.ts';
import { lacks } from '#shared/capacity/decisions/rules.ts';
import type { AdviceItem } from '#shared/capacity/plan-items/model.ts';
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import { AppError } from '#shared/errors.ts';
import type { CapacityDecisionId, PlanItemId } from '#shared/ids.ts';
import { compare, parseFraction } from '#shared/values/fraction.ts';
import type { ServiceContext } from '../core/create-core.ts';
import { deliveryDay } from './capacity-deliveries.ts';
import { plannedPools, type PlannedPool } from './capacity-due.ts';
import type { Forecasts } from './capacity-forecasts.ts';
import { readOutlook, sha256 } from './capacity-outlook.ts';
import { FieldChecks } from './checks.ts';
import type { AreaChannels, Handlers, ServiceDeps } from './deps.ts';
import type { Session } from './session.ts';
import { longMonth, moneyText } from './sla-report/text.ts';
import { solve } from './solver-job.ts';

interface Weighed {
  readonly pool: CapacityPool;
  readonly loaded: LoadedPool;
}

/** The smallest capacity that is known for a month ahead. */
function leastOf(ahead: ReadonlyArray<{ readonly committed: string | null }>): string | null {
  const known = ahead.flatMap(({ committed }) => committed ?? []);
  return known.toSorted((a, b) => compare(parseFraction(a), parseFraction(b)))[0] ?? null;
}

function weighed(db: ReadDb, pool: PlannedPool): Weighed {
  const ahead = readOutlook(db, pool).outlook?.ahead ?? [];
  const months = ahead.flatMap(({ month, upper80, committed }) =>
    committed === null ? [] : [{ month, capacity: Number(committed), use: upper80 }],
  );
  const { name, region, monthlyCost } = pool;
  const monthlyCostMinor = monthlyCost === null ? null : BigInt(monthlyCost.minor);
  return { pool, loaded: { name, region, months, monthlyCostMinor, leastCommitted: leastOf(ahead) } };
}

/** Pools of one resource and unit, with the deliveries that are due to them. @param today `YYYY-MM-DD` */
function alike(db: ReadDb, { resource, unit }: AdviceQuestion, today: string): Weighed[] {
  const planned = plannedPools(db, today);
  return listPools(db)
    .filter((pool) => pool.resource === resource && pool.unit === unit)
    .map((pool) => weighed(db, planned(pool)));
}

/** Names exactly the figures that an answer rests on. */
const hashOf = (question: AdviceQuestion, pools: readonly Weighed[]): string =>
  sha256(
    JSON.stringify([
      question,
      pools.map(({ loaded, pool }) => [loaded.name, loaded.region, loaded.months, pool.monthlyCost]),
    ]),
  );

/** The currency of all prices; null without a price. @throws AppError ADVICE_CURRENCIES */
function currencyOf(pools: readonly Weighed[]): string | null {
  const found = [...new Set(pools.flatMap(({ pool }) => pool.monthlyCost?.currency ?? []))];
  if (found.length <= 1) return found[0] ?? null;
  throw new AppError(
    'ADVICE_CURRENCIES',
    `These pools are priced in ${found.join(' and ')}, which cannot be weighed against each other. Record one currency.`,
  );
}

type Answer = Pick<AdviceFacts, 'steps' | 'binding' | 'cost' | 'poolIds'>;

const WRITE = { month: longMonth };
const STEP_LETTERS = 200;

/** Pools by their places, each once. */
const idsAt = (pools: readonly Weighed[], places: ReadonlyArray<number | undefined>): Answer['poolIds'] => [
  ...new Set(places.flatMap((place) => (place === undefined ? [] : (pools[place]?.pool.id ?? [])))),
];

async function rebalance(
  question: Extract<AdviceQuestion, { kind: 'rebalance' }>,
  pools: readonly Weighed[],
  jobs: ServiceDeps['jobs'],
): Promise<Answer> {
  const currency = currencyOf(pools);
  const problem = transportProblem(
    pools.map(({ loaded }) => loaded),
    question,
  );
  if (problem.givers.length === 0) {
    const fits = `No pool passes ${question.thresholdPct} % of its capacity in the months ahead. Nothing has to move.`;
    return { steps: [], binding: [fits, ...problem.leftOut], cost: null, poolIds: [] };
  }
  const short = shortRoom(problem, question.unit);
  if (short.length > 0) return { steps: [], binding: [...short, ...problem.leftOut], cost: null, poolIds: [] };
  const flows = flowsOf(problem, await solve(jobs, lpText(problem)));
  requireVerified(problem, flows);
  const { moves, costMinor, binding } = adviceOf(problem, flows, question, WRITE);
  const money = (minor: string) => (currency === null ? '' : `, ${moneyText({ minor, currency })} a month`);
  return {
    steps: moves.map(({ from, to, amount, costMinor: added }) =>
      `Move ${amount} ${question.unit} from ${from} to ${to}${money(added)}`.slice(0, STEP_LETTERS),
    ),
    binding: [...binding],
    cost: currency === null ? null : { minor: costMinor, currency },
    poolIds: idsAt(
      pools,
      flows.flatMap(({ giver, taker }) => [problem.givers[giver]?.place, problem.takers[taker]?.place]),
    ),
  };
}

/** What is free in the tightest month ahead, whole hundredths rounded down. */
function placeOf({ loaded: { name, region, months, monthlyCostMinor, leastCommitted } }: Weighed): Pool {
  const free = Math.min(...months.map(({ capacity, use }) => capacity - use));
  return {
    name,
    region,
    free: months.length === 0 ? 0 : Math.max(0, Math.floor(free * 100) / 100),
    monthlyCostMinor,
    committed: leastCommitted,
    latencyMs: null,
    bandwidthMbps: null,
  };
}

function placement(question: Extract<AdviceQuestion, { kind: 'placement' }>, pools: readonly Weighed[]): Answer {
  const currency = currencyOf(pools);
  const { feasible, refused } = rankPlaces(pools.map(placeOf), {
    quantity: question.amount,
    maxLatencyMs: null,
    minBandwidthMbps: null,
    allowedRegions: question.regions.length === 0 ? null : question.regions,
  });
  const money = (costMinor: bigint | null) =>
    costMinor === null || currency === null ? null : { minor: String(costMinor), currency };
  const words = feasible.map(({ pool, costMinor }, index) => {
    const cost = money(costMinor);
    const price = cost === null ? 'price not recorded' : `${moneyText(cost)} a month`;
    return `${index + 1}. ${question.amount} ${question.unit} in ${pool}, ${price}`.slice(0, STEP_LETTERS);
  });
  const against = refused.map(({ pool, reasons }) => {
    const months = pools.find(({ loaded }) => loaded.name === pool)?.loaded.months.length ?? 0;
    return `${pool}: ${months === 0 ? 'no month has both a forecast and a capacity.' : reasons.join(' ')}`;
  });
  const names = new Set(feasible.map(({ pool }) => pool));
  return {
    steps: words,
    binding: against,
    cost: money(feasible[0]?.costMinor ?? null),
    poolIds: pools.filter(({ loaded }) => names.has(loaded.name)).map(({ pool }) => pool.id),
  };
}

function titleOf(question: AdviceQuestion): string {
  const what = question.resource === '' ? question.unit : `${question.resource}, ${question.unit}`;
  return question.kind === 'rebalance'
    ? `Rebalance ${what} below ${question.thresholdPct} %`
    : `Place ${question.amount} ${question.unit}${question.resource === '' ? '' : ` of ${question.resource}`}`;
}

function check(question: AdviceQuestion, pools: readonly Weighed[]): void {
  new FieldChecks()
    .expect(pools.length > 0, 'question.unit', 'a kind of capacity of which there is a pool')
    .expect(question.kind === 'rebalance' || Number(question.amount) > 0, 'question.amount', 'more than zero')
    .done();
}

function requireOpen({ title, facts }: AdviceItem): void {
  if (facts.state === 'open') return;
  throw new AppError('ADVICE_CLOSED', `${title} was ${facts.state} on ${facts.on ?? ''}. Ask again for new advice.`);
}

/** The decision that an approval makes: the advice is its option, the provider's word is still to come where one is needed. */
function decisionOf({ title, facts }: AdviceItem, word: { by: string; on: string; reason: string }, db: ReadDb) {
  const hasProvider = facts.poolIds.some((id) => (getPool(db, id)?.providerId ?? null) !== null);
  const text = facts.steps.join('; ').slice(0, STEP_LETTERS);
  const decision = {
    title,
    poolId: null,
    shortage: facts.binding.join('\n'),
    options: [{ kind: hasProvider ? ('partner' as const) : ('build' as const), text, cost: facts.cost }],
    chosen: 0,
    reasons: [word.reason, ...facts.steps].filter((part) => part !== '').join('\n'),
    ownerId: null,
    reviewOn: null,
    assumptions: `Advice of ${facts.madeOn}, figures ${facts.inputsHash.slice(0, 16)}`,
    ours: { by: word.by, on: word.on, ref: '' },
    theirs: null,
  };
  const isWhole = lacks(decision, hasProvider).length === 0;
  return { ...decision, state: isWhole ? ('approved' as const) : ('proposed' as const) };
}

export function adviceServices(
  session: Session,
  { jobs }: Pick<ServiceDeps, 'jobs'>,
  forecasts: Forecasts,
): Handlers<AreaChannels<'advice'>> {
  const stored = (id: PlanItemId) => session.read((db) => getPlanItem(db, 'advice', id));
  const dayOf = (context: ServiceContext) => session.read((db) => deliveryDay(db, context));
  return {
    'advice.board': (_input, context) =>
      session.read((db) => ({
        items: listPlanItems(db, 'advice')
          .toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))
          .map((item) => ({
            item,
            isStale:
              hashOf(item.facts.question, alike(db, item.facts.question, deliveryDay(db, context))) !==
              item.facts.inputsHash,
          })),
        kinds: [...Map.groupBy(listPools(db), ({ resource, unit }) => JSON.stringify([resource, unit])).values()].map(
          (pools) => ({
            resource: pools[0]?.resource ?? '',
            unit: pools[0]?.unit ?? '',
            regions: [...new Set(pools.flatMap(({ region }) => (region === '' ? [] : [region])))].sort(),
          }),
        ),
      })),
    async 'advice.ask'({ question }, context) {
      const today = dayOf(context);
      const asked = session.read((db) => alike(db, question, today));
      check(question, asked);
      await forecasts.ensure(
        asked.map(({ pool }) => pool),
        context,
      );
      const pools = session.read((db) => alike(db, question, today));
      const answer =
        question.kind === 'rebalance' ? await rebalance(question, pools, jobs) : placement(question, pools);
      const id = context.newId() as PlanItemId;
      const title = titleOf(question).slice(0, STEP_LETTERS);
      const open = { state: 'open' as const, by: '', on: null, reason: '', decisionId: null };
      const facts = { question, inputsHash: hashOf(question, pools), madeOn: today, ...answer, ...open };
      const name = { label: `Ask for advice: ${title}`, act: 'advice.ask' };
      session.step(context, name, (db) => createPlanItem(db, { kind: 'advice', title, facts, id }));
      return stored(id);
    },
    'advice.approve'({ id, rev, by, reason }, context) {
      const item = stored(id);
      requireOpen(item);
      if (item.facts.steps.length === 0) {
        throw new AppError('ADVICE_EMPTY', `${item.title} says nothing that could be done. Reject it, or ask again.`);
      }
      const on = dayOf(context);
      const decisionId = context.newId() as CapacityDecisionId;
      const decision = session.read((db) => decisionOf(item, { by, on, reason }, db));
      const facts = { ...item.facts, state: 'approved' as const, by, on, reason, decisionId };
      const name = { label: `Approve advice ${item.title}`, act: 'advice.approve' };
      session.step(context, name, (db) => {
        createDecision(db, { ...decision, id: decisionId });
        updatePlanItem(db, { ...item, facts }, rev);
      });
      return stored(id);
    },
    'advice.reject'({ id, rev, by, reason }, context) {
      const item = stored(id);
      requireOpen(item);
      new FieldChecks().expect(reason.trim() !== '', 'reason', 'why it is rejected').done();
      const facts = { ...item.facts, state: 'rejected' as const, by, reason, on: dayOf(context) };
      const name = { label: `Reject advice ${item.title}`, act: 'advice.reject' };
      session.step(context, name, (db) => updatePlanItem(db, { ...item, facts }, rev));
      return stored(id);
    },
    'advice.trash'({ id, rev }, context) {
      const name = { label: `Move advice ${stored(id).title} to the trash`, act: 'advice.trash' };
      session.step(context, name, (db) => shelvePlanItem(db, id, rev, 'trashed'));
      return {};
    },
  };
}
