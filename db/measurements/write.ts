// Measurements: create, change at a revision, archive, trash, restore.
import type { MeasurementId } from '#shared/ids.ts';
import type { Measurement } from '#shared/sla/model.ts';
import type { WriteDb } from '../connection.ts';
import type { Content } from '../fields.ts';
import { measurementRow } from './rows.ts';
import { insertRecord, markRecord, updateRecord, type Shelf } from '../records.ts';

/** @throws AppError RECORD_DUPLICATE when the month has one already. */
export function createMeasurement(db: WriteDb, measurement: Content<Measurement>): void {
  insertRecord(db, 'measurement', measurementRow(measurement));
}

/** @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED. */
export function updateMeasurement(db: WriteDb, measurement: Content<Measurement>, rev: number): void {
  updateRecord(db, 'measurement', measurementRow(measurement), rev);
}

export function shelveMeasurement(db: WriteDb, id: MeasurementId, rev: number, shelf: Shelf): void {
  markRecord(db, 'measurement', id, rev, shelf);
}
