// Exports: the record of a report is gathered here, set as PDF in a worker, put in place whole, and written into the ledger.
import { createHash } from 'node:crypto';
import { open as openFile } from 'node:fs/promises';
import path from 'node:path';
import { listClaims } from '#db/claims/read.ts';
import { getContract } from '#db/contracts/read.ts';
import { listDisputes } from '#db/disputes/read.ts';
import { listExports, type ExportEntry } from '#db/exports/read.ts';
import { recordExport } from '#db/exports/write.ts';
import { fileIdentity } from '#db/files.ts';
import { lastStep } from '#db/history/read.ts';
import { getProvider, getService } from '#db/providers/read.ts';
import { required } from '#db/records.ts';
import { putResult } from '#db/results/write.ts';
import type { ReadDb } from '#db/connection.ts';
import type { Workspace } from '#db/workspace.ts';
import { AppError } from '#shared/errors.ts';
import type { ExportId, JobId } from '#shared/ids.ts';
import type { ExportRecord } from '#shared/ipc/packs.ts';
import { explainView } from '#shared/sla/explain-view.ts';
import { monthView } from '#shared/sla/month-view.ts';
import type { ServiceContext } from '../core/create-core.ts';
import type { AreaChannels, Handlers, ServiceDeps, ServiceInput } from './deps.ts';
import { disputeView } from './disputes.ts';
import { actorText } from './history.ts';
import { putInPlace, requireNotWorkspace } from './leaving.ts';
import { startPdfJob } from './pdf-job.ts';
import { chosenFile, judgedAtSec, type Session } from './session.ts';
import { inputHash, RULE_VERSION } from './sla.ts';
import { monthRange, readSla } from './sla-reading.ts';
import { buildSlaReport } from './sla-report/build.ts';
import type { SlaReportFacts } from './sla-report/facts.ts';
import { settingsOf } from './workspace.ts';

type ExportInput = ServiceInput<'packs.exportSlaReport'>;

const MAX_MONTHS = 60;
const NOT_REPLACED = 'EXPORT_NOT_REPLACED';

/** What an export may replace: nothing, or an older PDF. Never the workspace, whose lock a plain read would drop. */
async function requireReplaceable(file: string, workspace: Workspace): Promise<void> {
  const refuse = (text: string) => new AppError(NOT_REPLACED, `${path.basename(file)}: ${text}`);
  if (fileIdentity(file) === '') return;
  requireNotWorkspace(file, workspace.path);
  const handle = await openFile(file, 'r').catch(() => null);
  if (handle === null) throw refuse('the file that is there cannot be replaced. Choose another name.');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(5), 0, 5, 0);
    if (bytesRead > 0 && buffer.toString('latin1') !== '%PDF-') {
      throw refuse('a file that is not a PDF has this name. Choose another name.');
    }
  } catch (error) {
    throw error instanceof AppError ? error : refuse('what is there cannot be replaced. Choose another name.');
  } finally {
    await handle.close();
  }
}

/** What a report of these months is made of. @throws AppError TOO_MANY_MONTHS, RECORD_NOT_FOUND. */
export function reportFacts(
  db: ReadDb,
  session: Session,
  deps: ServiceDeps,
  input: ExportInput,
  context: ServiceContext,
): SlaReportFacts {
  const reading = readSla(db, input.slaId, judgedAtSec(db, context));
  const { sla, facts } = reading;
  const contract = required(getContract(db, sla.contractId), 'contract', sla.contractId);
  const { homeZone } = settingsOf(db);
  const actor = session.actor(context);
  const { size, root } = session.workspace().head();
  const months = monthRange(reading, input.from, input.to);
  if (months.length > MAX_MONTHS) {
    throw new AppError('TOO_MANY_MONTHS', `A report holds at most ${MAX_MONTHS} months. Choose a shorter period.`);
  }
  return {
    paper: input.paper,
    sla,
    contract,
    provider: required(getProvider(db, contract.providerId), 'provider', contract.providerId),
    service: required(getService(db, sla.serviceId), 'service', sla.serviceId),
    months: months.map((month) => reading.judge(month)),
    claims: listClaims(db, input.slaId).filter(({ month }) => months.includes(month)),
    disputes: listDisputes(db, input.slaId)
      .filter(({ month }) => months.includes(month))
      .map((dispute) => disputeView(db, dispute)),
    asOfSec: facts.asOfSec,
    homeZone,
    preparedBy: actorText(db, actor.personId, actor.osUser) || 'Unknown user',
    workspace: {
      name: session.name(),
      revision: lastStep(db)?.seq ?? 0,
      logHead: size === 0 ? null : { size, rootSha256: Buffer.from(root).toString('hex') },
    },
    versions: deps.versions,
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

async function exportSlaReport(
  session: Session,
  deps: ServiceDeps,
  input: ExportInput,
  context: ServiceContext,
): Promise<JobId> {
  const file = chosenFile(context);
  const workspace = session.workspace();
  const facts = session.read((db) => reportFacts(db, session, deps, input, context));
  await requireReplaceable(file, workspace);
  return startPdfJob(session, deps, {
    document: buildSlaReport(facts),
    async keep(bytes, requireSame) {
      await putInPlace(bytes, file);
      requireSame();
      keepResults(session, deps, facts, context);
      const result = recordReport(session, context, facts, { file, bytes });
      return { note: result.fileName, result };
    },
  });
}

function recordReport(
  session: Session,
  context: ServiceContext,
  { sla, workspace, months, asOfSec, preparedBy }: SlaReportFacts,
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
): ExportRecord {
  const period = [months[0]?.result.month, months.at(-1)?.result.month].join(' to ');
  const { size, root } = session.workspace().head();
  const entry = {
    id: context.newId() as ExportId,
    kind: 'slaReport' as const,
    title: `SLA report ${sla.name}, ${period}`,
    fileName: path.basename(file),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.byteLength,
    revision: workspace.revision,
  };
  const log = { headSize: size, headRoot: Buffer.from(root).toString('hex') };
  const name = { label: `Export ${entry.title}`, act: 'pack.export', final: true };
  session.step(context, name, (db) => recordExport(db, { ...entry, ...log }));
  return { ...entry, at: asOfSec, actor: preparedBy };
}

function exportRecord(db: ReadDb, entry: ExportEntry): ExportRecord {
  const { id, title, fileName, sha256, bytes, at, actor, revision } = entry;
  return { id, kind: 'slaReport', title, fileName, sha256, bytes, at, actor: actorText(db, actor, actor), revision };
}

export function packServices(session: Session, deps: ServiceDeps): Handlers<AreaChannels<'packs' | 'jobs'>> {
  return {
    async 'packs.exportSlaReport'(input, context) {
      return { jobId: await exportSlaReport(session, deps, input, context) };
    },
    'packs.exports': () =>
      session.read((db) =>
        listExports(db)
          .filter(({ kind }) => kind === 'slaReport')
          .map((entry) => exportRecord(db, entry)),
      ),
    'jobs.cancel'({ jobId }) {
      deps.jobs.cancel(jobId);
      return {};
    },
  };
}
