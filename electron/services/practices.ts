// Practices of measuring: kept as records, judged when read; audits run, escalations opened, assumptions compared.
import type { ReadDb } from '#db/connection.ts';
import { createFollowUp } from '#db/follow-ups/write.ts';
import { getPractice, listPractices } from '#db/practices/read.ts';
import { createPractice, shelvePractice, updatePractice } from '#db/practices/write.ts';
import { getPerson } from '#db/people/read.ts';
import { required } from '#db/records.ts';
import { getSla, listSlaHeadings } from '#db/sla/read.ts';
import { updateSla } from '#db/sla/write.ts';
import { AppError } from '#shared/errors.ts';
import type { FollowUpId, PracticeId, SlaId } from '#shared/ids.ts';
import type { AssumptionRow, RevisionRow } from '#shared/ipc/practices.ts';
import type { TodayItem } from '#shared/ipc/today.ts';
import { auditFindings, type AuditMonth } from '#shared/practices/audit.ts';
import { MOST_AUDIT_RUNS, PRACTICE_SUBJECTS, type PracticeContent, type PracticeOf } from '#shared/practices/model.ts';
import { assumptionState } from '#shared/practices/state.ts';
import { PLAIN_BASIS } from '#shared/sla/basis.ts';
import { civilDateAt } from '#shared/time/periods.ts';
import { monthText, monthsBetween, parseMonth } from '#shared/values/civil-date.ts';
import type { ServiceContext } from '../core/create-core.ts';
import { FieldChecks } from './checks.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import { newFollowUp } from './follow-ups.ts';
import { practiceRow, subjectName, type Moment } from './practice-sights.ts';
import { judgedAtSec, nowSec, type Session } from './session.ts';
import { lastCompleteMonth, readSla } from './sla-reading.ts';
import { settingsOf } from './workspace.ts';

const KIND_NOUNS: Readonly<Record<PracticeContent['kind'], string>> = {
  severity: 'severity table',
  journey: 'journey',
  residency: 'residency rule',
  risk_rule: 'at-risk rule',
  audit: 'audit',
  penalty_cap: 'penalty cap',
  playbook: 'playbook',
};

function momentOf(db: ReadDb, context: ServiceContext): Moment {
  const asOfSec = judgedAtSec(db, context);
  return { asOfSec, today: civilDateAt(settingsOf(db).homeZone, asOfSec) };
}

/** Dates that exist, words that stand once. */
function checkFacts(checks: FieldChecks, content: PracticeContent): void {
  if (content.kind === 'severity') {
    const words = content.facts.rows.map(({ theirs }) => theirs.trim().toLowerCase());
    words.forEach((word, index) =>
      checks.expect(words.indexOf(word) === index, `facts.rows.${index}.theirs`, 'this word stands here already'),
    );
  }
  if (content.kind === 'journey')
    content.facts.checks.forEach(({ lastOn }, index) => checks.date(`facts.checks.${index}.lastOn`, lastOn));
  if (content.kind === 'residency')
    content.facts.places.forEach(({ checkedOn }, index) => checks.date(`facts.places.${index}.checkedOn`, checkedOn));
  if (content.kind === 'audit') checks.date('facts.firstOn', content.facts.firstOn);
  if (content.kind === 'playbook') checks.date('facts.exercisedOn', content.facts.exercisedOn);
}

function checkPractice(db: ReadDb, content: PracticeContent): void {
  const checks = new FieldChecks();
  const subject = PRACTICE_SUBJECTS[content.kind];
  const found = subject === null || (content.subjectId !== null && subjectName(db, content) !== undefined);
  checks.expect(found, 'subjectId', `choose the ${subject === 'sla' ? 'service level' : (subject ?? '')} it is about`);
  checkFacts(checks, content);
  checks.done();
}

function assumptionRows(db: ReadDb, { today }: Moment): AssumptionRow[] {
  return listSlaHeadings(db).flatMap(({ id, name, contractId }) => {
    const sla = required(getSla(db, id), 'sla', id);
    const assumptions = sla.metricVersions.at(-1)?.basis?.assumptions ?? [];
    return assumptions.map((assumption, index) => {
      const { text, expected, actual } = assumption;
      const known = { slaId: id, slaRev: sla.rev, slaName: name, contractId, index, text, expected, actual };
      return { ...known, ...assumptionState(assumption, today) };
    });
  });
}

function revisionRows(db: ReadDb, { today }: Moment): RevisionRow[] {
  return listSlaHeadings(db).map(({ id, name, contractId, contractRef }): RevisionRow => {
    const latest = required(getSla(db, id), 'sla', id).metricVersions.at(-1);
    const dueOn = latest?.basis?.revisionDueOn ?? null;
    const known = { slaId: id, slaName: name, contractId, contractRef, dueOn };
    const since = `Terms since ${latest?.validFrom ?? ''}.`;
    if (dueOn === null) return { ...known, tone: 'nodata', word: 'Not planned', detail: since };
    return dueOn <= today
      ? { ...known, tone: 'risk', word: 'Due', detail: since }
      : { ...known, tone: 'met', word: 'Planned', detail: since };
  });
}

/** The complete months that the next run of an audit looks at. */
function auditMonths(db: ReadDb, audit: PracticeOf<'audit'>, { asOfSec }: Moment): AuditMonth[] {
  // Checked when it was saved: an audit is about a service level.
  const reading = readSla(db, audit.subjectId as SlaId, asOfSec);
  const last = lastCompleteMonth(reading);
  const first = monthText(parseMonth(last) - audit.facts.everyMonths + 1);
  return monthsBetween(first, last)
    .filter((month) => reading.coverage !== null && month >= reading.coverage.fromMonth)
    .map((month) => {
      const { result, version, measurement } = reading.judge(month);
      return {
        month,
        periodSec: result.period.endSec - result.period.startSec,
        reportedPct: measurement?.reportedPct ?? null,
        measuredPct: measurement?.measuredPct ?? null,
        computedPct: result.availability?.uptimePct ?? null,
        toleranceSec: (version.basis ?? PLAIN_BASIS).toleranceSec,
        isDisputed: measurement?.state === 'disputed',
      };
    });
}

/** What asks for somebody today: rules that fire, audits and exercises that are due, journeys nobody walks. */
export function practiceItems(db: ReadDb, moment: Moment): TodayItem[] {
  return listPractices(db).flatMap((practice) => {
    const { word, tone, detail, subject, nextOn } = practiceRow(db, practice, moment);
    if (!['Escalate', 'Due', 'Not covered', 'Silent', 'Outside'].includes(word)) return [];
    const { id, title } = practice;
    const named = subject === null ? title : `${title}, ${subject}`;
    const target = { area: 'practices', id, detail: null } as const;
    return { key: `practice:${id}:${word}`, tone, word, title: named, detail, on: nextOn, target };
  });
}

export function practiceServices(session: Session): Handlers<AreaChannels<'practices'>> {
  const stored = (id: PracticeId) => session.read((db) => required(getPractice(db, id), 'practice', id));
  const nameOf = ({ kind, title }: PracticeContent): string => `${KIND_NOUNS[kind]} ${title}`;
  return {
    'practices.board': (_input, context) =>
      session.read((db) => {
        const moment = momentOf(db, context);
        return {
          practices: listPractices(db).map((practice) => practiceRow(db, practice, moment)),
          assumptions: assumptionRows(db, moment),
          revisions: revisionRows(db, moment),
        };
      }),
    'practices.create'({ content }, context) {
      session.read((db) => checkPractice(db, content));
      const id = context.newId() as PracticeId;
      const name = { label: `Add ${nameOf(content)}`, act: 'practice.create' };
      session.step(context, name, (db) => createPractice(db, { ...content, id }));
      return stored(id);
    },
    'practices.update'({ id, rev, content }, context) {
      session.read((db) => checkPractice(db, content));
      const same = stored(id).kind === content.kind;
      new FieldChecks().expect(same, 'kind', 'the kind it had; add another practice instead').done();
      const name = { label: `Edit ${nameOf(content)}`, act: 'practice.update' };
      session.step(context, name, (db) => updatePractice(db, { ...content, id }, rev));
      return stored(id);
    },
    'practices.trash'({ id, rev }, context) {
      const name = { label: `Move ${nameOf(stored(id))} to the trash`, act: 'practice.trash' };
      session.step(context, name, (db) => shelvePractice(db, id, rev, 'trashed'));
      return {};
    },
    'practices.runAudit'({ id, rev }, context) {
      const audit = stored(id);
      if (audit.kind !== 'audit') throw new AppError('UNKNOWN_CASE', 'This practice is no audit.');
      if (audit.facts.runs.length >= MOST_AUDIT_RUNS) {
        const text = `${audit.title} holds ${MOST_AUDIT_RUNS} runs, as many as one audit can. Add another audit and go on there.`;
        throw new AppError('TOO_MANY_RUNS', text);
      }
      const { months, today, by } = session.read((db) => {
        const moment = momentOf(db, context);
        const { actorId } = settingsOf(db);
        const name = actorId === null ? '' : (getPerson(db, actorId)?.name ?? '');
        return { months: auditMonths(db, audit, moment), today: moment.today, by: name };
      });
      const run = { on: today, by, months: months.length, findings: auditFindings(months) };
      const facts = { ...audit.facts, runs: [...audit.facts.runs, run] };
      const name = { label: `Run audit ${audit.title}`, act: 'practice.runAudit' };
      session.step(context, name, (db) => updatePractice(db, { ...audit, facts }, rev));
      return stored(id);
    },
    'practices.escalate'({ id }, context) {
      const { row, heading, today } = session.read((db) => {
        const moment = momentOf(db, context);
        const found = practiceRow(db, stored(id), moment);
        const about = listSlaHeadings(db).find((one) => one.id === found.practice.subjectId);
        return { row: found, heading: about, today: moment.today };
      });
      if (row.message === null || heading === undefined) {
        throw new AppError('NOTHING_TO_ESCALATE', 'This rule does not ask for an escalation now.');
      }
      const followUpId = context.newId() as FollowUpId;
      const title = `${row.practice.title}: ${heading.name}`.slice(0, 200);
      const input = {
        kind: 'escalation',
        title,
        note: row.message,
        origin: { kind: 'sla', id: heading.id, detail: '' },
        party: 'them',
        ownerId: null,
        providerId: heading.providerId,
        contractId: heading.contractId,
        serviceId: heading.serviceId,
        slaId: heading.id,
        dueOn: today,
        effectiveOn: null,
      } as const;
      const name = { label: `Escalate ${title}`, act: 'practice.escalate' };
      session.step(context, name, (db) => createFollowUp(db, newFollowUp(input, followUpId, nowSec(context))));
      return { followUpId };
    },
    'practices.checkAssumption'({ slaId, rev, index, actual }, context) {
      const { sla, today } = session.read((db) => ({
        sla: required(getSla(db, slaId), 'sla', slaId),
        today: momentOf(db, context).today,
      }));
      const metricVersions = sla.metricVersions.map((version, at) => {
        if (at !== sla.metricVersions.length - 1 || version.basis === undefined) return version;
        const assumptions = version.basis.assumptions.map((assumption, place) =>
          place === index ? { ...assumption, actual, checkedOn: today } : assumption,
        );
        return { ...version, basis: { ...version.basis, assumptions } };
      });
      const count = sla.metricVersions.at(-1)?.basis?.assumptions.length ?? 0;
      new FieldChecks().expect(index < count, 'index', 'an assumption of the latest terms').done();
      const name = { label: `Compare an assumption of ${sla.name}`, act: 'practice.checkAssumption' };
      session.step(context, name, (db) => updateSla(db, { ...sla, metricVersions }, rev));
      return {};
    },
  };
}
