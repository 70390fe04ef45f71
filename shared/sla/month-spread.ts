// Every admissible reading of one judged month: those of its clause, the month of UTC where the contract's zone differs, and
// time that nobody has recorded. Computed when a month is explained or printed, not for lists.
import { windowPeriod } from '../time/windows.ts';
import type { Interval } from '../values/interval-set.ts';
import type { Coverage } from './coverage.ts';
import { availabilityInput } from './month-input.ts';
import { monthJudge } from './month-result.ts';
import { slaWindow, wholeMonthInput, type JudgedMonth, type SlaFacts } from './sla-months.ts';
import { WIDE_FIELDS, wideSpread } from './wide-spread.ts';
import type { Alternatives, WideField, WideReading, WideSpread } from './wide-spread.ts';

/** The same month bounded by the midnights of UTC, where records reach over all of it. */
function otherPeriods({ sla }: SlaFacts, { result }: JudgedMonth, throughSec: number): Alternatives['periods'] {
  const { month, period } = result;
  const utc = windowPeriod('UTC', slaWindow(sla, month), month);
  if (utc.startSec === period.startSec && utc.endSec === period.endSec) return [];
  return utc.endSec > throughSec ? [] : [{ name: 'UTC', ...utc }];
}

/** A month that is over, but recorded only in part. */
function unknownTime(asOfSec: number, { startSec, endSec }: Interval, throughSec: number): Interval[] {
  return asOfSec >= endSec && throughSec > startSec && throughSec < endSec ? [{ startSec: throughSec, endSec }] : [];
}

/**
 * The whole spread of a month; null where it has no verdict to compare, or where its terms change inside it.
 * Source: sla-engine rules, reading spread.
 *
 * @example
 * // one outage of 75 s, zone Europe/Berlin: 80 readings, 40 of them in the month of UTC
 * monthSpread(facts, judged, coverage)?.count === 80
 */
export function monthSpread(facts: SlaFacts, judged: JudgedMonth, coverage: Coverage | null): WideSpread | null {
  const { period, readings } = judged.result;
  if (readings === null || coverage === null) return null;
  const periods = otherPeriods(facts, judged, coverage.throughSec);
  const around = {
    startSec: Math.min(period.startSec, ...periods.map(({ startSec }) => startSec)),
    endSec: Math.max(period.endSec, ...periods.map(({ endSec }) => endSec)),
  };
  const input = wholeMonthInput(facts, judged, around);
  if (input === null) return null;
  const unknown = unknownTime(facts.asOfSec, period, coverage.throughSec);
  return wideSpread({ ...availabilityInput(input, around), period }, monthJudge(input), { periods, unknown });
}

const FIELD_WORDS: Readonly<Record<WideField, string>> = {
  zone: 'the zone whose midnights bound the month',
  unknownTime: 'how time without any record counts',
  simultaneous: 'whether simultaneous outages count together or only the longest',
  excludeOrder: 'the order of exclusion and length rule',
  granularity: 'how partial minutes count',
  maintenanceDenominator: 'whether maintenance is part of the base',
};

/** Whether verdict or credit depend on the reading, and which clause decides. @example spreadSentence(spread, '§ 4.2') */
export function spreadSentence(
  { count, changesVerdict, changesCredit, decidedBy }: WideSpread,
  clause: string,
): string {
  if (!changesVerdict && !changesCredit) return `All ${count} readings of the clause give the same verdict and credit.`;
  const changed = changesVerdict
    ? changesCredit
      ? 'Verdict and credit depend'
      : 'The verdict depends'
    : 'The credit depends';
  if (decidedBy.length === 0)
    return `${changed} on the reading, but only where several things are read differently at once.`;
  const fields = decidedBy.map((field) => FIELD_WORDS[field]).join(', and on ');
  return `${changed} on ${fields}. ${clause === '' ? 'No clause is recorded that decides it' : `What decides it: ${clause}`}.`;
}

const READ_WORDS: Readonly<Record<string, string>> = {
  'unknownTime up': 'unrecorded time as up',
  'unknownTime down': 'unrecorded time as down',
  'unknownTime excluded': 'unrecorded time left out',
  'simultaneous union': 'simultaneous outages together',
  'simultaneous longest': 'only the longest of simultaneous outages',
  'excludeOrder before_threshold': 'maintenance before the length rule',
  'excludeOrder after_threshold': 'maintenance after the length rule',
  'granularity exact': 'to the second',
  'granularity floor_minute_per_outage': 'part minutes dropped',
  'granularity ceil_minute_per_outage': 'part minutes as whole ones',
  'granularity full_clock_minutes': 'whole clock minutes only',
  'granularity touched_clock_minutes': 'every clock minute touched',
  'maintenanceDenominator full': 'full base',
  'maintenanceDenominator reduced': 'base without maintenance',
};

function fieldText(field: WideField, value: string): string {
  if (field !== 'zone') return READ_WORDS[`${field} ${value}`] ?? value;
  return value === 'contract' ? 'zone of the contract' : `month of ${value}`;
}

/**
 * Only what differs from the contract's own reading; all of that one.
 * @example readingText({ ...prescribed, granularity: 'exact' }, prescribed) === 'to the second'
 */
export function readingText(reading: WideReading, prescribed: WideReading): string {
  const differing = WIDE_FIELDS.filter((field) => reading[field] !== prescribed[field]);
  return (differing.length === 0 ? WIDE_FIELDS : differing).map((field) => fieldText(field, reading[field])).join('; ');
}

const FIELD_NAMES: Readonly<Record<WideField, string>> = {
  zone: 'zone',
  unknownTime: 'unrecorded time',
  simultaneous: 'simultaneous outages',
  excludeOrder: 'order of exclusion',
  granularity: 'part minutes',
  maintenanceDenominator: 'base',
};

/** What the readings differ in. @example triedText(spread) === 'simultaneous outages, order of exclusion, part minutes, base' */
export function triedText({ outcomes }: WideSpread): string {
  const all = outcomes.flatMap(({ readings }) => readings);
  return WIDE_FIELDS.filter((field) => new Set(all.map((reading) => reading[field])).size > 1)
    .map((field) => FIELD_NAMES[field])
    .join(', ');
}
