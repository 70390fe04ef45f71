// The three values of each month: reported, measured, agreed.
import type { MeasurementId, SlaId } from '#shared/ids.ts';
import type { Measurement } from '#shared/sla/model.ts';
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { onShelf, type Shelf } from '../records.ts';
import { measurementOf } from './rows.ts';

export function getMeasurement(db: ReadDb, id: MeasurementId): Measurement | undefined {
  const row = db.first(q.selectFrom('measurement').selectAll().where('id', '=', id));
  return row === undefined ? undefined : measurementOf(row);
}

/** The untrashed measurement of one month (`YYYY-MM`). */
export function findMeasurement(db: ReadDb, slaId: SlaId, month: string): Measurement | undefined {
  const query = q.selectFrom('measurement').selectAll().where('slaId', '=', slaId).where('month', '=', month);
  const row = db.first(query.where('trashedAt', 'is', null));
  return row === undefined ? undefined : measurementOf(row);
}

/** By month. */
export function listMeasurements(db: ReadDb, slaId: SlaId, shelf: Shelf = 'live'): Measurement[] {
  const query = q.selectFrom('measurement').selectAll().where('slaId', '=', slaId).where(onShelf('measurement', shelf));
  return db.all(query.orderBy('month')).map(measurementOf);
}
