// The answers of the simulation as they are shown: periods become months, sums are taken over the horizon.
import { orderByDay, type RunsOut } from '#shared/capacity/pools/outlook.ts';
import type { ComparedPlan } from '#shared/capacity/scenarios/compare.ts';
import type { SimulationAnswer } from '#shared/capacity/simulation/answers.ts';
import type { PlanOutcome } from '#shared/ipc/capacity-planning.ts';

export interface Horizon {
  /** `2026-10` and on, one for each period. */
  readonly months: readonly string[];
  readonly leadP90Days: number | null;
}

function runsOutOf({ exhaustion }: SimulationAnswer, months: readonly string[]): RunsOut {
  const monthAt = (period: number | null) => (period === null ? null : (months[period] ?? null));
  return {
    early: monthAt(exhaustion.p10),
    middle: monthAt(exhaustion.p50),
    late: monthAt(exhaustion.p90),
    chance: exhaustion.withinHorizon,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Amounts beyond what whole numbers hold exactly are not given. */
const minorText = (minor: number | null): string | null =>
  minor === null || !Number.isSafeInteger(Math.round(minor)) ? null : String(Math.round(minor));

export function outcomeOf(
  { answer, demand, needed, costMinor }: ComparedPlan,
  { months, leadP90Days }: Horizon,
): PlanOutcome {
  const runsOut = runsOutOf(answer, months);
  const shown = months.flatMap((month, period) => {
    const headroom = answer.periods[period];
    return headroom === undefined
      ? []
      : [{ month, headroom, demand: demand[period] ?? 0, needed: needed[period] ?? 0 }];
  });
  const peak = shown.reduce((most, month) => (month.demand > most.demand ? month : most), shown[0] ?? NO_PEAK);
  return {
    runsOut,
    orderBy: orderByDay(runsOut.early, leadP90Days),
    peak: { month: peak.month, demand: peak.demand },
    shortChance: Math.max(0, ...answer.periods.map(({ shortProbability }) => shortProbability)),
    shortfall: sum(answer.periods.map(({ expectedShortfall }) => expectedShortfall)),
    charge: minorText(answer.expectedChargeMinor),
    needed: Math.max(0, ...needed),
    cost: costMinor === null ? null : minorText(sum(costMinor)),
    months: shown,
  };
}

const NO_PEAK = { month: '', demand: 0 };
