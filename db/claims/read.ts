// Claims for credits.
import type { CreditClaim } from '#shared/claims/model.ts';
import type { CreditClaimId, SlaId } from '#shared/ids.ts';
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { onShelf } from '../records.ts';
import { claimOf } from './rows.ts';

export function getClaim(db: ReadDb, id: CreditClaimId): CreditClaim | undefined {
  const row = db.first(q.selectFrom('credit_claim').selectAll().where('id', '=', id));
  return row === undefined ? undefined : claimOf(row);
}

/** By month, of one service level or of all. */
export function listClaims(db: ReadDb, slaId?: SlaId): CreditClaim[] {
  let query = q.selectFrom('credit_claim').selectAll().where(onShelf('credit_claim')).orderBy('month').orderBy('id');
  if (slaId !== undefined) query = query.where('slaId', '=', slaId);
  return db.all(query).map(claimOf);
}
