// Exports: the record of a report is gathered here, set as PDF in a worker, put in place whole, and written into the ledger.
import { listClaims } from '#db/claims/read.ts';
import { getContract } from '#db/contracts/read.ts';
import { listDisputes } from '#db/disputes/read.ts';
import { listExports, type ExportEntry } from '#db/exports/read.ts';
import { getProvider, getService } from '#db/providers/read.ts';
import { required } from '#db/records.ts';
import { putResult } from '#db/results/write.ts';
import type { ReadDb } from '#db/connection.ts';
import { AppError } from '#shared/errors.ts';
import type { CapacityPoolId, JobId } from '#shared/ids.ts';
import type { PlanningView } from '#shared/ipc/capacity-planning.ts';
import { ExportRecord } from '#shared/ipc/packs.ts';
import { explainView } from '#shared/sla/explain-view.ts';
import { monthView } from '#shared/sla/month-view.ts';
import type { ServiceContext } from '../core/create-core.ts';
import type { AreaChannels, Handlers, ServiceDeps, ServiceInput } from './deps.ts';
import { disputeView } from './disputes.ts';
import { actorText } from './history.ts';
import { capacityReport, isPlanned, poolsOfReport } from './capacity-report/facts.ts';
import { putInPlace } from './leaving.ts';
import type { PlanningReader } from './planning.ts';
import { startPdfJob } from './pdf-job.ts';
import { serviceLevels } from './levels.ts';
import { recordReport, reportBasis, requireReplaceable, type ReportBasis } from './report-basis.ts';
import { chosenFile, judgedAtSec, type Session } from './session.ts';
import { inputHash, RULE_VERSION } from './sla.ts';
import { monthRange, readSla } from './sla-reading.ts';
import { buildSlaReport } from './sla-report/build.ts';
import type { SlaReportFacts } from './sla-report/facts.ts';

type ExportInput = ServiceInput<'packs.exportSlaReport'>;

const MAX_MONTHS = 60;

/** What a report of these months is made of. @throws AppError TOO_MANY_MONTHS, RECORD_NOT_FOUND. */
export function reportFacts(
  db: ReadDb,
  session: Session,
  deps: ServiceDeps,
  input: ExportInput,
  context: ServiceContext,
): SlaReportFacts {
  const reading = readSla(db, input.slaId, judgedAtSec(db, context));
  const { sla } = reading;
  const contract = required(getContract(db, sla.contractId), 'contract', sla.contractId);
  const months = monthRange(reading, input.from, input.to);
  if (months.length > MAX_MONTHS) {
    throw new AppError('TOO_MANY_MONTHS', `A report holds at most ${MAX_MONTHS} months. Choose a shorter period.`);
  }
  const judged = months.map((month) => reading.judge(month));
  const span = { from: judged[0]?.result.period.startSec ?? null, to: judged.at(-1)?.result.period.endSec ?? null };
  return {
    paper: input.paper,
    sla,
    contract,
    provider: required(getProvider(db, contract.providerId), 'provider', contract.providerId),
    service: required(getService(db, sla.serviceId), 'service', sla.serviceId),
    months: judged,
    spreads: judged.map(reading.spread),
    response: serviceLevels(db, sla.serviceId, span, judgedAtSec(db, context)),
    claims: listClaims(db, input.slaId).filter(({ month }) => months.includes(month)),
    disputes: listDisputes(db, input.slaId)
      .filter(({ month }) => months.includes(month))
      .map((dispute) => disputeView(db, dispute)),
    ...reportBasis(db, session, deps, context),
  };
}

/** Keeps the figures that left the workspace, each under the hash of what it was computed from. */
function keepResults(
  session: Session,
  deps: ServiceDeps,
  { months, sla, asOfSec }: SlaReportFacts,
  context: ServiceContext,
): void {
  session.scratch((db) => {
    for (const judged of months) {
      putResult(db, {
        id: context.newId(),
        kind: 'sla.month',
        subjectId: sla.id,
        period: judged.result.month,
        inputHash: inputHash(judged, asOfSec),
        ruleVersion: RULE_VERSION,
        engineVersion: deps.versions.engine,
        zoneVersion: deps.versions.zoneDatabase,
        value: monthView(sla.id, judged, asOfSec),
        ledger: explainView(sla.id, judged, asOfSec, []).steps,
        computedAt: asOfSec,
      });
    }
  });
}

interface Report extends Pick<ExportRecord, 'kind' | 'title'> {
  readonly document: unknown;
  readonly basis: ReportBasis;
  /** Runs when the file is in place. */
  readonly afterwards?: () => void;
}

/** Sets a report as PDF and records it. The place is looked at before the work begins. */
async function exportReport(
  session: Session,
  deps: ServiceDeps,
  context: ServiceContext,
  gather: () => Report,
): Promise<{ jobId: JobId }> {
  const file = chosenFile(context);
  const workspace = session.workspace();
  const { kind, title, document, basis, afterwards = () => undefined } = gather();
  await requireReplaceable(file, workspace);
  const jobId = await startPdfJob(session, deps, {
    document,
    async keep(bytes, requireSame) {
      await putInPlace(bytes, file);
      requireSame();
      afterwards();
      const result = recordReport(session, context, basis, { kind, title, file, bytes });
      return { note: result.fileName, result };
    },
  });
  return { jobId };
}

function titleOf({ sla, months }: SlaReportFacts): string {
  return `SLA report ${sla.name}, ${[months[0]?.result.month, months.at(-1)?.result.month].join(' to ')}`;
}

const REPORTS = ExportRecord.shape.kind;

/** Empty for what left the workspace in another form than a report. */
function exportRecords(db: ReadDb, entry: ExportEntry): ExportRecord[] {
  const kind = REPORTS.safeParse(entry.kind);
  if (!kind.success) return [];
  const { id, title, fileName, sha256, bytes, at, actor, revision } = entry;
  return [{ id, kind: kind.data, title, fileName, sha256, bytes, at, actor: actorText(db, actor, actor), revision }];
}

export function packServices(
  session: Session,
  deps: ServiceDeps,
  planning: PlanningReader,
): Handlers<AreaChannels<'packs' | 'jobs'>> {
  return {
    'packs.exportSlaReport': (input, context) =>
      exportReport(session, deps, context, () => {
        const facts = session.read((db) => reportFacts(db, session, deps, input, context));
        return {
          kind: 'slaReport',
          title: titleOf(facts),
          document: buildSlaReport(facts),
          basis: facts,
          afterwards: () => keepResults(session, deps, facts, context),
        };
      }),
    async 'packs.exportCapacityReport'(input, context) {
      const pools = session.read((db) => poolsOfReport(db, input));
      await planning.forecasts.ensure(pools, context);
      const planned = session.read((db) => pools.filter((pool) => isPlanned(db, pool)));
      const plans = new Map<CapacityPoolId, PlanningView>();
      for (const { id } of planned) plans.set(id, await planning.read(id, context));
      return exportReport(session, deps, context, () => {
        const basis = session.read((db) => reportBasis(db, session, deps, context));
        const document = session.read((db) => capacityReport(db, basis, input, plans));
        return { kind: 'capacityReport', title: `Capacity report ${document.cover.title}`, document, basis };
      });
    },
    'packs.exports': () => session.read((db) => listExports(db).flatMap((entry) => exportRecords(db, entry))),
    'jobs.cancel'({ jobId }) {
      deps.jobs.cancel(jobId);
      return {};
    },
  };
}
