// Assurance records: create, change at a revision, trash.
import type { AssuranceId } from '#shared/ids.ts';
import type { WriteDb } from '../connection.ts';
import { insertRecord, markRecord, updateRecord, type Shelf } from '../records.ts';
import { assuranceRow, type NewAssurance } from './rows.ts';

export function createAssurance(db: WriteDb, record: NewAssurance): void {
  insertRecord(db, 'assurance', assuranceRow(record));
}

/** @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED. */
export function updateAssurance(db: WriteDb, record: NewAssurance, rev: number): void {
  updateRecord(db, 'assurance', assuranceRow(record), rev);
}

export function shelveAssurance(db: WriteDb, id: AssuranceId, rev: number, shelf: Shelf): void {
  markRecord(db, 'assurance', id, rev, shelf);
}
