// Decisions on capacity.
import type { CapacityDecision } from '#shared/capacity/decisions/model.ts';
import type { CapacityDecisionId } from '#shared/ids.ts';
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { decisionOf } from './decision-rows.ts';

export function getDecision(db: ReadDb, id: CapacityDecisionId): CapacityDecision | undefined {
  const row = db.first(q.selectFrom('capacity_decision').selectAll().where('id', '=', id));
  return row === undefined ? undefined : decisionOf(row);
}
