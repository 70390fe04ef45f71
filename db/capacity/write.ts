// Pools of capacity as one aggregate with their levels, use and terms.
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import type { CapacityPoolId } from '#shared/ids.ts';
import type { WriteDb } from '../connection.ts';
import type { Content } from '../fields.ts';
import { insertRecord, markRecord, replaceParts, updateRecord, type Shelf } from '../records.ts';
import { poolRow, termsRow } from './rows.ts';

function writeParts(db: WriteDb, { id, levels, actuals, terms }: Content<CapacityPool>): boolean {
  const owned = <Part>(part: Part) => ({ ...part, poolId: id });
  const levelsChanged = replaceParts(db, 'capacity_level', ['poolId', id], levels.map(owned));
  const actualsChanged = replaceParts(db, 'capacity_actual', ['poolId', id], actuals.map(owned));
  const termsRows = terms === null ? [] : [termsRow(terms, id)];
  const termsChanged = replaceParts(db, 'capacity_terms', ['poolId', id], termsRows);
  return levelsChanged || actualsChanged || termsChanged;
}

export function createPool(db: WriteDb, pool: Content<CapacityPool>): void {
  insertRecord(db, 'capacity_pool', poolRow(pool));
  writeParts(db, pool);
}

/** @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED. */
export function updatePool(db: WriteDb, pool: Content<CapacityPool>, rev: number): void {
  updateRecord(db, 'capacity_pool', poolRow(pool), rev, () => writeParts(db, pool));
}

export function shelvePool(db: WriteDb, id: CapacityPoolId, rev: number, shelf: Shelf): void {
  markRecord(db, 'capacity_pool', id, rev, shelf);
}
