// Incidents: create, change at a revision, archive, trash, restore.
import type { IncidentId } from '#shared/ids.ts';
import type { Incident } from '#shared/incidents/model.ts';
import type { WriteDb } from '../connection.ts';
import type { Content } from '../fields.ts';
import { insertRecord, markRecord, updateRecord, type Shelf } from '../records.ts';
import { incidentRow } from './rows.ts';

/** @throws AppError RECORD_DUPLICATE when its source sent this external id before. */
export function createIncident(db: WriteDb, incident: Content<Incident>): void {
  insertRecord(db, 'incident', incidentRow(incident));
}

/** @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED. */
export function updateIncident(db: WriteDb, incident: Content<Incident>, rev: number): void {
  updateRecord(db, 'incident', incidentRow(incident), rev);
}

export function shelveIncident(db: WriteDb, id: IncidentId, rev: number, shelf: Shelf): void {
  markRecord(db, 'incident', id, rev, shelf);
}
