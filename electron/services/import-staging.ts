// An import while it waits: what is kept of its lines, and how it is shown.
import { createHash } from 'node:crypto';
import type { ReadDb } from '#db/connection.ts';
import { countStagedRows, getStagedLine, getStagingFile } from '#db/imports/read.ts';
import type { StagedLine, StagingFile } from '#db/imports/rows.ts';
import { AppError } from '#shared/errors.ts';
import type { ImportId } from '#shared/ids.ts';
import type { IncidentProposal } from '#shared/imports/classify.ts';
import { ROW_STATES, type ImportState } from '#shared/imports/model.ts';
import type { RowAnswers } from '#shared/imports/read-row.ts';

/** What staging keeps of a line. */
export interface KeptLine {
  readonly cells: readonly string[];
  readonly problem: string | null;
  readonly answers?: RowAnswers;
}

/** What applying a checked row writes, and the revision of the record it was compared with. */
export interface StagedProposal {
  readonly values: IncidentProposal;
  readonly rev: number | null;
}

export function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Files with these columns look alike: the mapping of one serves the next. */
export function shapeOf(columns: readonly string[]): string {
  return sha256Hex(JSON.stringify(columns));
}

/** False while its rows are still being written: the columns come with the last of them. */
export function isStaged({ columns }: Pick<StagingFile, 'columns'>): boolean {
  return columns.length > 0;
}

/** @throws AppError IMPORT_FINISHED. */
export function requireStagingFile(db: ReadDb, id: ImportId): StagingFile {
  const file = getStagingFile(db, id);
  if (file !== undefined && isStaged(file)) return file;
  throw new AppError(
    'IMPORT_FINISHED',
    'This import was applied or discarded already. Choose the file again to start over.',
  );
}

/** @throws AppError IMPORT_NOT_CHECKED. */
export function requireChecked(file: StagingFile): void {
  if (file.state === 'checked') return;
  throw new AppError('IMPORT_NOT_CHECKED', 'Check the rows first: nothing is imported before that.');
}

/** @throws AppError IMPORT_ROW_MISSING. */
export function requireLine(db: ReadDb, id: ImportId, row: number): StagedLine {
  const line = getStagedLine(db, id, row);
  if (line !== undefined) return line;
  throw new AppError('IMPORT_ROW_MISSING', `The file has no row ${row}, or the rows were not checked yet.`);
}

export function importStateOf(db: ReadDb, file: StagingFile): ImportState {
  const { rows, selected, states } = countStagedRows(db, file.id);
  const { id, fileName, format, encoding, state, columns, preview, mapping, mappingRemembered, needsZone, notices } =
    file;
  return {
    id,
    fileName,
    format,
    encoding,
    state,
    rows,
    columns,
    preview,
    mapping,
    mappingRemembered,
    needsZone,
    counts: Object.fromEntries(ROW_STATES.map((name) => [name, states.get(name) ?? 0])) as ImportState['counts'],
    selected,
    notices,
  };
}
