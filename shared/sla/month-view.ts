// A judged month as text that is printed as it is, beside the exact values it came from. Formats; decides nothing.
import { durationText } from '../values/duration.ts';
import { totalSec } from '../values/interval-set.ts';
import type { Incident } from '../incidents/model.ts';
import type { JudgedMonth } from './sla-months.ts';
import { verdictView } from './verdict-words.ts';
import type { MonthView } from './view.ts';

function lengthSec({ startAt, endAt }: Incident, asOfSec: number): number {
  return (endAt ?? Math.max(startAt, asOfSec)) - startAt;
}

/**
 * What happened, in one line: the longest incident by name, and how many more.
 * @example whatHappened([], asOfSec) === 'No incident recorded'
 */
export function whatHappened(incidents: readonly Incident[], asOfSec: number): string {
  const [first, ...others] = incidents;
  if (first === undefined) return 'No incident recorded';
  const longest = others.reduce((a, b) => (lengthSec(b, asOfSec) > lengthSec(a, asOfSec) ? b : a), first);
  return others.length === 0 ? longest.title : `${longest.title}, and ${others.length} more`;
}

/** Seconds down with overlaps merged, and how many of them count; zero without data (the verdict says so). */
export function monthSeconds({ result }: JudgedMonth): { grossSec: number; excludedSec: number; countedSec: number } {
  if (result.availability === null) return { grossSec: 0, excludedSec: 0, countedSec: 0 };
  const { balance, downtimeSec } = result.availability;
  const excludedSec = balance.maintenanceSec + balance.notCountedSec + balance.tooShortSec;
  return { grossSec: balance.downSec + excludedSec, excludedSec, countedSec: downtimeSec };
}

function roundingNotes({ result, version }: JudgedMonth): string[] {
  const roundingSec = result.availability?.roundingSec ?? 0;
  if (roundingSec === 0) return [];
  const clause = version.clause === '' ? 'the contract' : version.clause;
  return [`Part minutes change the time that counts by ${durationText(roundingSec)} (${clause}).`];
}

function weightNotes({ result }: JudgedMonth): string[] {
  const weighted = result.availability?.weighted;
  if (weighted === undefined) return [];
  return [`Weights for degraded service take ${durationText(weighted.offSec)} off the time that counts.`];
}

/** The month as screens show it. `asOfSec` is the instant at which it was judged. */
export function monthView(slaId: MonthView['slaId'], judged: JudgedMonth, asOfSec: number): MonthView {
  const { result, version, incidents } = judged;
  const { verdict, availability, tier, credit, period } = result;
  const noData = verdict === 'NO_DATA' || verdict === 'NOT_APPLICABLE';
  return {
    slaId,
    month: result.month,
    startAt: period.startSec,
    endAt: period.endSec,
    verdict: verdictView(verdict),
    soFar: result.soFar,
    incidentCount: incidents.length,
    whatHappened: noData && incidents.length === 0 ? 'Nothing recorded' : whatHappened(incidents, asOfSec),
    ...monthSeconds(judged),
    allowanceSec: result.allowance?.floorSec ?? 0,
    denominatorSec: availability?.denominatorSec ?? totalSec([period]),
    uptimePct: availability?.uptimePct ?? null,
    printedPct: result.printedPct,
    targetPct: version.targetPct,
    creditPct: credit?.appliedPct ?? tier?.creditPct ?? null,
    credit: credit?.amount ?? null,
    creditFlag: tier?.flag ?? null,
    metricVersion: version.version,
    notes: [...result.notes, ...roundingNotes(judged), ...weightNotes(judged)],
  };
}
