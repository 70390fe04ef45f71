// Deliveries of capacity: list, create, change at a revision, trash.
import type { CapacityDelivery } from '#shared/capacity/deliveries/model.ts';
import type { CapacityDeliveryId } from '#shared/ids.ts';
import { q } from '../builder.ts';
import type { ReadDb, WriteDb } from '../connection.ts';
import type { Content } from '../fields.ts';
import { insertRecord, markRecord, onShelf, updateRecord, type Shelf } from '../records.ts';
import { deliveryOf, deliveryRow } from './delivery-rows.ts';

export function getDelivery(db: ReadDb, id: CapacityDeliveryId): CapacityDelivery | undefined {
  const row = db.first(q.selectFrom('capacity_delivery').selectAll().where('id', '=', id));
  return row === undefined ? undefined : deliveryOf(row);
}

/** Of everybody, by the day they were asked for. */
export function listDeliveries(db: ReadDb, shelf: Shelf = 'live'): CapacityDelivery[] {
  const query = q.selectFrom('capacity_delivery').selectAll().where(onShelf('capacity_delivery', shelf));
  return db.all(query.orderBy('requestedOn').orderBy('id')).map(deliveryOf);
}

export function createDelivery(db: WriteDb, delivery: Content<CapacityDelivery>): void {
  insertRecord(db, 'capacity_delivery', deliveryRow(delivery));
}

/** @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED. */
export function updateDelivery(db: WriteDb, delivery: Content<CapacityDelivery>, rev: number): void {
  updateRecord(db, 'capacity_delivery', deliveryRow(delivery), rev);
}

export function shelveDelivery(db: WriteDb, id: CapacityDeliveryId, rev: number, shelf: Shelf): void {
  markRecord(db, 'capacity_delivery', id, rev, shelf);
}
