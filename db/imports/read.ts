// An import while it waits (file, rows by state, counts), the mappings remembered, and the batches applied.
import type { ImportId } from '#shared/ids.ts';
import type { Mapping, RowState, StagedRow } from '#shared/imports/model.ts';
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { stagedOf, stagingFileOf, type ImportBatch, type StagedLine, type StagingFile } from './rows.ts';

export function getStagingFile(db: ReadDb, id: ImportId): StagingFile | undefined {
  const row = db.first(q.selectFrom('staging_file').selectAll().where('id', '=', id));
  return row === undefined ? undefined : stagingFileOf(row);
}

/** Imports that were begun and neither applied nor dropped; the latest first. */
export function listStagingFiles(db: ReadDb): StagingFile[] {
  return db.all(q.selectFrom('staging_file').selectAll().orderBy('startedAt', 'desc').orderBy('id')).map(stagingFileOf);
}

/** Part of the rows of an import, in the order of the file. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** The lines as they stood in the file, with their row numbers: for checking them. */
export function listRawRows(
  db: ReadDb,
  fileId: ImportId,
  after: number,
  limit: number,
): Array<{ row: number; raw: unknown }> {
  const query = q
    .selectFrom('staging_row')
    .select(['row', 'raw'])
    .where('fileId', '=', fileId)
    .where('row', '>', after);
  return db.all(query.orderBy('row').limit(limit)).map(({ row, raw }) => ({ row, raw: JSON.parse(raw) as unknown }));
}

/** Checked rows, all or of one state. */
export function listStagedRows(db: ReadDb, fileId: ImportId, state: RowState | null, page: Page): StagedRow[] {
  let query = q.selectFrom('staging_row').selectAll().where('fileId', '=', fileId);
  query = state === null ? query.where('state', 'is not', null) : query.where('state', '=', state);
  return db.all(query.orderBy('row').limit(page.limit).offset(page.offset)).map((row) => stagedOf(row).staged);
}

/** One checked row with its raw line and what would be written. */
export function getStagedLine(db: ReadDb, fileId: ImportId, row: number): StagedLine | undefined {
  const found = db.first(q.selectFrom('staging_row').selectAll().where('fileId', '=', fileId).where('row', '=', row));
  return found === undefined || found.state === null ? undefined : stagedOf(found);
}

/** Selected rows that can be written, after row number `after`, in the order of the file: for applying them batch by batch. */
export function listSelectedLines(db: ReadDb, fileId: ImportId, after: number, limit: number): StagedLine[] {
  const query = q
    .selectFrom('staging_row')
    .selectAll()
    .where('fileId', '=', fileId)
    .where('selected', '=', 1)
    .where('row', '>', after)
    .where('proposal', 'is not', null);
  return db.all(query.orderBy('row').limit(limit)).map(stagedOf);
}

/** Rows of the file, and of each state among the checked ones. */
export interface StagingCounts {
  readonly rows: number;
  readonly selected: number;
  readonly states: ReadonlyMap<RowState, number>;
}

export function countStagedRows(db: ReadDb, fileId: ImportId): StagingCounts {
  const groups = db.all(
    q
      .selectFrom('staging_row')
      .where('fileId', '=', fileId)
      .groupBy('state')
      .select((eb) => ['state', eb.fn.countAll<number>().as('rows'), eb.fn.sum<number>('selected').as('selected')]),
  );
  const states = new Map<RowState, number>();
  for (const { state, rows } of groups) if (state !== null) states.set(state, rows);
  const total = (of: 'rows' | 'selected'): number => groups.reduce((sum, group) => sum + group[of], 0);
  return { rows: total('rows'), selected: total('selected'), states };
}

/** The mappings remembered for files of this shape, one for each source, the latest first. */
export function listSavedMappings(db: ReadDb, shape: string): Mapping[] {
  const query = q
    .selectFrom('saved_mapping')
    .select('mapping')
    .where('id', '>=', `${shape}:`)
    .where('id', '<', `${shape};`);
  return db.all(query.orderBy('savedAt', 'desc').orderBy('id')).map(({ mapping }) => JSON.parse(mapping) as Mapping);
}

export function getImportBatch(db: ReadDb, id: ImportId): ImportBatch | undefined {
  const row = db.first(q.selectFrom('import_batch').selectAll().where('id', '=', id));
  return row === undefined ? undefined : { ...row, mapping: JSON.parse(row.mapping) as Mapping };
}

/** The applied import of a file with this content, if there was one. */
export function findImportOfFile(db: ReadDb, fileSha256: string): ImportBatch | undefined {
  const row = db.first(q.selectFrom('import_batch').select('id').where('fileSha256', '=', fileSha256));
  return row === undefined ? undefined : getImportBatch(db, row.id);
}
