// Practices: create, change at a revision, trash.
import type { PracticeId } from '#shared/ids.ts';
import type { WriteDb } from '../connection.ts';
import { insertRecord, markRecord, updateRecord, type Shelf } from '../records.ts';
import { practiceRow, type NewPractice } from './rows.ts';

/** @throws AppError RECORD_DUPLICATE for a second severity table of a provider. */
export function createPractice(db: WriteDb, practice: NewPractice): void {
  insertRecord(db, 'practice', practiceRow(practice));
}

/** @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED, RECORD_DUPLICATE. */
export function updatePractice(db: WriteDb, practice: NewPractice, rev: number): void {
  updateRecord(db, 'practice', practiceRow(practice), rev);
}

export function shelvePractice(db: WriteDb, id: PracticeId, rev: number, shelf: Shelf): void {
  markRecord(db, 'practice', id, rev, shelf);
}
