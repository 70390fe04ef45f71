// How a practice stands: a word, a tone and a sentence from its facts and from what the records say. Decides nothing else.
import { levelFor } from '../incidents/levels.ts';
import { parseCivilDate } from '../values/civil-date.ts';
import {
  add,
  compare,
  divide,
  fraction,
  multiply,
  parseFraction,
  toDecimalText,
  type Fraction,
} from '../values/fraction.ts';
import type { VERDICT_TONES } from '../sla/view.ts';
import type { FactsOf } from './model.ts';

export interface PracticeState {
  readonly tone: (typeof VERDICT_TONES)[number];
  readonly word: string;
  readonly detail: string;
}

/** A check without a result for this long says nothing any more. */
const STALE_DAYS = 7;
const YEAR_DAYS = 365;
const HUNDRED = fraction(100n);

const state = (tone: PracticeState['tone'], word: string, detail: string): PracticeState => ({ tone, word, detail });
const older = (on: string | null, today: string, days: number): boolean =>
  on === null || parseCivilDate(today) - parseCivilDate(on) > days;
const percent = (value: Fraction): string => `${toDecimalText(value, 1, 'truncate')} %`;

/**
 * Whether a journey is walked by checks that still answer.
 * @example journeyState({ isCritical: true, checks: [] }, '2026-10-05').word === 'Not covered'
 */
export function journeyState({ isCritical, checks }: FactsOf<'journey'>, today: string): PracticeState {
  if (checks.length === 0) {
    return state(isCritical ? 'breached' : 'nodata', 'Not covered', 'No synthetic check walks it.');
  }
  const silent = checks.filter(({ lastOn }) => older(lastOn, today, STALE_DAYS));
  if (silent.length === 0)
    return state(
      'met',
      'Covered',
      `Results of the last 7 days from all: ${checks.map(({ name, place }) => `${name} in ${place}`).join(', ')}.`,
    );
  const names = silent.map(({ name }) => name).join(', ');
  const all = silent.length === checks.length;
  return state(
    all && isCritical ? 'breached' : 'risk',
    all ? 'Silent' : 'Partly silent',
    `No result for 7 days: ${names}.`,
  );
}

/**
 * The share of the data that lies in allowed countries, exact; by number of places where not every share is known. Null
 * without a place.
 * @example residencyShare({ allowed: ['DE'], places: [{ country: 'DE', sharePct: '80', ... }, { country: 'US', sharePct: '20', ... }] }) // 80/1
 */
export function residencyShare({ allowed, places }: FactsOf<'residency'>): Fraction | null {
  const known = places.every(({ sharePct }) => sharePct !== null);
  const weigh = (sharePct: string | null): Fraction =>
    known && sharePct !== null ? parseFraction(sharePct) : fraction(1n);
  const sum = (chosen: FactsOf<'residency'>['places']): Fraction =>
    chosen.reduce((total, { sharePct }) => add(total, weigh(sharePct)), fraction(0n));
  const all = sum(places);
  if (all.num === 0n) return null;
  return divide(multiply(sum(places.filter(({ country }) => allowed.includes(country))), HUNDRED), all);
}

export function residencyState(facts: FactsOf<'residency'>): PracticeState {
  const share = residencyShare(facts);
  if (share === null) return state('nodata', 'No data', 'No place of its data is on record.');
  const outside = facts.places.filter(({ country }) => !facts.allowed.includes(country));
  const measured = facts.places.every(({ sharePct }) => sharePct !== null) ? 'of the data' : 'of the places';
  const inside = `${percent(share)} ${measured} in ${facts.allowed.join(', ')}`;
  if (outside.length === 0) return state('met', 'Inside', `${inside}.`);
  const names = outside.map(({ what, country }) => `${what} (${country})`).join(', ');
  return state('breached', 'Outside', `${inside}. Outside: ${names}.`);
}

/** The running period of a service level, as a risk rule needs it. */
export interface BudgetUse {
  readonly month: string;
  readonly usedSec: number;
  readonly allowanceSec: number;
}

/** Share of the allowance that is used, in percent; null where there is nothing to use. */
export function usedShare({ usedSec, allowanceSec }: BudgetUse): Fraction | null {
  if (allowanceSec > 0) return fraction(BigInt(usedSec) * 100n, BigInt(allowanceSec));
  return usedSec > 0 ? HUNDRED : null;
}

export function riskRuleState({ usedPct, tell }: FactsOf<'risk_rule'>, use: BudgetUse | null): PracticeState {
  if (use === null) return state('nodata', 'No data', 'Nothing is known of the running period.');
  const share = usedShare(use) ?? fraction(0n);
  const fires = compare(share, parseFraction(usedPct)) >= 0 && use.usedSec > 0;
  const detail = `${percent(share)} of the allowance of ${use.month} is used; from ${usedPct} % on ${tell} is told.`;
  return fires ? state('risk', 'Escalate', detail) : state('met', 'Quiet', detail);
}

/** The words that a template may name. */
export const TEMPLATE_WORDS = ['sla', 'provider', 'month', 'used', 'left', 'tell'] as const;

/**
 * A template with its names in braces filled in; a name that does not exist stays as it is.
 * @example fillTemplate('{sla} used {used}', { sla: 'Portal', used: '80 %' }) === 'Portal used 80 %'
 */
export function fillTemplate(template: string, values: Readonly<Partial<Record<string, string>>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

export function auditState({ runs }: FactsOf<'audit'>, dueOn: string, today: string): PracticeState {
  const last = runs.at(-1);
  const before =
    last === undefined
      ? 'Never run.'
      : `Last run ${last.on}, findings: ${last.findings.length}, months looked at: ${last.months}.`;
  if (dueOn <= today) return state('risk', 'Due', `${before} Due since ${dueOn}.`);
  if (last === undefined) return state('nodata', 'Planned', before);
  return last.findings.length === 0 ? state('met', 'Clean', before) : state('risk', 'Findings', before);
}

/** A credit table whose cap is held against the law of its contract. */
export interface CapToCheck {
  readonly name: string;
  readonly capPct: string | null;
}

export function penaltyCapState(
  { capPct, enforceable, country }: FactsOf<'penalty_cap'>,
  tables: readonly CapToCheck[],
): PracticeState {
  if (tables.length === 0) return state('plain', 'No contract', `No credit table stands under the law of ${country}.`);
  if (enforceable === 'no') {
    return state(
      'breached',
      'Not enforceable',
      `${tables.map(({ name }) => name).join(', ')}: credits may not be enforceable.`,
    );
  }
  const above = tables.filter((table) => {
    if (capPct === null) return false;
    return table.capPct === null || compare(parseFraction(table.capPct), parseFraction(capPct)) > 0;
  });
  if (above.length > 0) {
    const names = above.map((table) => `${table.name} (${table.capPct === null ? 'no cap' : `cap ${table.capPct} %`})`);
    return state('risk', 'Above the cap', `At most ${capPct ?? ''} % holds: ${names.join(', ')}.`);
  }
  const word = enforceable === 'limited' ? 'Limited' : 'Within';
  return state(
    enforceable === 'limited' ? 'risk' : 'met',
    word,
    `Credit tables within it: ${tables.map(({ name }) => name).join(', ')}.`,
  );
}

/** Degraded time of a service in the last twelve months. */
export interface DegradedTime {
  readonly realSec: number;
  readonly weightedSec: number;
  /** Incidents that count by another weight than the playbook says. */
  readonly otherWeights: readonly string[];
}

export function playbookState(
  { exercisedOn, weightPct }: FactsOf<'playbook'>,
  time: DegradedTime,
  today: string,
): PracticeState {
  const minutes = (sec: number): string => `${Math.floor(sec / 60)} min`;
  const used = `Degraded in twelve months: ${minutes(time.realSec)}, which count as ${minutes(time.weightedSec)}.`;
  const other = time.otherWeights.length === 0 ? '' : ` Not by ${weightPct} %: ${time.otherWeights.join(', ')}.`;
  if (exercisedOn === null) return state('risk', 'Never exercised', used + other);
  if (older(exercisedOn, today, YEAR_DAYS)) return state('risk', 'Exercise due', used + other);
  return state(other === '' ? 'met' : 'risk', other === '' ? 'Ready' : 'Other weights', used + other);
}

/** @param seen severity words of the provider's incidents in the last twelve months */
export function severityState({ rows }: FactsOf<'severity'>, seen: readonly string[]): PracticeState {
  const missing = [...new Set(seen)].filter((word) => word.trim() !== '' && levelFor(rows, word) === null);
  if (missing.length > 0) return state('risk', 'Words missing', `Not in the table: ${missing.join(', ')}.`);
  return state(
    'met',
    'Complete',
    `Every word of the last twelve months has a level of ours: ${rows.map(({ theirs, ours }) => `${theirs} is ${ours}`).join(', ')}.`,
  );
}

/** How an assumption stands against what came. */
export function assumptionState(
  { expected, actual, checkedOn }: { expected: string; actual: string; checkedOn: string | null },
  today: string,
): PracticeState {
  if (checkedOn === null || actual === '') return state('nodata', 'Never checked', 'Compare it with what came.');
  if (older(checkedOn, today, YEAR_DAYS)) return state('risk', 'Check due', `Last compared on ${checkedOn}.`);
  const [was, is] = [numberIn(expected), numberIn(actual)];
  if (was === null || is === null || was.num === 0n) {
    const same = expected.trim().toLowerCase() === actual.trim().toLowerCase();
    return same
      ? state('met', 'Holds', `Compared on ${checkedOn}.`)
      : state('risk', 'Differs', `Compared on ${checkedOn}.`);
  }
  const off = divide(multiply(fraction(is.num * was.den - was.num * is.den, is.den * was.den), HUNDRED), was);
  const far = compare(off, fraction(10n)) > 0 || compare(off, fraction(-10n)) < 0;
  const detail = `${percent(off)} off, compared on ${checkedOn}.`;
  return far ? state('risk', 'Differs', detail) : state('met', 'Holds', detail);
}

/**
 * The one number of a text, groups of thousands joined: "1 200 users" is 1200. Null where there are several, or where a comma
 * leaves open which one is meant.
 */
function numberIn(text: string): Fraction | null {
  if (/\d,\d/.test(text)) return null;
  const found = text.match(/-?\d+(?:[ \u00a0]\d{3}(?!\d))*(?:\.\d+)?/g) ?? [];
  const [only] = found;
  return only === undefined || found.length > 1 ? null : parseFraction(only.replaceAll(/[ \u00a0]/g, ''));
}
