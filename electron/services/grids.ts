// Writes what a grid showed to a file that a person chose, and records that it left the workspace.
import { lastStep } from '#db/history/read.ts';
import { AppError } from '#shared/errors.ts';
import type { ShownTable } from '#shared/ipc/grids.ts';
import { csvText } from '#shared/packs/csv.ts';
import { xlsxParts } from '#shared/packs/xlsx.ts';
import { instantText } from '#shared/time/instant.ts';
import type { ServiceContext } from '../core/create-core.ts';
import { documentJob } from '../pdf/document-job.ts';
import { workerFile } from '../core/jobs/worker-file.ts';
import type { AreaChannels, Handlers, ServiceDeps, ServiceInput } from './deps.ts';
import { actorText } from './history.ts';
import { leave, requireNotWorkspace } from './leaving.ts';
import { chosenFile, nowSec, type Session } from './session.ts';
import { zipArchive } from './zip-archive.ts';

type ExportInput = ServiceInput<'grids.export'>;

const LIMITS = { memoryMb: 1024, timeoutSec: 300 };
/** Spreadsheets tell UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF';

function requireRectangle({ columns, rows }: ShownTable): void {
  if (rows.every((cells) => cells.length === columns.length)) return;
  throw new AppError('TABLE_UNEVEN', 'The table has rows of different length. Reload the list and export again.');
}

async function pdfBytes(
  table: ShownTable,
  session: Session,
  deps: ServiceDeps,
  context: ServiceContext,
): Promise<Uint8Array> {
  const actor = session.actor(context);
  const facts = session.read((db) => ({
    revision: lastStep(db)?.seq ?? 0,
    preparedBy: actorText(db, actor.personId, actor.osUser) || 'Unknown user',
  }));
  const data = {
    kind: 'shownTable',
    table,
    workspace: session.name(),
    ...facts,
    preparedAt: instantText(nowSec(context)),
    app: deps.versions.app,
  };
  const job = deps.jobs.start(
    { entry: workerFile('pdf/worker'), data: await documentJob(data), limits: LIMITS },
    () => undefined,
  );
  return (await job.result) as Uint8Array;
}

async function bytesOf(
  { format, table }: ExportInput,
  session: Session,
  deps: ServiceDeps,
  context: ServiceContext,
): Promise<Uint8Array> {
  const headers = table.columns.map(({ header }) => header);
  if (format === 'csv') return Buffer.from(BYTE_ORDER_MARK + csvText(headers, table.rows), 'utf8');
  if (format === 'xlsx')
    return zipArchive(
      xlsxParts(table.title, table.columns, table.rows).map(({ name, text }) => ({ name, content: text })),
    );
  return pdfBytes(table, session, deps, context);
}

export function gridServices(session: Session, deps: ServiceDeps): Handlers<AreaChannels<'grids'>> {
  return {
    async 'grids.export'(input, context) {
      requireRectangle(input.table);
      requireNotWorkspace(chosenFile(context), session.workspace().path);
      const bytes = await bytesOf(input, session, deps, context);
      const title = `${input.table.title} as ${input.format.toUpperCase()}, ${input.table.rows.length} rows`;
      await leave(session, context, { bytes, kind: 'grid', title });
      return {};
    },
  };
}
