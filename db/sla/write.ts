// Service levels as one aggregate: metric versions, credit schedules, bands.
import type { SlaId } from '#shared/ids.ts';
import type { Sla } from '#shared/sla/model.ts';
import type { WriteDb } from '../connection.ts';
import type { Content } from '../fields.ts';
import { insertRecord, markRecord, replaceParts, updateRecord, type Shelf } from '../records.ts';
import { bandRows, basisRows, creditScheduleRow, metricVersionRow } from './rows.ts';

function writeParts(db: WriteDb, { id, metricVersions, creditSchedules }: Content<Sla>): boolean {
  const owner = ['slaId', id] as const;
  const versions = metricVersions.map((version) => metricVersionRow(id, version));
  const schedules = creditSchedules.map((schedule) => creditScheduleRow(id, schedule));
  const bands = creditSchedules.flatMap((schedule) => bandRows(id, schedule));
  const changed = [
    replaceParts(db, 'sla_metric_version', owner, versions),
    replaceParts(
      db,
      'metric_basis',
      owner,
      metricVersions.flatMap((version) => basisRows(id, version)),
    ),
    replaceParts(db, 'credit_schedule', owner, schedules),
    replaceParts(db, 'credit_band', owner, bands),
  ];
  return changed.includes(true);
}

export function createSla(db: WriteDb, sla: Content<Sla>): void {
  const { metricVersions: _, creditSchedules: __, ...row } = sla;
  insertRecord(db, 'sla', row);
  writeParts(db, sla);
}

/** Parts that are missing are removed. @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED. */
export function updateSla(db: WriteDb, sla: Content<Sla>, rev: number): void {
  const { metricVersions: _, creditSchedules: __, ...row } = sla;
  updateRecord(db, 'sla', row, rev, () => writeParts(db, sla));
}

export function shelveSla(db: WriteDb, id: SlaId, rev: number, shelf: Shelf): void {
  markRecord(db, 'sla', id, rev, shelf);
}
