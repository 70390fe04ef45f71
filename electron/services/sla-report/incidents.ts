// The incidents of a report: when, how long, how much of each counts, and what took the rest out.
import type { Incident } from '#shared/incidents/model.ts';
import type { SlaReportData } from '#shared/packs/sla-report.ts';
import type { LedgerEntry } from '#shared/sla/availability-model.ts';
import type { JudgedMonth } from '#shared/sla/sla-months.ts';
import { instantText } from '#shared/time/instant.ts';
import {
  clipInterval,
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
  totalSec,
} from '#shared/values/interval-set.ts';
import type { SlaReportFacts } from './facts.ts';
import { clockText, DASH, shortMonth, stampText } from './text.ts';

type Reported = SlaReportData['incidents'][number];
type Exclusion = Reported['exclusions'][number];

const CAUSES: Record<Incident['causeParty'], string> = {
  provider: 'Provider',
  us: 'Our side',
  third_party: 'Third party',
  force_majeure: 'Force majeure',
  unknown: '',
};
const EXCLUDING = new Set(['cause', 'maintenance', 'threshold']);

function removals(judged: JudgedMonth): LedgerEntry[] {
  const steps = judged.result.availability?.ledger ?? [];
  return steps.filter(({ step }) => EXCLUDING.has(step)).flatMap(({ entries }) => entries);
}

/** What weights took off an incident of degraded service. */
function weightEntries(judged: JudgedMonth, id: string): LedgerEntry[] {
  const steps = judged.result.availability?.ledger ?? [];
  return steps
    .filter(({ step }) => step === 'weight')
    .flatMap(({ entries }) => entries.filter(({ ids }) => ids.includes(id)));
}

interface Share {
  /** Null when no month that it touches was judged. */
  readonly countedSec: number | null;
  readonly downSec: number;
  readonly exclusions: readonly Exclusion[];
}

/** What counts of one incident over the months of the report. Where incidents overlap, each shows its own time. */
function shareOf(incident: Incident, { months, asOfSec }: SlaReportFacts): Share {
  let [countedSec, downSec, judged] = [0, 0, false];
  const exclusions: Exclusion[] = [];
  const whole = { startSec: incident.startAt, endSec: incident.endAt ?? Math.max(incident.startAt, asOfSec) };
  for (const month of months) {
    if (month.result.availability === null || !month.incidents.includes(incident)) continue;
    judged = true;
    const inside = mergeIntervals([clipInterval(whole, month.result.period)]);
    const entries = removals(month);
    const removed = mergeIntervals(entries.filter(({ changeSec }) => changeSec < 0));
    downSec += totalSec(inside);
    countedSec += totalSec(subtractIntervals(inside, removed));
    for (const { changeSec, reason } of weightEntries(month, incident.id)) {
      countedSec = Math.max(0, countedSec + changeSec);
      const text = `${shortMonth(month.result.month)}: ${clockText(-changeSec)} taken off`;
      exclusions.push({ text, reason, clause: month.version.clause === '' ? DASH : month.version.clause });
    }
    for (const entry of entries) {
      const seconds = totalSec(intersectIntervals(inside, mergeIntervals([entry])));
      if (seconds === 0) continue;
      exclusions.push({
        text: `${shortMonth(month.result.month)}: ${entry.changeSec < 0 ? `${clockText(seconds)} taken out` : 'nothing taken out'}`,
        reason: entry.reason,
        clause: month.version.clause === '' ? DASH : month.version.clause,
      });
    }
  }
  return { countedSec: judged ? countedSec : null, downSec, exclusions };
}

function outcomeOf({ countedSec, downSec }: Share): Reported['outcome'] {
  if (countedSec === null) return { tone: 'plain', word: 'Not judged' };
  if (countedSec === 0 && downSec > 0) return { tone: 'plain', word: 'Excluded' };
  return { tone: 'plain', word: countedSec < downSec ? 'Partly excluded' : 'Counted' };
}

/** One incident as the report lists it, in the zone of the service level. */
export function reportedIncident(facts: SlaReportFacts, incident: Incident, zone: string): Reported {
  const share = shareOf(incident, facts);
  const { startAt, endAt } = incident;
  const durationSec = endAt === null ? null : endAt - startAt;
  return {
    ref: incident.externalId,
    title: incident.title,
    start: stampText(startAt, zone),
    end: endAt === null ? 'open' : stampText(endAt, zone),
    duration: durationSec === null ? 'open' : clockText(durationSec),
    cause: [CAUSES[incident.causeParty], incident.causeProof ?? ''].filter((text) => text !== '').join(': '),
    counts: share.countedSec === null ? DASH : clockText(share.countedSec),
    outcome: outcomeOf(share),
    exclusions: [...share.exclusions],
    exact: {
      startUtc: instantText(startAt),
      endUtc: endAt === null ? null : instantText(endAt),
      durationSec,
      countedSec: share.countedSec,
    },
  };
}
