// What every report says of itself: when, by whom, from which revision; and the file it becomes, recorded in the ledger.
import { createHash } from 'node:crypto';
import { open as openFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReadDb } from '#db/connection.ts';
import { recordExport } from '#db/exports/write.ts';
import { fileIdentity } from '#db/files.ts';
import { lastStep } from '#db/history/read.ts';
import type { Workspace } from '#db/workspace.ts';
import { AppError } from '#shared/errors.ts';
import type { ExportId } from '#shared/ids.ts';
import type { ExportRecord } from '#shared/ipc/packs.ts';
import { civilDateAt } from '#shared/time/periods.ts';
import type { ServiceContext } from '../core/create-core.ts';
import type { EngineVersions, ServiceDeps } from './deps.ts';
import { actorText } from './history.ts';
import { requireNotWorkspace } from './leaving.ts';
import { judgedAtSec, type Session } from './session.ts';
import { settingsOf } from './workspace.ts';

const NOT_REPLACED = 'EXPORT_NOT_REPLACED';

export interface ReportBasis {
  readonly asOfSec: number;
  /** Zone in which the instant of preparation is written. */
  readonly homeZone: string;
  readonly preparedBy: string;
  readonly workspace: {
    readonly name: string;
    readonly revision: number;
    readonly logHead: { readonly size: number; readonly rootSha256: string } | null;
  };
  readonly versions: EngineVersions;
}

export function reportBasis(db: ReadDb, session: Session, deps: ServiceDeps, context: ServiceContext): ReportBasis {
  const actor = session.actor(context);
  const { size, root } = session.workspace().head();
  return {
    asOfSec: judgedAtSec(db, context),
    homeZone: settingsOf(db).homeZone,
    preparedBy: actorText(db, actor.personId, actor.osUser) || 'Unknown user',
    workspace: {
      name: session.name(),
      revision: lastStep(db)?.seq ?? 0,
      logHead: size === 0 ? null : { size, rootSha256: Buffer.from(root).toString('hex') },
    },
    versions: deps.versions,
  };
}

/** The day of the report, where it is made: `YYYY-MM-DD`. */
export const dayOf = ({ homeZone, asOfSec }: ReportBasis): string => civilDateAt(homeZone, asOfSec);

/** The head of the audit log as a report prints it. */
export function printedLogHead({ workspace: { logHead } }: Pick<ReportBasis, 'workspace'>) {
  if (logHead === null) return null;
  const { size, rootSha256 } = logHead;
  return { size: String(size), rootSha256, shortCode: rootSha256.slice(0, 12).replaceAll(/(.{4})(?=.)/g, '$1-') };
}

/** What an export may replace: nothing, or an older PDF. Never the workspace, whose lock a plain read would drop. */
export async function requireReplaceable(file: string, workspace: Workspace): Promise<void> {
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

/** Writes the entry of the ledger as a final step, under the revision whose figures the file holds. */
export function recordReport(
  session: Session,
  context: ServiceContext,
  { asOfSec, preparedBy, workspace }: ReportBasis,
  { kind, title, file, bytes }: Pick<ExportRecord, 'kind' | 'title'> & { file: string; bytes: Uint8Array },
): ExportRecord {
  const { size, root } = session.workspace().head();
  const entry = {
    id: context.newId() as ExportId,
    kind,
    title,
    fileName: path.basename(file),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.byteLength,
    revision: workspace.revision,
  };
  const log = { headSize: size, headRoot: Buffer.from(root).toString('hex') };
  const name = { label: `Export ${title}`, act: 'pack.export', final: true };
  session.step(context, name, (db) => recordExport(db, { ...entry, ...log }));
  return { ...entry, at: asOfSec, actor: preparedBy };
}
