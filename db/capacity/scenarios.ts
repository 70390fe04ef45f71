// Scenarios of pools: list, create, change at a revision, trash.
import type { CapacityScenario } from '#shared/capacity/scenarios/model.ts';
import type { CapacityPoolId, CapacityScenarioId } from '#shared/ids.ts';
import { q } from '../builder.ts';
import type { ReadDb, WriteDb } from '../connection.ts';
import type { Content } from '../fields.ts';
import { insertRecord, markRecord, onShelf, updateRecord, type Shelf } from '../records.ts';

export function getScenario(db: ReadDb, id: CapacityScenarioId): CapacityScenario | undefined {
  return db.first(q.selectFrom('capacity_scenario').selectAll().where('id', '=', id));
}

/** By name. */
export function listScenarios(db: ReadDb, poolId: CapacityPoolId, shelf: Shelf = 'live'): CapacityScenario[] {
  const query = q.selectFrom('capacity_scenario').selectAll().where(onShelf('capacity_scenario', shelf));
  return db.all(query.where('poolId', '=', poolId).orderBy('name').orderBy('id'));
}

export function createScenario(db: WriteDb, scenario: Content<CapacityScenario>): void {
  insertRecord(db, 'capacity_scenario', scenario);
}

/** @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED. */
export function updateScenario(db: WriteDb, scenario: Content<CapacityScenario>, rev: number): void {
  updateRecord(db, 'capacity_scenario', scenario, rev);
}

export function shelveScenario(db: WriteDb, id: CapacityScenarioId, rev: number, shelf: Shelf): void {
  markRecord(db, 'capacity_scenario', id, rev, shelf);
}
