// Records around the pools.
import type { EstateRecord } from '#shared/capacity/estate/model.ts';
import type { EstateId } from '#shared/ids.ts';
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { onShelf } from '../records.ts';
import { estateOf } from './rows.ts';

export function getEstate(db: ReadDb, id: EstateId): EstateRecord | undefined {
  const row = db.first(q.selectFrom('capacity_estate').selectAll().where('id', '=', id));
  return row === undefined ? undefined : estateOf(row);
}

/** Live ones by title. */
export function listEstate(db: ReadDb): EstateRecord[] {
  const query = q.selectFrom('capacity_estate').selectAll().where(onShelf('capacity_estate')).orderBy('title');
  return db.all(query.orderBy('id')).map(estateOf);
}
