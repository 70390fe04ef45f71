// Maintenance windows: create, change at a revision, archive, trash, restore.
import type { MaintenanceWindowId } from '#shared/ids.ts';
import type { MaintenanceWindow } from '#shared/incidents/model.ts';
import type { WriteDb } from '../connection.ts';
import type { Content } from '../fields.ts';
import { insertRecord, markRecord, updateRecord, type Shelf } from '../records.ts';
import { maintenanceRow } from './rows.ts';

export function createMaintenance(db: WriteDb, window: Content<MaintenanceWindow>): void {
  insertRecord(db, 'maintenance_window', maintenanceRow(window));
}

/** @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED. */
export function updateMaintenance(db: WriteDb, window: Content<MaintenanceWindow>, rev: number): void {
  updateRecord(db, 'maintenance_window', maintenanceRow(window), rev);
}

export function shelveMaintenance(db: WriteDb, id: MaintenanceWindowId, rev: number, shelf: Shelf): void {
  markRecord(db, 'maintenance_window', id, rev, shelf);
}
