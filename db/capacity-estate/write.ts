// Records around the pools: create, change at a revision, trash.
import type { EstateId } from '#shared/ids.ts';
import type { WriteDb } from '../connection.ts';
import { insertRecord, markRecord, updateRecord, type Shelf } from '../records.ts';
import { estateRow, type NewEstate } from './rows.ts';

export function createEstate(db: WriteDb, record: NewEstate): void {
  insertRecord(db, 'capacity_estate', estateRow(record));
}

/** @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED. */
export function updateEstate(db: WriteDb, record: NewEstate, rev: number): void {
  updateRecord(db, 'capacity_estate', estateRow(record), rev);
}

export function shelveEstate(db: WriteDb, id: EstateId, rev: number, shelf: Shelf): void {
  markRecord(db, 'capacity_estate', id, rev, shelf);
}
