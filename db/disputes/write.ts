// Disputes: kept beside their follow-up and versioned with it.
import type { Dispute } from '#shared/disputes/model.ts';
import type { FollowUp } from '#shared/follow-ups/model.ts';
import type { WriteDb } from '../connection.ts';
import type { Content } from '../fields.ts';
import { followUpRow } from '../follow-ups/rows.ts';
import { insertRecord, replaceParts, updateRecord } from '../records.ts';

function writeParts(db: WriteDb, { messages, ...row }: Dispute): boolean {
  const said = messages.map((message) => ({ ...message, disputeId: row.id }));
  const changed = [
    replaceParts(db, 'dispute', ['id', row.id], [row]),
    replaceParts(db, 'dispute_message', ['disputeId', row.id], said),
  ];
  return changed.includes(true);
}

export function createDispute(db: WriteDb, dispute: Dispute, followUp: Content<FollowUp>): void {
  insertRecord(db, 'follow_up', followUpRow(followUp));
  writeParts(db, dispute);
}

/** @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED. */
export function updateDispute(db: WriteDb, dispute: Dispute, followUp: Content<FollowUp>, rev: number): void {
  updateRecord(db, 'follow_up', followUpRow(followUp), rev, () => writeParts(db, dispute));
}
