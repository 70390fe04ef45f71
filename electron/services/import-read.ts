// Reading a source into staging: the rows from a thread, written in small batches, with the mapping to begin with.
import { getStagingFile, listSavedMappings, listStagingFiles } from '#db/imports/read.ts';
import { addRawRow, createStagingFile, dropStagingFile, updateStagingFile } from '#db/imports/write.ts';
import type { StagingFile } from '#db/imports/rows.ts';
import { getService } from '#db/providers/read.ts';
import { getSetting } from '#db/settings/read.ts';
import type { ReadDb } from '#db/connection.ts';
import type { ImportId } from '#shared/ids.ts';
import { timeTraits } from '#shared/imports/classify.ts';
import type { ParsedFile } from '#shared/imports/file.ts';
import { showable } from '#shared/imports/headers.ts';
import type { ImportState, Mapping } from '#shared/imports/model.ts';
import { NO_FILTERS } from '#shared/imports/noise.ts';
import type { Reading } from '#shared/imports/reading.ts';
import { isOverdue, USUAL_RETENTION, type StagingRetention } from '#shared/imports/retention.ts';
import { suggestColumns, suggestNotCounted, suggestSource } from '#shared/imports/suggest-mapping.ts';
import type { ReadValue } from '../core/jobs/import-worker.ts';
import { importJob, type ImportSources } from './import-sources.ts';
import { importStateOf, isStaged, shapeOf } from './import-staging.ts';
import type { ImportWork, WorkHand } from './import-work.ts';
import type { Session } from './session.ts';

const PREVIEW_ROWS = 20;
const BATCH = 5000;
/** Share of the whole that reading the source takes; writing the rows is the rest. */
const READING_SHARE = 0.6;
const FRACTIONS_NOTICE =
  'Some times have a fraction of a second. Say in the mapping whether fractions are cut off; without it those rows are bad.';
export const RETENTION_SETTING = 'importRetention';

export function retentionOf(db: ReadDb): StagingRetention {
  return (getSetting(db, RETENTION_SETTING) as StagingRetention | undefined) ?? USUAL_RETENTION;
}

function columnOf({ columns, rows }: ParsedFile, column: string | null): string[] {
  const index = column === null ? -1 : columns.indexOf(column);
  return index === -1 ? [] : rows.map(({ cells }) => cells[index]?.trim() ?? '');
}

/** The mapping of the last file of this shape, of the same source where there is one, or a suggestion by headers. */
function firstMapping(db: ReadDb, file: ParsedFile, fileName: string): { mapping: Mapping; remembered: boolean } {
  const source = suggestSource(fileName);
  const known = listSavedMappings(db, shapeOf(file.columns));
  const saved = known.find((mapping) => mapping.source === source) ?? known[0];
  if (saved !== undefined) {
    const service = saved.serviceId === null ? undefined : getService(db, saved.serviceId);
    const serviceId = service === undefined || service.trashedAt !== null ? null : service.id;
    return { mapping: { ...saved, serviceId }, remembered: true };
  }
  const columns = suggestColumns(file.columns);
  const mapping: Mapping = {
    serviceId: null,
    source,
    columns,
    zone: null,
    notCountedSeverities: suggestNotCounted(columnOf(file, columns.severity)).slice(0, 50),
    cutFractions: false,
    leaveOut: NO_FILTERS,
  };
  return { mapping, remembered: false };
}

interface StagingFacts {
  readonly id: ImportId;
  readonly fileName: string;
  /** UTC seconds. */
  readonly at: number;
}

function stagingFile(db: ReadDb, { file, sha256 }: ReadValue, { id, fileName, at }: StagingFacts): StagingFile {
  const { mapping, remembered } = firstMapping(db, file, fileName);
  const { needsZone, hasFractions } = timeTraits({ columns: file.columns, rows: file.rows, mapping });
  return {
    id,
    fileName,
    fileSha256: sha256,
    format: file.format,
    encoding: file.encoding,
    state: 'mapping',
    columns: [...file.columns],
    preview: file.rows.slice(0, PREVIEW_ROWS).map(({ cells }) => cells.map((cell) => showable(cell))),
    mapping,
    mappingRemembered: remembered,
    needsZone,
    notices: [...file.notices, ...(hasFractions ? [FRACTIONS_NOTICE] : [])],
    startedAt: at,
  };
}

async function stageRows(session: Session, file: StagingFile, { rows }: ParsedFile, hand: WorkHand): Promise<void> {
  // Without its columns the file counts as not staged: a program that ends here leaves nothing that looks whole.
  session.scratch((db) => {
    dropStagingFile(db, file.id);
    createStagingFile(db, { ...file, columns: [] });
  });
  try {
    for (let from = 0; from < rows.length; from += BATCH) {
      await hand.pause();
      session.scratch((db) => {
        for (const { row, cells, problem } of rows.slice(from, from + BATCH)) {
          addRawRow(db, file.id, row, { cells, problem });
        }
      });
      hand.tell(READING_SHARE + (1 - READING_SHARE) * (from / rows.length), 'Keeping the rows for the check');
    }
    session.scratch((db) => updateStagingFile(db, file));
  } catch (error) {
    if (session.open !== null) session.scratch((db) => dropStagingFile(db, file.id));
    throw error;
  }
}

/** Drops imports that waited longer than their source allows, and what a program left that ended while it read. */
export function dropOverdue(session: Session, work: ImportWork, nowSec: number): void {
  if (session.workspace().readOnly) return;
  const overdue = session.read((db) => {
    const retention = retentionOf(db);
    return listStagingFiles(db).filter((file) => {
      if (work.isBusy(file.id)) return false;
      return (
        !isStaged(file) || isOverdue(retention, { source: file.mapping.source, startedAt: file.startedAt }, nowSec)
      );
    });
  });
  if (overdue.length === 0) return;
  session.scratch((db) => {
    for (const { id } of overdue) dropStagingFile(db, id);
  });
}

export interface ReadDeps {
  readonly session: Session;
  readonly sources: ImportSources;
  readonly work: ImportWork;
}

/** Reads a source into staging; what was staged of it before is replaced. @throws AppError those of readSource. */
export function readIntoStaging(
  { session, sources, work }: ReadDeps,
  { id, reading, at }: { readonly id: ImportId; readonly reading: Reading | null; readonly at: number },
): Promise<ImportState> {
  return work.run(id, 'Reading the source', async (hand) => {
    const { input, fileName } = sources.require(id);
    const value = (await hand.inThread(importJob('read', input, reading), (fraction) => {
      hand.tell(fraction * READING_SHARE, 'Reading the rows');
    })) as ReadValue;
    await hand.pause();
    const file = session.read((db) =>
      stagingFile(db, value, { id, fileName, at: getStagingFile(db, id)?.startedAt ?? at }),
    );
    await stageRows(session, file, value.file, hand);
    session.changed([{ entity: 'imports', ids: [id] }]);
    return session.read((db) => importStateOf(db, file));
  });
}
