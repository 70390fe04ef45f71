// What forecasts that were kept said of months whose use is known by now. A statement counts only if it was made before its
// month was over: what is computed afterwards proves nothing.
import type { CapacityPool } from '../pools/model.ts';
import type { Outlook } from '../pools/outlook.ts';
import { DAY_SEC, firstDayOfMonth, parseMonth } from '../../values/civil-date.ts';
import type { ChanceStatement, IntervalStatement } from './reliability.ts';

export interface MadeOutlook {
  readonly outlook: Pick<Outlook, 'measure' | 'past' | 'ahead'>;
  /** UTC seconds. */
  readonly madeAt: number;
}

export interface Statements {
  readonly intervals: readonly IntervalStatement[];
  /** That use passes what was committed in a month. */
  readonly chances: readonly ChanceStatement[];
}

/** One forecast for each last month: of several made from the same months, the latest. */
function latestByOrigin(made: readonly MadeOutlook[]): MadeOutlook[] {
  const byOrigin = new Map<string, MadeOutlook>();
  for (const each of made.toSorted((a, b) => a.madeAt - b.madeAt)) {
    byOrigin.set(each.outlook.past.at(-1)?.month ?? '', each);
  }
  return [...byOrigin.values()];
}

/** The statements about months with recorded use, settled. @param made forecasts of this pool, in any order */
export function statementsOf({ actuals }: Pick<CapacityPool, 'actuals'>, made: readonly MadeOutlook[]): Statements {
  const byMonth = new Map(actuals.map((actual) => [actual.month, actual]));
  const settled = latestByOrigin(made).flatMap(({ outlook, madeAt }) =>
    outlook.ahead.flatMap((month) => {
      const text = byMonth.get(month.month)?.[outlook.measure] ?? null;
      const endSec = firstDayOfMonth(parseMonth(month.month) + 1) * DAY_SEC;
      return text === null || madeAt >= endSec ? [] : [{ ...month, actual: Number(text) }];
    }),
  );
  return {
    intervals: settled.flatMap(({ lower80, upper80, lower95, upper95, actual }) => [
      { level: 80, lower: lower80, upper: upper80, actual },
      { level: 95, lower: lower95, upper: upper95, actual },
    ]),
    chances: settled.flatMap(({ headroom, committed, actual }) =>
      headroom === null || committed === null
        ? []
        : [{ probability: headroom.shortProbability, happened: actual > Number(committed) }],
    ),
  };
}
