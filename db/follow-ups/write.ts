// Follow-ups: create, change at a revision, archive, trash, restore. What may change is decided in shared/follow-ups.
import type { FollowUp } from '#shared/follow-ups/model.ts';
import type { FollowUpId } from '#shared/ids.ts';
import type { WriteDb } from '../connection.ts';
import type { Content } from '../fields.ts';
import { insertRecord, markRecord, updateRecord, type Shelf } from '../records.ts';
import { followUpRow } from './rows.ts';

/** @throws AppError RECORD_DUPLICATE when another one already replaces the same follow-up. */
export function createFollowUp(db: WriteDb, followUp: Content<FollowUp>): void {
  insertRecord(db, 'follow_up', followUpRow(followUp));
}

/** @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED. */
export function updateFollowUp(db: WriteDb, followUp: Content<FollowUp>, rev: number): void {
  updateRecord(db, 'follow_up', followUpRow(followUp), rev);
}

export function shelveFollowUp(db: WriteDb, id: FollowUpId, rev: number, shelf: Shelf): void {
  markRecord(db, 'follow_up', id, rev, shelf);
}
