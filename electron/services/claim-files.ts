// What leaves the workspace about claims: the evidence bundle of one claim, and deadlines as a calendar file.
import { createHash } from 'node:crypto';
import { getClaim } from '#db/claims/read.ts';
import { listFollowUps } from '#db/follow-ups/read.ts';
import { required } from '#db/records.ts';
import type { ReadDb } from '#db/connection.ts';
import { icalendarText, type CalendarDay } from '#shared/calendars/icalendar.ts';
import { claimView } from '#shared/claims/words.ts';
import { nextDay } from '#shared/follow-ups/rules.ts';
import { kindWord } from '#shared/follow-ups/words.ts';
import { csvText } from '#shared/packs/csv.ts';
import type { JudgedMonth } from '#shared/sla/sla-months.ts';
import { instantText } from '#shared/time/instant.ts';
import { moneyDecimal } from '#shared/values/money.ts';
import { workerFile } from '../core/jobs/worker-file.ts';
import { documentJob } from '../pdf/document-job.ts';
import { openClaimDays } from './claims.ts';
import { contractDays } from './contract-reminders.ts';
import type { AreaChannels, Handlers, ServiceDeps } from './deps.ts';
import { leave } from './leaving.ts';
import { reportFacts } from './packs.ts';
import { judgedAtSec, nowSec, type Session } from './session.ts';
import { buildSlaReport } from './sla-report/build.ts';
import { longMonth } from './sla-report/text.ts';
import { zipArchive } from './zip-archive.ts';

const LIMITS = { memoryMb: 1024, timeoutSec: 300 };
const REMIND_DAYS = 7;

function incidentsCsv({ incidents }: JudgedMonth): string {
  return csvText(
    ['source', 'id', 'title', 'start', 'end', 'cause', 'cause_proof', 'counts', 'weight_pct', 'reason'],
    incidents.map((incident) => [
      incident.source,
      incident.externalId,
      incident.title,
      instantText(incident.startAt),
      incident.endAt === null ? null : instantText(incident.endAt),
      incident.causeParty,
      incident.causeProof ?? '',
      incident.counts ? 'yes' : 'no',
      incident.weightPct ?? '100',
      incident.exclusionReason,
    ]),
  );
}

function stepsCsv({ result }: JudgedMonth): string {
  const steps = result.availability?.ledger ?? [];
  return csvText(
    ['quantity', 'step', 'before_s', 'change_s', 'after_s', 'rule'],
    steps.map(({ quantity, step, inSec, changeSec, outSec, rule }) => [quantity, step, inSec, changeSec, outSec, rule]),
  );
}

function calendarDays(db: ReadDb, asOfSec: number): CalendarDay[] {
  const claims = openClaimDays(db, asOfSec).map(({ key, deadlineOn, slaName, month, providerName, worth }) => ({
    uid: `claim-${key}@quarterdeck`,
    on: deadlineOn ?? '',
    summary: `Claim deadline: ${slaName}, ${longMonth(month)}`,
    description: worth === null ? providerName : `${providerName}, ${moneyDecimal(worth)} ${worth.currency}`,
    remindDays: [REMIND_DAYS],
  }));
  const followUps = listFollowUps(db).flatMap((record): CalendarDay[] => {
    const on = nextDay(record);
    if (on === null) return [];
    const uid = `follow-up-${record.id}@quarterdeck`;
    const summary = `${kindWord(record.kind)}: ${record.title}`;
    return [{ uid, on, summary, description: record.providerName ?? '', remindDays: [REMIND_DAYS] }];
  });
  return [...claims, ...followUps, ...contractDays(db, asOfSec)].sort((a, b) =>
    a.on === b.on ? (a.uid < b.uid ? -1 : 1) : a.on < b.on ? -1 : 1,
  );
}

export function claimFileServices(
  session: Session,
  deps: ServiceDeps,
): Handlers<AreaChannels<'calendar'> | 'claims.bundle'> {
  return {
    async 'claims.bundle'({ id }, context) {
      const claim = session.read((db) => required(getClaim(db, id), 'credit_claim', id));
      const { slaId, month } = claim;
      const facts = session.read((db) =>
        reportFacts(db, session, deps, { slaId, from: month, to: month, paper: 'a4' }, context),
      );
      const data = await documentJob(buildSlaReport(facts));
      const job = deps.jobs.start({ entry: workerFile('pdf/worker'), data, limits: LIMITS }, () => undefined);
      const pdf = (await job.result) as Uint8Array;
      const [judged] = facts.months;
      if (judged === undefined) throw new TypeError('a report has at least one month');
      const claimed = `${moneyDecimal(claim.claimed)} ${claim.claimed.currency}`;
      const cover = csvText(
        ['field', 'value'],
        [
          ['provider', facts.provider.legalName],
          ['contract', facts.contract.ref],
          ['service level', facts.sla.name],
          ['month', month],
          ['state', claimView(claim.state).word],
          ['availability', claim.claimedPct],
          ['agreed', claim.isAgreed ? 'yes' : 'no'],
          ['claimed', claimed],
          ['deadline', claim.deadlineOn],
          ['submitted', claim.submittedOn],
          ['reference', claim.ref],
          ['report sha256', createHash('sha256').update(pdf).digest('hex')],
        ],
      );
      const bytes = zipArchive([
        { name: 'claim.csv', content: cover },
        { name: 'incidents.csv', content: incidentsCsv(judged) },
        { name: 'steps.csv', content: stepsCsv(judged) },
        { name: 'report.pdf', content: pdf },
      ]);
      await leave(session, context, { bytes, kind: 'claim', title: `claim ${month} of ${facts.sla.name}` });
      return {};
    },
    async 'calendar.export'(_input, context) {
      const days = session.read((db) => calendarDays(db, judgedAtSec(db, context)));
      const bytes = Buffer.from(icalendarText(days, instantText(nowSec(context))), 'utf8');
      await leave(session, context, { bytes, kind: 'calendar', title: `${days.length} days as a calendar` });
      return { days: days.length };
    },
  };
}
