// What contracts say about the items of the schemes.
import type { Clause } from '#shared/clauses/model.ts';
import type { ContractId } from '#shared/ids.ts';
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';

/** By item. */
export function listClauses(db: ReadDb, contractId: ContractId): Clause[] {
  return db.all(q.selectFrom('clause').selectAll().where('contractId', '=', contractId).orderBy('item'));
}
