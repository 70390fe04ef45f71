// What the records say about a practice: read here, judged by the pure rules of shared/practices.
import type { ReadDb } from '#db/connection.ts';
import { listContracts } from '#db/contracts/read.ts';
import { listIncidents } from '#db/incidents/read.ts';
import { getProvider, getService, listServices } from '#db/providers/read.ts';
import { getSla, listSlaHeadings, listSlas } from '#db/sla/read.ts';
import { assertNever } from '#shared/errors.ts';
import type { ProviderId, ServiceId, SlaId } from '#shared/ids.ts';
import type { PracticeRow } from '#shared/ipc/practices.ts';
import { auditDueOn } from '#shared/practices/audit.ts';
import { PRACTICE_SUBJECTS, type Practice, type PracticeContent, type PracticeOf } from '#shared/practices/model.ts';
import {
  auditState,
  fillTemplate,
  journeyState,
  penaltyCapState,
  playbookState,
  residencyState,
  riskRuleState,
  severityState,
  usedShare,
  type BudgetUse,
  type CapToCheck,
  type DegradedTime,
  type PracticeState,
} from '#shared/practices/state.ts';
import { weightOf } from '#shared/sla/outage-weights.ts';
import { slaZone } from '#shared/sla/sla-months.ts';
import { monthAt } from '#shared/time/periods.ts';
import { DAY_SEC } from '#shared/values/civil-date.ts';
import { durationText } from '#shared/values/duration.ts';
import {
  add,
  compare,
  fraction,
  multiply,
  parseFraction,
  toDecimalText,
  wholeFraction,
} from '#shared/values/fraction.ts';
import { readSla } from './sla-reading.ts';

const YEAR_SEC = 365 * DAY_SEC;

/** The day and the instant that everything is judged at. */
export interface Moment {
  readonly today: string;
  readonly asOfSec: number;
}

/** The name of what a practice is about; null for none, undefined when it is gone. */
export function subjectName(db: ReadDb, { kind, subjectId }: Pick<PracticeContent, 'kind' | 'subjectId'>) {
  const subject = PRACTICE_SUBJECTS[kind];
  if (subject === null || subjectId === null) return null;
  // The kind says what the id is of.
  if (subject === 'provider') return getProvider(db, subjectId as ProviderId)?.legalName;
  if (subject === 'service') return getService(db, subjectId as ServiceId)?.name;
  return getSla(db, subjectId as SlaId)?.name;
}

function seenSeverities(db: ReadDb, providerId: string, { asOfSec }: Moment): string[] {
  const span = { from: asOfSec - YEAR_SEC, to: asOfSec };
  return listServices(db, { providerId: providerId as ProviderId }).flatMap(({ id }) =>
    listIncidents(db, id, span).map(({ severity }) => severity),
  );
}

/** The running period of a service level; null while nothing is known of it. */
export function budgetUse(db: ReadDb, slaId: SlaId, { asOfSec }: Moment): BudgetUse | null {
  const reading = readSla(db, slaId, asOfSec);
  const { month, availability, allowance } = reading.judge(monthAt(slaZone(reading.sla), asOfSec)).result;
  if (availability === null || allowance === null) return null;
  return { month, usedSec: availability.downtimeSec, allowanceSec: allowance.floorSec };
}

/** Latest credit tables of service levels under contracts of one law. */
function tablesUnder(db: ReadDb, country: string): CapToCheck[] {
  return listContracts(db)
    .filter(({ governingLaw }) => governingLaw === country)
    .flatMap(({ id }) => listSlas(db, { contractId: id }))
    .flatMap(({ name, creditSchedules }) => {
      const latest = creditSchedules.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
      return latest === undefined ? [] : [{ name, capPct: latest.capPct }];
    });
}

function degradedTime(db: ReadDb, serviceId: ServiceId, weightPct: string, { asOfSec }: Moment): DegradedTime {
  const degraded = listIncidents(db, serviceId, { from: asOfSec - YEAR_SEC, to: asOfSec }).filter(
    (incident) => incident.counts && incident.weightPct !== undefined,
  );
  const lengthSec = ({ startAt, endAt }: { startAt: number; endAt: number | null }) =>
    Math.max(0, (endAt ?? asOfSec) - startAt);
  const weighted = degraded.reduce((sum, one) => {
    return add(sum, multiply(wholeFraction(lengthSec(one)), weightOf({ weightPct: one.weightPct ?? '100' })));
  }, fraction(0n));
  const other = degraded.filter(
    (one) => compare(parseFraction(one.weightPct ?? '100'), parseFraction(weightPct)) !== 0,
  );
  return {
    realSec: degraded.reduce((sum, one) => sum + lengthSec(one), 0),
    weightedSec: Number(weighted.num / weighted.den),
    otherWeights: other.map(({ externalId }) => externalId),
  };
}

/** The words to send when a risk rule fires. */
function escalationWords(db: ReadDb, { subjectId, facts }: PracticeOf<'risk_rule'>, use: BudgetUse): string {
  const heading = listSlaHeadings(db).find(({ id }) => id === subjectId);
  const left = use.allowanceSec - use.usedSec;
  const share = usedShare(use);
  return fillTemplate(facts.template, {
    sla: heading?.name ?? '',
    provider: heading?.providerName ?? '',
    month: use.month,
    used: share === null ? '' : `${toDecimalText(share, 1, 'truncate')} %`,
    left: left > 0 ? durationText(left) : 'nothing',
    tell: facts.tell,
  });
}

type Sight = Pick<PracticeRow, 'nextOn' | 'message'> & PracticeState;
const plain = (found: PracticeState): Sight => ({ ...found, nextOn: null, message: null });

function riskSight(db: ReadDb, rule: PracticeOf<'risk_rule'>, moment: Moment): Sight {
  const use = rule.subjectId === null ? null : budgetUse(db, rule.subjectId as SlaId, moment);
  const found = riskRuleState(rule.facts, use);
  const fires = found.word === 'Escalate' && use !== null;
  return { ...plain(found), message: fires ? escalationWords(db, rule, use) : null };
}

function sightOf(db: ReadDb, practice: Practice, moment: Moment): Sight {
  const { today } = moment;
  const about = practice.subjectId ?? '';
  switch (practice.kind) {
    case 'severity':
      return plain(severityState(practice.facts, seenSeverities(db, about, moment)));
    case 'journey':
      return plain(journeyState(practice.facts, today));
    case 'residency':
      return plain(residencyState(practice.facts));
    case 'risk_rule':
      return riskSight(db, practice, moment);
    case 'audit': {
      const nextOn = auditDueOn(practice.facts);
      return { ...plain(auditState(practice.facts, nextOn, today)), nextOn };
    }
    case 'penalty_cap':
      return plain(penaltyCapState(practice.facts, tablesUnder(db, practice.facts.country)));
    case 'playbook': {
      const time = degradedTime(db, about as ServiceId, practice.facts.weightPct, moment);
      return plain(playbookState(practice.facts, time, today));
    }
    default:
      return assertNever(practice, 'practice');
  }
}

/** A practice with the name of what it is about and how it stands. */
export function practiceRow(db: ReadDb, practice: Practice, moment: Moment): PracticeRow {
  const subject = subjectName(db, practice);
  if (subject === undefined) {
    const gone = { tone: 'nodata', word: 'No subject', detail: 'What it is about is not on record any more.' } as const;
    return { practice, subject: null, ...gone, nextOn: null, message: null };
  }
  return { practice, subject, ...sightOf(db, practice, moment) };
}
