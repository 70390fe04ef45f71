// Moves of load between pools of one kind that bring each of them below a share of its capacity in every month ahead, at the
// least cost. A transport problem in whole hundredths of the unit: a solver may answer it, but only an answer that holds to
// the last digit, and that no exchange of moves makes cheaper, is passed on.
import { AppError } from '../../errors.ts';
import { estimateText } from '../../values/estimate.ts';
import { divide, fraction, parseFraction, roundToInteger, toDecimalText } from '../../values/fraction.ts';

export interface LoadedPool {
  readonly name: string;
  readonly region: string;
  /** Of the whole pool, a month, minor units of one currency; null when it is not recorded. */
  readonly monthlyCostMinor: bigint | null;
  /** The smallest capacity of the months, decimal text; null without a month. */
  readonly leastCommitted: string | null;
  /** By month, in one order for all pools; use is the upper 80 % bound of the forecast. */
  readonly months: ReadonlyArray<{ readonly month: string; readonly capacity: number; readonly use: number }>;
}

export interface RebalanceQuestion {
  readonly unit: string;
  /** Use may reach so much of the capacity, percent. */
  readonly thresholdPct: number;
  /** Load stays in its region. */
  readonly keepsRegion: boolean;
}

export interface Tight {
  readonly pool: LoadedPool;
  readonly place: number;
  /** Whole hundredths: what it must give up, or can take; above 0. */
  readonly amount: bigint;
  readonly month: string;
  readonly limit: number;
  readonly use: number;
}

export interface TransportProblem {
  readonly givers: readonly Tight[];
  readonly takers: readonly Tight[];
  /** By giver, by taker: added cost of a hundredth, millionths of a minor unit; null where nothing may move. */
  readonly costs: ReadonlyArray<ReadonlyArray<bigint | null>>;
  /** Pools left aside, each with its reason. */
  readonly leftOut: readonly string[];
}

const HUNDREDTHS = 100;
const PRICE = 1_000_000n;
/** Beyond this a solver that counts in binary floating point could lose digits. */
const MOST = 10 ** 11;

/** How far a pool is from the threshold in its tightest month; below 0 it must give up. */
function tightest({ months }: LoadedPool, share: number) {
  const rooms = months.map(({ month, capacity, use }) => ({ month, use, limit: share * capacity }));
  return rooms.toSorted((a, b) => a.limit - a.use - (b.limit - b.use))[0];
}

/** Of a hundredth, a month, at the smallest capacity ahead. */
function priceOf({ monthlyCostMinor, leastCommitted }: LoadedPool): bigint | null {
  if (monthlyCostMinor === null || leastCommitted === null) return null;
  const capacity = parseFraction(leastCommitted);
  if (capacity.num <= 0n) return null;
  return roundToInteger(divide(fraction(monthlyCostMinor * PRICE, BigInt(HUNDREDTHS)), capacity), 'half_up');
}

/** Builds the problem. What must be given up is rounded up, what can be taken is rounded down. */
export function transportProblem(pools: readonly LoadedPool[], question: RebalanceQuestion): TransportProblem {
  const share = question.thresholdPct / 100;
  const leftOut: string[] = [];
  const [givers, takers]: [Tight[], Tight[]] = [[], []];
  for (const [place, pool] of pools.entries()) {
    const found = tightest(pool, share);
    if (found === undefined) {
      leftOut.push(`${pool.name} has no month with both a forecast and a capacity.`);
      continue;
    }
    const room = (found.limit - found.use) * HUNDREDTHS;
    if (!(Math.abs(room) < MOST)) {
      throw new AppError('TOO_LARGE', `${pool.name}: these amounts are too large to be weighed exactly.`);
    }
    if (room < 0) givers.push({ ...found, pool, place, amount: BigInt(Math.ceil(-room)) });
    else if (priceOf(pool) === null) leftOut.push(`${pool.name} takes nothing: its price is not recorded.`);
    else if (Math.floor(room) > 0) takers.push({ ...found, pool, place, amount: BigInt(Math.floor(room)) });
    else leftOut.push(`${pool.name} takes nothing: it has no room below ${question.thresholdPct} %.`);
  }
  const costs = givers.map(({ pool: from }) =>
    takers.map(({ pool: to }) => {
      if (question.keepsRegion && from.region !== to.region) return null;
      // Without a price at the giver nothing is saved there: only what the move adds is known.
      return (priceOf(to) ?? 0n) - (priceOf(from) ?? 0n);
    }),
  );
  return { givers, takers, costs, leftOut };
}

const amountText = (hundredths: bigint): string => toDecimalText(fraction(hundredths, 100n), 2, 'half_up');

/**
 * Why no moves can clear the breaches: the smallest group of pools whose load has too little room, in words; empty when
 * there is enough. Load that may go to the same pools is one group, so no smaller reason hides in a larger one.
 */
export function shortRoom({ givers, takers, costs }: TransportProblem, unit: string): string[] {
  const reach = (giver: number): string =>
    takers.flatMap((_, taker) => ((costs[giver]?.[taker] ?? null) === null ? [] : [taker])).join(' ');
  const groups = Map.groupBy(givers.keys(), reach);
  return [...groups.values()].flatMap((members) => {
    const list = [...members];
    const needed = list.reduce((sum, giver) => sum + (givers[giver]?.amount ?? 0n), 0n);
    const open = takers.filter((_, taker) => (costs[list[0] ?? 0]?.[taker] ?? null) !== null);
    const room = open.reduce((sum, { amount }) => sum + amount, 0n);
    if (needed <= room) return [];
    const names = list.map((giver) => givers[giver]?.pool.name ?? '').join(', ');
    const where =
      open.length === 0
        ? 'no pool that may take it has room'
        : `${open.map(({ pool }) => pool.name).join(', ')} can take ${amountText(room)} ${unit}`;
    return [`${names} must give up ${amountText(needed)} ${unit}; ${where}.`];
  });
}

const column = (giver: number, taker: number): string => `x_${giver}_${taker}`;
const signed = (value: bigint, name: string): string =>
  `${value < 0n ? '-' : '+'} ${value < 0n ? -value : value} ${name}`;

interface Pair {
  readonly giver: number;
  readonly taker: number;
  readonly cost: bigint;
}

function pairsOf({ costs }: TransportProblem): Pair[] {
  return costs.flatMap((row, giver) => row.flatMap((cost, taker) => (cost === null ? [] : [{ giver, taker, cost }])));
}

/** The problem as a solver reads it (CPLEX LP format). Names are places, never words of a person. */
export function lpText(problem: TransportProblem): string {
  const pairs = pairsOf(problem);
  const sum = (of: readonly Pair[]) => of.map(({ giver, taker }) => `+ 1 ${column(giver, taker)}`).join(' ');
  const rows = [
    ...problem.givers.map((each, at) => ` g${at}: ${sum(pairs.filter(({ giver }) => giver === at))} = ${each.amount}`),
    ...problem.takers.flatMap((each, at) => {
      const into = pairs.filter(({ taker }) => taker === at);
      return into.length === 0 ? [] : [` t${at}: ${sum(into)} <= ${each.amount}`];
    }),
  ];
  const cost = pairs.map(({ giver, taker, cost: added }) => signed(added, column(giver, taker))).join(' ');
  const names = pairs.map(({ giver, taker }) => ` ${column(giver, taker)}`);
  return ['Minimize', ` cost: ${cost}`, 'Subject To', ...rows, 'General', ...names, 'End', ''].join('\n');
}

export interface SolverAnswer {
  /** As the solver names it: "Optimal", "Infeasible", "Time limit reached". */
  readonly status: string;
  readonly values: Readonly<Record<string, number>>;
}

export interface Flow {
  readonly giver: number;
  readonly taker: number;
  readonly amount: bigint;
}

/** Distance from a whole number that is taken for one; the check afterwards is exact. */
const NEARLY = 1e-6;

/** @throws AppError ADVICE_NOT_VERIFIED for a value that is no whole number */
export function flowsOf(problem: TransportProblem, { values }: SolverAnswer): Flow[] {
  return pairsOf(problem).flatMap(({ giver, taker }) => {
    const value = values[column(giver, taker)] ?? Number.NaN;
    const whole = Math.round(value);
    if (!(Math.abs(value - whole) < NEARLY)) throw notVerified('an amount is not whole');
    return whole === 0 ? [] : [{ giver, taker, amount: BigInt(whole) }];
  });
}

function notVerified(why: string): AppError {
  return new AppError(
    'ADVICE_NOT_VERIFIED',
    `The solver gave an answer that does not hold: ${why}. No advice is given; report this with the pools it was about.`,
  );
}

interface Arc {
  readonly from: number;
  readonly to: number;
  readonly cost: bigint;
}

/** What an answer still leaves open to exchange: givers, then takers, then the room that stays free. */
function residualArcs(problem: TransportProblem, flows: readonly Flow[]): Arc[] {
  const first = problem.givers.length;
  const free = first + problem.takers.length;
  const arcs: Arc[] = pairsOf(problem).flatMap(({ giver, taker, cost }) => {
    const moved = flows.some((flow) => flow.giver === giver && flow.taker === taker);
    const there: Arc = { from: giver, to: first + taker, cost };
    return moved ? [there, { from: first + taker, to: giver, cost: -cost }] : [there];
  });
  problem.takers.forEach(({ amount }, taker) => {
    const used = flows.filter((flow) => flow.taker === taker).reduce((sum, flow) => sum + flow.amount, 0n);
    if (used < amount) arcs.push({ from: first + taker, to: free, cost: 0n });
    if (used > 0n) arcs.push({ from: free, to: first + taker, cost: 0n });
  });
  return arcs;
}

/** Whether some exchange of moves would be cheaper (Bellman and Ford: a circle of negative cost). */
function canBeCheaper(problem: TransportProblem, flows: readonly Flow[]): boolean {
  const count = problem.givers.length + problem.takers.length + 1;
  const arcs = residualArcs(problem, flows);
  const distance = Array.from({ length: count }, () => 0n);
  for (let round = 0; round < count; round += 1) {
    let isChanged = false;
    for (const { from, to, cost } of arcs) {
      const reached = (distance[from] ?? 0n) + cost;
      if (reached >= (distance[to] ?? 0n)) continue;
      distance[to] = reached;
      isChanged = true;
    }
    if (!isChanged) return false;
  }
  return true;
}

/**
 * Holds an answer against the problem, exactly.
 * @throws AppError ADVICE_NOT_VERIFIED when an amount does not add up, or when another answer would be cheaper
 */
export function requireVerified(problem: TransportProblem, flows: readonly Flow[]): void {
  const total = (of: readonly Flow[]) => of.reduce((sum, { amount }) => sum + amount, 0n);
  if (flows.some(({ amount }) => amount <= 0n)) throw notVerified('an amount is below zero');
  if (flows.some(({ giver, taker }) => (problem.costs[giver]?.[taker] ?? null) === null)) {
    throw notVerified('load goes where it may not go');
  }
  problem.givers.forEach(({ amount }, at) => {
    if (total(flows.filter(({ giver }) => giver === at)) !== amount) throw notVerified('a breach is not cleared');
  });
  problem.takers.forEach(({ amount }, at) => {
    if (total(flows.filter(({ taker }) => taker === at)) > amount)
      throw notVerified('a pool takes more than it has room for');
  });
  if (canBeCheaper(problem, flows)) throw notVerified('other moves would cost less');
}

export interface Move {
  readonly from: string;
  readonly to: string;
  /** In the unit, two decimals. */
  readonly amount: string;
  /** Added cost a month, whole minor units; below zero it saves. */
  readonly costMinor: string;
}

export interface RebalanceAdvice {
  readonly moves: readonly Move[];
  /** Added cost a month, whole minor units. */
  readonly costMinor: string;
  /** What binds, in words with the figures. */
  readonly binding: readonly string[];
}

/** A verified answer in words. How months are written is the reader's choice. */
export function adviceOf(
  problem: TransportProblem,
  flows: readonly Flow[],
  { unit, thresholdPct }: RebalanceQuestion,
  write: { readonly month: (month: string) => string },
): RebalanceAdvice {
  const micro = ({ giver, taker, amount }: Flow): bigint => amount * (problem.costs[giver]?.[taker] ?? 0n);
  const minor = (value: bigint): string => String(roundToInteger(fraction(value, PRICE), 'half_up'));
  const full = problem.takers.filter((each, at) => {
    const taken = flows.filter(({ taker }) => taker === at).reduce((sum, { amount }) => sum + amount, 0n);
    return taken === each.amount;
  });
  return {
    moves: flows.map((flow) => ({
      from: problem.givers[flow.giver]?.pool.name ?? '',
      to: problem.takers[flow.taker]?.pool.name ?? '',
      amount: amountText(flow.amount),
      costMinor: minor(micro(flow)),
    })),
    costMinor: minor(flows.reduce((sum, flow) => sum + micro(flow), 0n)),
    binding: [
      ...problem.givers.map(
        ({ pool, month, use, limit, amount }) =>
          `${pool.name} must give up ${amountText(amount)} ${unit}: in ${write.month(month)} use may reach ${estimateText(use)}, ${thresholdPct} % of its capacity is ${estimateText(limit)}.`,
      ),
      ...full.map(
        ({ pool, month, amount }) =>
          `${pool.name} takes all that it has room for, ${amountText(amount)} ${unit}: ${write.month(month)} is its tightest month.`,
      ),
      ...problem.leftOut,
    ],
  };
}
