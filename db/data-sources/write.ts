// Sources of incidents: create, change at a revision, trash, restore.
import type { DataSourceId } from '#shared/ids.ts';
import type { DataSource } from '#shared/sla/source-roles.ts';
import type { WriteDb } from '../connection.ts';
import type { Content } from '../fields.ts';
import { insertRecord, markRecord, updateRecord, type Shelf } from '../records.ts';

/** @throws AppError RECORD_DUPLICATE when the name is taken. */
export function createDataSource(db: WriteDb, source: Content<DataSource>): void {
  insertRecord(db, 'data_source', source);
}

/** @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED. */
export function updateDataSource(db: WriteDb, source: Content<DataSource>, rev: number): void {
  updateRecord(db, 'data_source', source, rev);
}

export function shelveDataSource(db: WriteDb, id: DataSourceId, rev: number, shelf: Shelf): void {
  markRecord(db, 'data_source', id, rev, shelf);
}
