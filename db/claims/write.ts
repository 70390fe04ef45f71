// Claims: create, change at a revision, trash, restore. What may follow what is decided in shared/claims.
import type { CreditClaim } from '#shared/claims/model.ts';
import type { CreditClaimId } from '#shared/ids.ts';
import type { WriteDb } from '../connection.ts';
import type { Content } from '../fields.ts';
import { insertRecord, markRecord, updateRecord, type Shelf } from '../records.ts';
import { claimRow } from './rows.ts';

/** @throws AppError RECORD_DUPLICATE when the period has a claim already. */
export function createClaim(db: WriteDb, claim: Content<CreditClaim>): void {
  insertRecord(db, 'credit_claim', claimRow(claim));
}

/** @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED, MONEY_TOO_LARGE. */
export function updateClaim(db: WriteDb, claim: Content<CreditClaim>, rev: number): void {
  updateRecord(db, 'credit_claim', claimRow(claim), rev);
}

export function shelveClaim(db: WriteDb, id: CreditClaimId, rev: number, shelf: Shelf): void {
  markRecord(db, 'credit_claim', id, rev, shelf);
}
