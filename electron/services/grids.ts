// Writes what a grid showed to a file that a person chose, and records that it left the workspace.
import { lastStep } from '#db/history/read.ts';
import { AppError } from '#shared/errors.ts';
import type { ShownTable } from '#shared/ipc/grids.ts';
import { csvText } from '#shared/packs/csv.ts';
import { xlsxParts } from '#shared/packs/xlsx.ts';
import { instantText } from '#shared/time/instant.ts';
import type { ServiceContext } from '../core/create-core.ts';
import type { AreaChannels, Handlers, ServiceDeps } from './deps.ts';
import { actorText } from './history.ts';
import { leave, requireNotWorkspace } from './leaving.ts';
import { startPdfJob } from './pdf-job.ts';
import { chosenFile, nowSec, type Session } from './session.ts';
import { zipArchive } from './zip-archive.ts';

/** Spreadsheets tell UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF';

function requireRectangle({ columns, rows }: ShownTable): void {
  if (rows.every((cells) => cells.length === columns.length)) return;
  throw new AppError('TABLE_UNEVEN', 'The table has rows of different length. Reload the list and export again.');
}

function documentOf(table: ShownTable, session: Session, deps: ServiceDeps, context: ServiceContext) {
  const actor = session.actor(context);
  const facts = session.read((db) => ({
    revision: lastStep(db)?.seq ?? 0,
    preparedBy: actorText(db, actor.personId, actor.osUser) || 'Unknown user',
  }));
  return {
    kind: 'shownTable',
    table,
    workspace: session.name(),
    ...facts,
    preparedAt: instantText(nowSec(context)),
    app: deps.versions.app,
  };
}

function tableBytes(format: 'csv' | 'xlsx', { title, columns, rows }: ShownTable): Uint8Array {
  const headers = columns.map(({ header }) => header);
  if (format === 'csv') return Buffer.from(BYTE_ORDER_MARK + csvText(headers, rows), 'utf8');
  return zipArchive(xlsxParts(title, columns, rows).map(({ name, text }) => ({ name, content: text })));
}

export function gridServices(session: Session, deps: ServiceDeps): Handlers<AreaChannels<'grids'>> {
  return {
    async 'grids.export'({ format, table }, context) {
      requireRectangle(table);
      requireNotWorkspace(chosenFile(context), session.workspace().path);
      const title = `${table.title} as ${format.toUpperCase()}, ${table.rows.length} rows`;
      if (format !== 'pdf') {
        await leave(session, context, { bytes: tableBytes(format, table), kind: 'grid', title });
        return { jobId: null };
      }
      const jobId = await startPdfJob(session, deps, {
        document: documentOf(table, session, deps, context),
        async keep(bytes) {
          await leave(session, context, { bytes, kind: 'grid', title });
          return { note: title, result: null };
        },
      });
      return { jobId };
    },
  };
}
