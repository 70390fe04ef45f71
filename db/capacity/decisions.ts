// Decisions on capacity: list, create, change at a revision, trash.
import type { CapacityDecision } from '#shared/capacity/decisions/model.ts';
import type { CapacityDecisionId } from '#shared/ids.ts';
import { q } from '../builder.ts';
import type { ReadDb, WriteDb } from '../connection.ts';
import type { Content } from '../fields.ts';
import { insertRecord, markRecord, onShelf, updateRecord, type Shelf } from '../records.ts';
import { decisionOf, decisionRow } from './decision-rows.ts';

export function getDecision(db: ReadDb, id: CapacityDecisionId): CapacityDecision | undefined {
  const row = db.first(q.selectFrom('capacity_decision').selectAll().where('id', '=', id));
  return row === undefined ? undefined : decisionOf(row);
}

/** By title. */
export function listDecisions(db: ReadDb, shelf: Shelf = 'live'): CapacityDecision[] {
  const query = q.selectFrom('capacity_decision').selectAll().where(onShelf('capacity_decision', shelf));
  return db.all(query.orderBy('title').orderBy('id')).map(decisionOf);
}

export function createDecision(db: WriteDb, decision: Content<CapacityDecision>): void {
  insertRecord(db, 'capacity_decision', decisionRow(decision));
}

/** @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED. */
export function updateDecision(db: WriteDb, decision: Content<CapacityDecision>, rev: number): void {
  updateRecord(db, 'capacity_decision', decisionRow(decision), rev);
}

export function shelveDecision(db: WriteDb, id: CapacityDecisionId, rev: number, shelf: Shelf): void {
  markRecord(db, 'capacity_decision', id, rev, shelf);
}
