// When an obligation is due and how it stands. Pure: days are civil dates, today is passed in.
import { addMonths, civilDateText, parseCivilDate } from '../values/civil-date.ts';
import type { VERDICT_TONES } from '../sla/view.ts';
import type { CheckResult, Obligation, ObligationCheck } from './model.ts';

type Rule = Pick<Obligation, 'firstDueOn' | 'every' | 'untilOn'>;

/**
 * The n-th due day, from 0 on: counted from the first one, so that a 31st never drifts. Null when there is none.
 * @example dueDay({ firstDueOn: '2026-01-31', every: { amount: 1, unit: 'months' }, untilOn: null }, 1) === '2026-02-28'
 */
export function dueDay({ firstDueOn, every, untilOn }: Rule, n: number): string | null {
  if (firstDueOn === null || (every === null && n > 0)) return null;
  const first = parseCivilDate(firstDueOn);
  const steps = n * (every?.amount ?? 0);
  const day = civilDateText(every?.unit === 'months' ? addMonths(first, steps) : first + steps);
  return untilOn !== null && day > untilOn ? null : day;
}

type Checked = Pick<ObligationCheck, 'dueOn' | 'result'>;

/** The first due day that nobody has checked; null when none is left. */
export function nextDue(rule: Rule, checks: readonly Checked[]): string | null {
  const done = new Set(checks.map(({ dueOn }) => dueOn));
  // Each check takes away at most one due day.
  for (let n = 0; n <= checks.length; n += 1) {
    const day = dueDay(rule, n);
    if (day === null || !done.has(day)) return day;
  }
  return null;
}

/** lapsed: its day and its grace are over and nobody checked it. due: its day has come. */
export const OBLIGATION_STATES = ['lapsed', 'due', 'not_met', 'met', 'not_applicable', 'to_come', 'on_event'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

/** How it stands on a day: what waits comes before what was found last. `checks` are in the order of their due days. */
export function obligationState(
  obligation: Rule & Pick<Obligation, 'graceDays'>,
  checks: readonly Checked[],
  today: string,
): ObligationState {
  const next = nextDue(obligation, checks);
  if (next !== null && next <= today) {
    return parseCivilDate(next) + obligation.graceDays < parseCivilDate(today) ? 'lapsed' : 'due';
  }
  const last: CheckResult | undefined = checks.at(-1)?.result;
  return last ?? (obligation.firstDueOn === null ? 'on_event' : 'to_come');
}

const VIEWS: Readonly<Record<ObligationState, { word: string; tone: (typeof VERDICT_TONES)[number] }>> = {
  lapsed: { word: 'Lapsed', tone: 'breached' },
  due: { word: 'Due', tone: 'risk' },
  not_met: { word: 'Not met', tone: 'breached' },
  met: { word: 'Met', tone: 'met' },
  not_applicable: { word: 'Not applicable', tone: 'plain' },
  to_come: { word: 'To come', tone: 'plain' },
  on_event: { word: 'On an event', tone: 'nodata' },
};

export const obligationView = (state: ObligationState) => VIEWS[state];

/** Those a pass looks at: due by a day, longest overdue first. */
export function duePass<Row extends { readonly nextDueOn: string | null; readonly title: string }>(
  rows: readonly Row[],
  upTo: string,
): Row[] {
  return rows
    .filter(({ nextDueOn }) => nextDueOn !== null && nextDueOn <= upTo)
    .toSorted((a, b) => (a.nextDueOn ?? '').localeCompare(b.nextDueOn ?? '') || a.title.localeCompare(b.title, 'en'));
}
