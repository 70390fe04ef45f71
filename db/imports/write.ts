// Staging an import (outside undo and audit) and recording that it was applied (inside the step that applies it).
import type { ImportId } from '#shared/ids.ts';
import type { Mapping, StagedRow } from '#shared/imports/model.ts';
import { q } from '../builder.ts';
import type { ScratchDb, WriteDb } from '../connection.ts';
import { flag } from '../fields.ts';
import { checkedColumns, stagingFileRow, type ImportBatch, type StagedLine, type StagingFile } from './rows.ts';

export function createStagingFile(db: ScratchDb, file: StagingFile): void {
  db.insert('staging_file', stagingFileRow(file));
}

/** Replaces everything but the rows. */
export function updateStagingFile(db: ScratchDb, file: StagingFile): void {
  db.run(q.updateTable('staging_file').set(stagingFileRow(file)).where('id', '=', file.id));
}

/** Adds a line as it stands in the file; `row` counts from 1. */
export function addRawRow(db: ScratchDb, fileId: ImportId, row: number, raw: unknown): void {
  db.insert('staging_row', {
    fileId,
    row,
    raw: JSON.stringify(raw),
    state: null,
    reason: '',
    externalId: '',
    title: '',
    startText: '',
    endText: '',
    startAt: null,
    endAt: null,
    severity: '',
    counts: 1,
    choices: '[]',
    field: null,
    selected: 0,
    incidentId: null,
    proposal: null,
  });
}

/** Replaces what was kept of a line, for a person's answers beside its cells; the row must be there. */
export function replaceRawRow(db: ScratchDb, fileId: ImportId, row: number, raw: unknown): void {
  const change = q.updateTable('staging_row').set({ raw: JSON.stringify(raw) });
  db.run(change.where('fileId', '=', fileId).where('row', '=', row));
}

/** Stores what a check found of `lines`: every row from the first to the last of them, in their order. */
export function putStagedLines(db: ScratchDb, fileId: ImportId, lines: readonly StagedLine[]): void {
  const [first, last] = [lines[0]?.staged.row, lines.at(-1)?.staged.row];
  if (first === undefined || last === undefined) return;
  const old = q
    .deleteFrom('staging_row')
    .where('fileId', '=', fileId)
    .where('row', '>=', first)
    .where('row', '<=', last);
  db.run(old);
  for (const line of lines) {
    db.insert('staging_row', { fileId, row: line.staged.row, raw: JSON.stringify(line.raw), ...checkedColumns(line) });
  }
}

export function selectStagedRow(db: ScratchDb, fileId: ImportId, row: StagedRow['row'], selected: boolean): void {
  const change = q.updateTable('staging_row').set({ selected: flag(selected) });
  db.run(change.where('fileId', '=', fileId).where('row', '=', row));
}

/** Removes a file with its rows; absent files are fine. */
export function dropStagingFile(db: ScratchDb, id: ImportId): void {
  db.run(q.deleteFrom('staging_file').where('id', '=', id));
}

/** Records an applied import; the step's actor and time are its own. Incidents may then name it. */
export function recordImport(db: WriteDb, batch: Omit<ImportBatch, 'appliedAt' | 'appliedBy'>): void {
  const mapping = JSON.stringify(batch.mapping);
  db.insert('import_batch', { ...batch, mapping, appliedAt: db.stamp.at, appliedBy: db.stamp.by });
}

/** Remembers a mapping for files of this shape (a hash of their column names) that come from its source. */
export function rememberMapping(db: WriteDb, shape: string, mapping: Mapping): void {
  const row = { id: `${shape}:${mapping.source}`, mapping: JSON.stringify(mapping), savedAt: db.stamp.at };
  const known = db.first(q.selectFrom('saved_mapping').select('mapping').where('id', '=', row.id));
  if (known === undefined) db.insert('saved_mapping', row);
  else if (known.mapping !== row.mapping) db.run(q.updateTable('saved_mapping').set(row).where('id', '=', row.id));
}
