// Reads what stands around a credit table: helper minutes beside percentages, the written formula, sentences that say one
// thing twice. Says where they contradict each other; corrects nothing.
import {
  compare,
  fraction,
  multiply,
  parseFraction,
  subtract,
  toDecimalText,
  toRatioText,
  type Fraction,
} from '../values/fraction.ts';
import type { LintFinding } from './view.ts';

/** "99.9 % (43.2 minutes)": a percentage and the downtime that the text says it allows in a month. */
export interface StatedMinutes {
  readonly pct: string;
  readonly minutes: string;
}

/** One sentence of the contract about one thing: the weight of a state, a length, the count of a rule. */
export interface Statement {
  readonly subject: string;
  readonly value: string;
  /** The contract's own words. */
  readonly quote: string;
}

export interface ClauseFacts {
  readonly minutes: readonly StatedMinutes[];
  /** What the written formula gives for a month without downtime, worked out as it stands; null when not stated. */
  readonly perfectMonth: string | null;
  readonly statements: readonly Statement[];
}

const HUNDRED = fraction(100n);
const DAY_MIN = fraction(1_440n);
const MONTH_DAYS: ReadonlyArray<readonly [days: string, name: string]> = [
  ['28', '28 days'],
  ['29', '29 days'],
  ['30', '30 days'],
  ['31', '31 days'],
  ['365/12', 'a twelfth of 365 days'],
  ['1461/48', 'a twelfth of 365.25 days'],
];

const places = (text: string): number => (text.split('.')[1] ?? '').length;
const distance = (a: Fraction, b: Fraction): Fraction => {
  const { num, den } = subtract(a, b);
  return fraction(num < 0n ? -num : num, den);
};

/** Minutes of downtime that a percentage allows in a month of so many days. */
const allowed = (pct: Fraction, days: Fraction): Fraction =>
  multiply(multiply(subtract(HUNDRED, pct), fraction(1n, 100n)), multiply(days, DAY_MIN));

/** Month lengths that print as the stated minutes when rounded to as many places. */
function fittingMonths({ pct, minutes }: StatedMinutes): string[] {
  const half = fraction(1n, 2n * 10n ** BigInt(places(minutes)));
  const stated = parseFraction(minutes);
  return MONTH_DAYS.filter(
    ([days]) => compare(distance(allowed(parseFraction(pct), parseFraction(days)), stated), half) <= 0,
  ).map(([, name]) => name);
}

function minuteFindings(rows: readonly StatedMinutes[]): LintFinding[] {
  const read = rows
    .filter(({ pct }) => compare(parseFraction(pct), HUNDRED) < 0)
    .map((row) => ({ ...row, months: fittingMonths(row) }));
  const wrong = read
    .filter(({ months }) => months.length === 0)
    .map(({ pct, minutes }): LintFinding => {
      const exact = toDecimalText(allowed(parseFraction(pct), fraction(30n)), Math.max(1, places(minutes)), 'half_up');
      const message = `"${pct} %" beside "${minutes} minutes": no month has that many. In 30 days ${pct} % allows ${exact} minutes; leave the minutes out or correct them.`;
      return { code: 'MINUTES_DIFFER', band: null, message };
    });
  const fitting = read.filter(({ months }) => months.length > 0);
  const [first] = fitting;
  const common = (first?.months ?? []).filter((name) => fitting.every(({ months }) => months.includes(name)));
  if (fitting.length < 2 || common.length > 0) return wrong;
  const quotes = fitting.map(({ pct, minutes, months }) => `"${pct} %, ${minutes} minutes" (${months[0] ?? ''})`);
  const message = `The table mixes months of different length: ${quotes.join(', ')}. Use the minutes of one length, or none.`;
  return [...wrong, { code: 'MIXED_MONTHS', band: null, message }];
}

function formulaFindings(perfectMonth: string | null): LintFinding[] {
  if (perfectMonth === null) return [];
  const value = parseFraction(perfectMonth);
  if (compare(value, HUNDRED) === 0) return [];
  const isShare = compare(value, fraction(1n)) === 0;
  const repair = isShare
    ? 'It lacks the factor 100 that the table of percentages needs: multiply it by 100.'
    : 'Its steps do not lead to a percentage: write (period - downtime) / period x 100.';
  const message = `For a month without downtime the written formula gives ${perfectMonth}, not 100. ${repair}`;
  return [{ code: isShare ? 'FORMULA_SCALE' : 'FORMULA_WRONG', band: null, message }];
}

const sameValue = (a: string, b: string): boolean => {
  const number = /^-?\d+(\.\d+|\/\d+)?$/;
  if (number.test(a) && number.test(b)) return toRatioText(parseFraction(a)) === toRatioText(parseFraction(b));
  return a.trim().toLowerCase() === b.trim().toLowerCase();
};

function statementFindings(statements: readonly Statement[]): LintFinding[] {
  const bySubject = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = statement.subject.trim().toLowerCase();
    bySubject.set(key, [...(bySubject.get(key) ?? []), statement]);
  }
  return [...bySubject.values()].flatMap((said): LintFinding[] => {
    const [first] = said;
    const other = said.find(({ value }) => first !== undefined && !sameValue(value, first.value));
    if (first === undefined || other === undefined) return [];
    const message = `${first.subject}: "${first.quote}" says ${first.value}, "${other.quote}" says ${other.value}. Agree on one and strike the other.`;
    return [{ code: 'CONTRADICTION', band: null, message }];
  });
}

/**
 * Contradictions around a credit table. Source: contract texts that contradict themselves, sla-engine 1.2.
 *
 * @example
 * // 4.32 minutes belong to 30 days and 43.8 to a twelfth of a year: MIXED_MONTHS
 * lintClause({ minutes: [{ pct: '99.99', minutes: '4.32' }, { pct: '99.9', minutes: '43.8' }], perfectMonth: null, statements: [] })
 * @throws AppError INVALID_NUMBER
 */
export function lintClause({ minutes, perfectMonth, statements }: ClauseFacts): LintFinding[] {
  return [...minuteFindings(minutes), ...formulaFindings(perfectMonth), ...statementFindings(statements)];
}
