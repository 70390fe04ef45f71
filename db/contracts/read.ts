// Contracts, as the shared model has them.
import type { Contract } from '#shared/contracts/model.ts';
import type { ContractId, ProviderId } from '#shared/ids.ts';
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { onShelf, type Shelf } from '../records.ts';
import { contractOf } from './rows.ts';

export function getContract(db: ReadDb, id: ContractId): Contract | undefined {
  const row = db.first(q.selectFrom('contract').selectAll().where('id', '=', id));
  return row === undefined ? undefined : contractOf(row);
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
