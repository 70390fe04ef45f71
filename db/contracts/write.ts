// Contracts: create, change at a revision, archive, trash, restore.
import type { Contract, ContractEvent } from '#shared/contracts/model.ts';
import type { ContractId } from '#shared/ids.ts';
import { q } from '../builder.ts';
import type { WriteDb } from '../connection.ts';
import type { Content } from '../fields.ts';
import { insertRecord, markRecord, updateRecord, type Shelf } from '../records.ts';
import { contractRow, type TodayMarkRow } from './rows.ts';

/** @throws AppError MONEY_TOO_LARGE. */
export function createContract(db: WriteDb, contract: Content<Contract>): void {
  insertRecord(db, 'contract', contractRow(contract));
}

/** @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED, MONEY_TOO_LARGE. */
export function updateContract(db: WriteDb, contract: Content<Contract>, rev: number): void {
  updateRecord(db, 'contract', contractRow(contract), rev);
}

/** Changes a part of a contract seen at `rev`: the contract moves on by a revision. @throws AppError RECORD_STALE, RECORD_TRASHED. */
export function touchContract(db: WriteDb, contract: Content<Contract>, rev: number, change: () => void): void {
  updateRecord(db, 'contract', contractRow(contract), rev, () => {
    change();
    return true;
  });
}

/** Adds what happened, with what it changes in the contract. @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED. */
export function recordContractEvent(db: WriteDb, contract: Content<Contract>, rev: number, event: ContractEvent): void {
  touchContract(db, contract, rev, () => {
    db.insert('contract_event', event);
  });
}

/** Marks an item of Today, or takes its mark away. */
export function markTodayItem(db: WriteDb, id: string, mark: Omit<TodayMarkRow, 'id'> | null): void {
  db.run(q.deleteFrom('today_mark').where('id', '=', id));
  if (mark !== null) db.insert('today_mark', { id, ...mark });
}

export function shelveContract(db: WriteDb, id: ContractId, rev: number, shelf: Shelf): void {
  markRecord(db, 'contract', id, rev, shelf);
}
