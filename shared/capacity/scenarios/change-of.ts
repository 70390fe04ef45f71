// A recorded scenario as the change of a plan that starts in a given month, and all of a pool's scenarios as questions.
import { assertNever } from '../../errors.ts';
import { parseMonth } from '../../values/civil-date.ts';
import type { ScenarioChange } from './changes.ts';
import type { ScenarioFacts } from './model.ts';
import type { Question } from './tree.ts';

/** Where a plan begins, and whose capacity a lost or late partner takes away. */
export interface PlanStart {
  /** `2026-10`: period 0. */
  readonly firstMonth: string;
  readonly partner: string | null;
}

const SEASON_MONTHS = 12;
const PERCENT = 100;

/** Null: nobody stands behind one's own capacity, so there is nobody to lose or to wait for. */
export function changeOf(
  scenario: Pick<ScenarioFacts, 'kind' | 'amount' | 'fromMonth' | 'toMonth' | 'halfLifeMonths'>,
  { firstMonth, partner }: PlanStart,
): ScenarioChange | null {
  const { kind, amount, fromMonth, toMonth, halfLifeMonths } = scenario;
  const period = (month: string): number => parseMonth(month) - parseMonth(firstMonth);
  const from = fromMonth === null ? 0 : Math.max(0, period(fromMonth));
  const to = toMonth === null ? null : period(toMonth);
  const value = Number(amount ?? 0);
  const factor = 1 + value / PERCENT;
  switch (kind) {
    case 'multiply':
      return { kind, factor, from, to };
    case 'step':
    case 'ramp':
      return { kind, amount: value, from, to };
    case 'spike':
      return { kind, uplift: value / PERCENT, from, to: to ?? from, halfLife: halfLifeMonths ?? 0 };
    case 'seasonal_shift':
      return { kind, periods: Math.round(value), seasonLength: SEASON_MONTHS };
    case 'delay_partner':
      return partner === null ? null : { kind, partner, periods: value };
    case 'lose_partner':
      return partner === null ? null : { kind, partner, from };
    case 'price_step':
      return { kind, partner: null, factor, from };
    default:
      return assertNever(kind, 'scenario kind');
  }
}

const AS_FORECAST = 'As forecast';

/**
 * The questions of all scenarios that have a probability. What the branches of one leave open stays as forecast.
 *
 * @example questionsOf([{ name: 'Move', question: '', probabilityPct: 30, ... }], start)[0].branches.length // 2
 */
export function questionsOf(
  scenarios: ReadonlyArray<Omit<ScenarioFacts, 'poolId' | 'note'>>,
  start: PlanStart,
): Question[] {
  const asked = scenarios.filter(({ probabilityPct }) => probabilityPct !== null);
  const byQuestion = Map.groupBy(asked, ({ question, name }) => (question === '' ? name : question));
  return Array.from(byQuestion, ([name, list]): Question => {
    const branches = list.map((scenario) => {
      const change = changeOf(scenario, start);
      return {
        name: scenario.name,
        probability: (scenario.probabilityPct ?? 0) / PERCENT,
        changes: change === null ? [] : [change],
      };
    });
    const open = PERCENT - list.reduce((sum, { probabilityPct }) => sum + (probabilityPct ?? 0), 0);
    return open <= 0
      ? { name, branches }
      : { name, branches: [...branches, { name: AS_FORECAST, probability: open / PERCENT, changes: [] }] };
  });
}
