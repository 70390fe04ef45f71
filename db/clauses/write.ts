// What a contract says about an item: one row each, replaced as it is read again.
import type { Clause } from '#shared/clauses/model.ts';
import { q } from '../builder.ts';
import type { WriteDb } from '../connection.ts';

/** The clause of this contract and item becomes this one; its id stays when there was one. */
export function setClause(db: WriteDb, clause: Clause): void {
  const same = q.selectFrom('clause').select('id').where('contractId', '=', clause.contractId);
  const old = db.first(same.where('item', '=', clause.item));
  if (old === undefined) db.insert('clause', clause);
  else
    db.run(
      q
        .updateTable('clause')
        .set({ ...clause, id: old.id })
        .where('id', '=', old.id),
    );
}
