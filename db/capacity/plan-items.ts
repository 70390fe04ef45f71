// Parts of a capacity plan: the facts of a kind as JSON. List, create, change at a revision, trash.
import type { PlanItem, PlanItemContent, PlanItemKind, PlanItemOf } from '#shared/capacity/plan-items/model.ts';
import type { PlanItemId } from '#shared/ids.ts';
import { q } from '../builder.ts';
import type { ReadDb, WriteDb } from '../connection.ts';
import type { Content } from '../fields.ts';
import { insertRecord, markRecord, onShelf, required, updateRecord, type Shelf } from '../records.ts';

export type PlanItemRow = Omit<PlanItem, 'facts'> & { facts: string };

type NewPlanItem = PlanItemContent & { readonly id: PlanItemId };

function itemOf({ facts, ...row }: PlanItemRow): PlanItem {
  // Written by `rowOf` from an item of the same kind.
  return { ...row, facts: JSON.parse(facts) as unknown } as PlanItem;
}

const rowOf = ({ facts, ...item }: NewPlanItem): Content<PlanItemRow> => ({ ...item, facts: JSON.stringify(facts) });

/** @throws AppError RECORD_NOT_FOUND, also for an item of another kind. */
export function getPlanItem<Kind extends PlanItemKind>(db: ReadDb, kind: Kind, id: PlanItemId): PlanItemOf<Kind> {
  const row = db.first(q.selectFrom('plan_item').selectAll().where('id', '=', id).where('kind', '=', kind));
  return itemOf(required(row, 'plan_item', id)) as PlanItemOf<Kind>;
}

/** Null for an item that is not there. */
export function planItemKind(db: ReadDb, id: PlanItemId): PlanItemKind | null {
  return db.first(q.selectFrom('plan_item').select('kind').where('id', '=', id))?.kind ?? null;
}

/** Live ones of a kind, by title. */
export function listPlanItems<Kind extends PlanItemKind>(db: ReadDb, kind: Kind): Array<PlanItemOf<Kind>> {
  const query = q.selectFrom('plan_item').selectAll().where(onShelf('plan_item')).where('kind', '=', kind);
  return db.all(query.orderBy('title').orderBy('id')).map((row) => itemOf(row) as PlanItemOf<Kind>);
}

export function createPlanItem(db: WriteDb, item: NewPlanItem): void {
  insertRecord(db, 'plan_item', rowOf(item));
}

/** @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED. */
export function updatePlanItem(db: WriteDb, item: NewPlanItem, rev: number): void {
  updateRecord(db, 'plan_item', rowOf(item), rev);
}

export function shelvePlanItem(db: WriteDb, id: PlanItemId, rev: number, shelf: Shelf): void {
  markRecord(db, 'plan_item', id, rev, shelf);
}
