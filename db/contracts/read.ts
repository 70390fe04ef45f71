// Contracts, as the shared model has them.
import type { Contract, ContractEvent } from '#shared/contracts/model.ts';
import type { ContractId, ProviderId } from '#shared/ids.ts';
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { onShelf, type Shelf } from '../records.ts';
import { contractOf, type TodayMarkRow } from './rows.ts';

export function getContract(db: ReadDb, id: ContractId): Contract | undefined {
  const row = db.first(q.selectFrom('contract').selectAll().where('id', '=', id));
  return row === undefined ? undefined : contractOf(row);
}

/** What happened to a contract, in the order of days; to all of them when none is named. */
export function listContractEvents(db: ReadDb, contractId?: ContractId): ContractEvent[] {
  const query = q.selectFrom('contract_event').selectAll().orderBy('on').orderBy('id');
  return db.all(contractId === undefined ? query : query.where('contractId', '=', contractId));
}

/** Marks on items of Today, by the key of the item. */
export function listTodayMarks(db: ReadDb): ReadonlyMap<string, TodayMarkRow> {
  return new Map(db.all(q.selectFrom('today_mark').selectAll()).map((mark) => [mark.id, mark]));
}

export interface ContractFilter {
  readonly providerId?: ProviderId;
  readonly shelf?: Shelf;
}

/** By reference. */
export function listContracts(db: ReadDb, { providerId, shelf }: ContractFilter = {}): Contract[] {
  let query = q.selectFrom('contract').selectAll().where(onShelf('contract', shelf)).orderBy('ref').orderBy('id');
  if (providerId !== undefined) query = query.where('providerId', '=', providerId);
  return db.all(query).map(contractOf);
}
