// Exports: the record of a report is gathered here, set as PDF in a worker, put in place whole, and written into the ledger.
import { createHash } from 'node:crypto';
import { open as openFile } from 'node:fs/promises';
import path from 'node:path';
import { getContract } from '#db/contracts/read.ts';
import { listExports, type ExportEntry } from '#db/exports/read.ts';
import { recordExport } from '#db/exports/write.ts';
import { fileIdentity } from '#db/files.ts';
import { lastStep } from '#db/history/read.ts';
import { getProvider, getService } from '#db/providers/read.ts';
import { required } from '#db/records.ts';
import { putResult } from '#db/results/write.ts';
import type { ReadDb } from '#db/connection.ts';
import type { Workspace } from '#db/workspace.ts';
import { AppError, serializeError } from '#shared/errors.ts';
import type { ExportId, JobId } from '#shared/ids.ts';
import type { ExportRecord } from '#shared/ipc/packs.ts';
import { explainView } from '#shared/sla/explain-view.ts';
import { monthView } from '#shared/sla/month-view.ts';
import type { ServiceContext } from '../core/create-core.ts';
import type { RunningJob } from '../core/jobs/runner.ts';
import { documentJob } from '../pdf/document-job.ts';
import { workerFile } from '../core/jobs/worker-file.ts';
import type { AreaChannels, Handlers, ServiceDeps, ServiceInput } from './deps.ts';
import { actorText } from './history.ts';
import { putInPlace, requireNotWorkspace } from './leaving.ts';
import { chosenFile, judgedAtSec, type Session } from './session.ts';
import { inputHash, RULE_VERSION } from './sla.ts';
import { monthRange, readSla } from './sla-reading.ts';
import { buildSlaReport } from './sla-report/build.ts';
import type { SlaReportFacts } from './sla-report/facts.ts';
import { settingsOf } from './workspace.ts';

type ExportInput = ServiceInput<'packs.exportSlaReport'>;

const LIMITS = { memoryMb: 1024, timeoutSec: 300 };
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

class SlaReportExport {
  readonly #session: Session;
  readonly #deps: ServiceDeps;
  readonly #context: ServiceContext;
  readonly #facts: SlaReportFacts;
  readonly #file: string;
  readonly #workspace: Workspace;

  constructor(session: Session, deps: ServiceDeps, input: ExportInput, context: ServiceContext) {
    this.#session = session;
    this.#deps = deps;
    this.#context = context;
    this.#file = chosenFile(context);
    this.#workspace = session.workspace();
    this.#facts = session.read((db) => reportFacts(db, session, deps, input, context));
  }

  async start(): Promise<JobId> {
    await requireReplaceable(this.#file, this.#workspace);
    const job: RunningJob = this.#deps.jobs.start(
      { entry: workerFile('pdf/worker'), data: await documentJob(buildSlaReport(this.#facts)), limits: LIMITS },
      ({ fraction, note }) => this.#tell(job, { state: 'running', fraction, note }),
    );
    void this.#finish(job);
    return job.id as JobId;
  }

  async #finish(job: RunningJob): Promise<void> {
    try {
      const result = await this.#record((await job.result) as Uint8Array);
      this.#tell(job, { state: 'done', fraction: 1, note: result.fileName, result });
    } catch (error) {
      const serialized = serializeError(error);
      const state = serialized.code === 'JOB_CANCELLED' ? 'cancelled' : 'failed';
      this.#tell(job, { state, fraction: 1, note: serialized.message, error: serialized });
    }
  }

  async #record(bytes: Uint8Array): Promise<ExportRecord> {
    this.#requireSameWorkspace();
    await putInPlace(bytes, this.#file);
    this.#requireSameWorkspace();
    const { sla, workspace, months, asOfSec } = this.#facts;
    const period = [months[0]?.result.month, months.at(-1)?.result.month].join(' to ');
    const { size, root } = this.#workspace.head();
    const entry = {
      id: this.#context.newId() as ExportId,
      kind: 'slaReport' as const,
      title: `SLA report ${sla.name}, ${period}`,
      fileName: path.basename(this.#file),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.byteLength,
      revision: workspace.revision,
    };
    const log = { headSize: size, headRoot: Buffer.from(root).toString('hex') };
    keepResults(this.#session, this.#deps, this.#facts, this.#context);
    const name = { label: `Export ${entry.title}`, act: 'pack.export', final: true };
    this.#session.step(this.#context, name, (db) => recordExport(db, { ...entry, ...log }));
    return { ...entry, at: asOfSec, actor: this.#facts.preparedBy };
  }

  #requireSameWorkspace(): void {
    if (this.#session.open === this.#workspace) return;
    throw new AppError(
      'NO_WORKSPACE',
      'The workspace was closed before the report was ready. Open it and export again.',
    );
  }

  #tell(
    job: RunningJob,
    news: {
      state: 'running' | 'done' | 'failed' | 'cancelled';
      fraction: number;
      note: string;
      result?: ExportRecord;
      error?: ReturnType<typeof serializeError>;
    },
  ): void {
    const { state, fraction, note, result = null, error = null } = news;
    this.#deps.emit({ type: 'job', jobId: job.id as JobId, state, fraction, note, result, error });
  }
}

function exportRecord(db: ReadDb, entry: ExportEntry): ExportRecord {
  const { id, title, fileName, sha256, bytes, at, actor, revision } = entry;
  return { id, kind: 'slaReport', title, fileName, sha256, bytes, at, actor: actorText(db, actor, actor), revision };
}

export function packServices(session: Session, deps: ServiceDeps): Handlers<AreaChannels<'packs' | 'jobs'>> {
  return {
    async 'packs.exportSlaReport'(input, context) {
      return { jobId: await new SlaReportExport(session, deps, input, context).start() };
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
