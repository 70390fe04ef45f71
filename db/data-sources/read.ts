// Sources of incidents.
import type { DataSourceId } from '#shared/ids.ts';
import type { DataSource } from '#shared/sla/source-roles.ts';
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { onShelf } from '../records.ts';

export function getDataSource(db: ReadDb, id: DataSourceId): DataSource | undefined {
  return db.first(q.selectFrom('data_source').selectAll().where('id', '=', id));
}

/** By name. */
export function listDataSources(db: ReadDb): DataSource[] {
  return db.all(q.selectFrom('data_source').selectAll().where(onShelf('data_source')).orderBy('name'));
}
