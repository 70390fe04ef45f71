// The terms of a metric version in sentences, for people who will not read field names.
import { formatPercent } from '#renderer/format/numbers.ts';
import type { MetricVersion } from '#shared/sla/model.ts';
import { granularityWord, roundingWord } from './words.ts';

const UNITS = [
  { sec: 86_400, word: 'day' },
  { sec: 3_600, word: 'hour' },
  { sec: 60, word: 'minute' },
  { sec: 1, word: 'second' },
] as const;

/**
 * A length of time in its largest whole unit.
 * @example lengthWords(172_800) // '2 days'
 */
export function lengthWords(durationSec: number): string {
  const { sec, word } = UNITS.find((unit) => durationSec >= unit.sec && durationSec % unit.sec === 0) ?? UNITS[3];
  const count = durationSec / sec;
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

type Terms = Pick<
  MetricVersion,
  | 'excludeOrder'
  | 'minConsecutiveSec'
  | 'granularity'
  | 'maintenanceCapSec'
  | 'maintenanceNoticeSec'
  | 'maintenanceDenominator'
  | 'rounding'
>;

function maintenanceWords({ maintenanceCapSec, maintenanceNoticeSec, maintenanceDenominator }: Terms): string {
  if (maintenanceCapSec === 0) return 'Maintenance counts as downtime.';
  const notice =
    maintenanceNoticeSec === 0
      ? 'Agreed maintenance'
      : `Maintenance announced ${lengthWords(maintenanceNoticeSec)} before`;
  const cap = maintenanceCapSec === null ? '' : `, at most ${lengthWords(maintenanceCapSec)} a month`;
  const base = maintenanceDenominator === 'reduced' ? ', and leaves the month shorter' : '';
  return `${notice} does not count${cap}${base}.`;
}

function outageWords({ minConsecutiveSec, excludeOrder, maintenanceCapSec }: Terms): string[] {
  if (minConsecutiveSec === 0) return [];
  const length = `Outages shorter than ${lengthWords(minConsecutiveSec)} do not count`;
  if (maintenanceCapSec === 0) return [`${length}.`];
  const order = excludeOrder === 'before_threshold' ? 'what is left after exclusions' : 'the whole outage';
  return [`${length}, measured on ${order}.`];
}

/** One sentence per term that decides a month. */
export function termWords(terms: Terms): readonly string[] {
  const { granularity, rounding } = terms;
  return [
    maintenanceWords(terms),
    ...outageWords(terms),
    ...(granularity === 'exact' ? [] : [`Counted in: ${granularityWord(granularity).toLowerCase()}.`]),
    rounding === null
      ? 'The exact value decides.'
      : `Rounded to ${rounding.places} decimals before it is compared: ${roundingWord(rounding.mode).toLowerCase()}.`,
  ];
}

/** "99.9 %, then 99.95 %" in the order of their first day. */
export function targetHistoryWords(versions: ReadonlyArray<Pick<MetricVersion, 'validFrom' | 'targetPct'>>): string {
  const ordered = versions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return ordered.map(({ targetPct }) => formatPercent(targetPct)).join(', then ');
}
