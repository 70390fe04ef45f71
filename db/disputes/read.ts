// Disputes with what was said, oldest first. Their state is that of the follow-up of the same id.
import type { Dispute } from '#shared/disputes/model.ts';
import type { FollowUpId, SlaId } from '#shared/ids.ts';
import { oneOf, q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { onShelf } from '../records.ts';
import type { DisputeRow } from './rows.ts';

function withMessages(db: ReadDb, rows: readonly DisputeRow[]): Dispute[] {
  const owned = oneOf(
    'disputeId',
    rows.map(({ id }) => id),
  );
  const messages = db.all(q.selectFrom('dispute_message').selectAll().where(owned).orderBy('at').orderBy('id'));
  const byDispute = Map.groupBy(messages, ({ disputeId }) => disputeId);
  return rows.map((row) => ({
    ...row,
    messages: (byDispute.get(row.id) ?? []).map(({ disputeId: _disputeId, ...message }) => message),
  }));
}

export function getDispute(db: ReadDb, id: FollowUpId): Dispute | undefined {
  return withMessages(db, db.all(q.selectFrom('dispute').selectAll().where('id', '=', id)))[0];
}

/** Those whose follow-up is live, by month. */
export function listDisputes(db: ReadDb, slaId?: SlaId): Dispute[] {
  let query = q
    .selectFrom('dispute')
    .innerJoin('follow_up', 'follow_up.id', 'dispute.id')
    .where(onShelf('follow_up'))
    .selectAll('dispute')
    .orderBy('dispute.month')
    .orderBy('dispute.id');
  if (slaId !== undefined) query = query.where('dispute.slaId', '=', slaId);
  return withMessages(db, db.all(query));
}
