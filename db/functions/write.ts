// Business functions as one aggregate with the services they lean on.
import type { BusinessFunction } from '#shared/functions/model.ts';
import type { BusinessFunctionId } from '#shared/ids.ts';
import type { WriteDb } from '../connection.ts';
import type { Content } from '../fields.ts';
import { insertRecord, markRecord, replaceParts, updateRecord, type Shelf } from '../records.ts';

function writeSupports(db: WriteDb, { id, supports }: Content<BusinessFunction>): boolean {
  const rows = supports.map((support) => ({ ...support, functionId: id }));
  return replaceParts(db, 'function_support', ['functionId', id], rows);
}

export function createFunction(db: WriteDb, record: Content<BusinessFunction>): void {
  const { supports: _, ...row } = record;
  insertRecord(db, 'business_function', row);
  writeSupports(db, record);
}

/** Services that are missing are removed. @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED. */
export function updateFunction(db: WriteDb, record: Content<BusinessFunction>, rev: number): void {
  const { supports: _, ...row } = record;
  updateRecord(db, 'business_function', row, rev, () => writeSupports(db, record));
}

export function shelveFunction(db: WriteDb, id: BusinessFunctionId, rev: number, shelf: Shelf): void {
  markRecord(db, 'business_function', id, rev, shelf);
}
