// Reads what bears on a service level and has it judged: the one way from records to months, for screens, lists and packs.
import type { ReadDb } from '#db/connection.ts';
import { listDataSources } from '#db/data-sources/read.ts';
import { listIncidents } from '#db/incidents/read.ts';
import { lockedMonths } from '#db/locked-periods/read.ts';
import { listMaintenance } from '#db/maintenance/read.ts';
import { listMeasurements } from '#db/measurements/read.ts';
import { required } from '#db/records.ts';
import { getSla, listSlaHeadings, type SlaHeading } from '#db/sla/read.ts';
import { AppError } from '#shared/errors.ts';
import type { ProviderId, SlaId } from '#shared/ids.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { Coverage } from '#shared/sla/coverage.ts';
import type { Sla } from '#shared/sla/model.ts';
import { monthSpread } from '#shared/sla/month-spread.ts';
import {
  judgeMonth,
  slaCoverage,
  slaWindow,
  slaZone,
  type JudgedMonth,
  type SlaFacts,
} from '#shared/sla/sla-months.ts';
import { decidingIncidents, fallbackNote } from '#shared/sla/source-roles.ts';
import { verdictView, type VerdictState } from '#shared/sla/verdict-words.ts';
import type { VerdictView } from '#shared/sla/view.ts';
import type { WideSpread } from '#shared/sla/wide-spread.ts';
import { monthAt } from '#shared/time/periods.ts';
import { closingMonth, previousClosing } from '#shared/time/windows.ts';
import { monthsBetween, parseMonth } from '#shared/values/civil-date.ts';
import { apportioned } from './apportioned.ts';

const EVERYTHING = { from: null, to: null };
const MAX_MONTHS = 240;

export interface SlaReading {
  readonly sla: Sla;
  readonly facts: SlaFacts;
  readonly coverage: Coverage | null;
  judge(month: string): JudgedMonth;
  /** Every reading of the clause; null for a locked month, which keeps the readings it was locked with. */
  spread(judged: JudgedMonth): WideSpread | null;
}

/** Says so where a fallback source decides the month. */
function withFallback(judged: JudgedMonth, names: readonly string[] | undefined): JudgedMonth {
  if (names === undefined) return judged;
  const { result } = judged;
  return { ...judged, result: { ...result, notes: [fallbackNote(names), ...result.notes] } };
}

/** Everything recorded for one service level, as of an instant. @throws AppError RECORD_NOT_FOUND. */
export function readSla(db: ReadDb, id: SlaId, asOfSec: number): SlaReading {
  const sla = required(getSla(db, id), 'sla', id);
  const deciding = decidingIncidents(
    slaZone(sla),
    apportioned(db, sla.serviceId, listIncidents(db, sla.serviceId, EVERYTHING)),
    listDataSources(db),
  );
  const facts: SlaFacts = {
    sla,
    incidents: deciding.incidents,
    maintenance: listMaintenance(db, sla.serviceId, EVERYTHING),
    measurements: listMeasurements(db, id),
    asOfSec,
  };
  const coverage = slaCoverage(facts);
  const locked = lockedMonths(db, id);
  return {
    sla,
    facts,
    coverage,
    judge: (month) =>
      locked.get(closingMonth(slaWindow(sla, month), month)) ??
      withFallback(judgeMonth(facts, month, coverage), deciding.fallbacks.get(month)),
    spread: (judged) => (locked.has(judged.result.month) ? null : monthSpread(facts, judged, coverage)),
  };
}

/** The month that closed the last whole period before the instant, in the zone of the service level. */
export function lastCompleteMonth({ sla, facts }: SlaReading): string {
  const running = monthAt(slaZone(sla), facts.asOfSec);
  return previousClosing(slaWindow(sla, running), running);
}

/** The months asked for, or as far as data reach. @throws AppError TOO_MANY_MONTHS, MONTHS_REVERSED. */
export function monthRange({ sla, coverage }: SlaReading, from: string | null, to: string | null): string[] {
  const first = from ?? coverage?.fromMonth ?? to;
  const last = to ?? coverage?.throughMonth ?? from;
  if (first === null || last === null) return [];
  if (from !== null && to !== null && from > to) {
    throw new AppError('MONTHS_REVERSED', 'The first month lies after the last one. Swap them.');
  }
  const count = parseMonth(last) - parseMonth(first) + 1;
  if (count > MAX_MONTHS) {
    throw new AppError('TOO_MANY_MONTHS', `These are ${count} months; choose at most ${MAX_MONTHS}.`);
  }
  // A quarter stands under the month that closes it.
  return [...new Set(monthsBetween(first, last).map((month) => closingMonth(slaWindow(sla, month), month)))];
}

/** The target in force at the instant: that of the last version that has begun, or of the first. */
function currentTarget({ sla, facts }: SlaReading): string {
  const month = monthAt(slaZone(sla), facts.asOfSec);
  const begun = sla.metricVersions.filter(({ validFrom }) => validFrom.slice(0, 7) <= month);
  return (begun.at(-1) ?? sla.metricVersions[0])?.targetPct ?? '';
}

/** Whom it faces, as the latest version says. */
function facingOf({ sla }: SlaReading): Pick<OutputOf<'sla.list'>[number], 'facing'> {
  const facing = sla.metricVersions.at(-1)?.basis?.facing ?? null;
  return facing === null ? {} : { facing };
}

/** A row of the list. `lastVerdict` is that of the last complete month with data. */
export function slaRow(heading: SlaHeading, reading: SlaReading): OutputOf<'sla.list'>[number] {
  const { coverage } = reading;
  const complete = lastCompleteMonth(reading);
  const last = coverage === null || coverage.throughMonth < complete ? (coverage?.throughMonth ?? null) : complete;
  return {
    ...heading,
    targetPct: currentTarget(reading),
    firstMonth: coverage?.fromMonth ?? null,
    lastMonth: coverage?.throughMonth ?? null,
    ...facingOf(reading),
    lastVerdict: last === null ? null : verdictView(reading.judge(last).result.verdict),
  };
}

/** Worst first. */
const SEVERITY: readonly VerdictState[] = [
  'BREACHED',
  'REVIEW_REQUIRED',
  'AT_RISK',
  'NO_DATA',
  'MET_SO_FAR',
  'MET',
  'NOT_APPLICABLE',
];

/** The worst verdict of each provider's service levels in the last complete month. */
export function worstLastVerdicts(db: ReadDb, asOfSec: number): Map<ProviderId, VerdictView> {
  const worst = new Map<ProviderId, VerdictState>();
  for (const { id, providerId } of listSlaHeadings(db)) {
    const reading = readSla(db, id, asOfSec);
    const state = reading.judge(lastCompleteMonth(reading)).result.verdict;
    const known = worst.get(providerId);
    if (known === undefined || SEVERITY.indexOf(state) < SEVERITY.indexOf(known)) worst.set(providerId, state);
  }
  return new Map([...worst].map(([id, state]) => [id, verdictView(state)]));
}
