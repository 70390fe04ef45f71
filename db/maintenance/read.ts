// Maintenance windows of a service.
import type { MaintenanceWindowId, ServiceId } from '#shared/ids.ts';
import type { MaintenanceWindow } from '#shared/incidents/model.ts';
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { onShelf, type Shelf } from '../records.ts';
import { touching, type Span } from '../spans.ts';
import { maintenanceOf } from './rows.ts';

export function getMaintenance(db: ReadDb, id: MaintenanceWindowId): MaintenanceWindow | undefined {
  const row = db.first(q.selectFrom('maintenance_window').selectAll().where('id', '=', id));
  return row === undefined ? undefined : maintenanceOf(row);
}

/** Those that touch the span, by start. */
export function listMaintenance(
  db: ReadDb,
  serviceId: ServiceId,
  span: Span,
  shelf: Shelf = 'live',
): MaintenanceWindow[] {
  const query = q
    .selectFrom('maintenance_window')
    .selectAll()
    .where('serviceId', '=', serviceId)
    .where(onShelf('maintenance_window', shelf))
    .where(touching(span))
    .orderBy('startAt')
    .orderBy('id');
  return db.all(query).map(maintenanceOf);
}
