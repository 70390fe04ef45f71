// Obligations: create, change at a revision, check, sign off, trash.
import type { ObligationId } from '#shared/ids.ts';
import type { Obligation, ObligationCheck, ObligationPass } from '#shared/obligations/model.ts';
import type { WriteDb } from '../connection.ts';
import type { Content } from '../fields.ts';
import { insertRecord, markRecord, updateRecord, type Shelf } from '../records.ts';
import { obligationRow } from './rows.ts';

export function createObligation(db: WriteDb, obligation: Content<Obligation>): void {
  insertRecord(db, 'obligation', obligationRow(obligation));
}

/** @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED. */
export function updateObligation(db: WriteDb, obligation: Content<Obligation>, rev: number): void {
  updateRecord(db, 'obligation', obligationRow(obligation), rev);
}

/** Adds what a check found; the obligation itself stays as it is. */
export function checkObligation(db: WriteDb, obligationId: ObligationId, check: ObligationCheck): void {
  db.insert('obligation_check', { ...check, obligationId });
}

export function signOffPass(db: WriteDb, pass: ObligationPass): void {
  db.insert('obligation_pass', pass);
}

export function shelveObligation(db: WriteDb, id: ObligationId, rev: number, shelf: Shelf): void {
  markRecord(db, 'obligation', id, rev, shelf);
}
