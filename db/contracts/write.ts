// Contracts: create, change at a revision, archive, trash, restore.
import type { Contract } from '#shared/contracts/model.ts';
import type { ContractId } from '#shared/ids.ts';
import type { WriteDb } from '../connection.ts';
import type { Content } from '../fields.ts';
import { insertRecord, markRecord, updateRecord, type Shelf } from '../records.ts';
import { contractRow } from './rows.ts';

/** @throws AppError MONEY_TOO_LARGE. */
export function createContract(db: WriteDb, contract: Content<Contract>): void {
  insertRecord(db, 'contract', contractRow(contract));
}

/** @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED, MONEY_TOO_LARGE. */
export function updateContract(db: WriteDb, contract: Content<Contract>, rev: number): void {
  updateRecord(db, 'contract', contractRow(contract), rev);
}

export function shelveContract(db: WriteDb, id: ContractId, rev: number, shelf: Shelf): void {
  markRecord(db, 'contract', id, rev, shelf);
}
