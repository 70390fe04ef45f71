// The three values of a month as rows: every field has its column.
import type { Measurement } from '#shared/sla/model.ts';
import type { Content } from '../fields.ts';

export type MeasurementRow = Omit<Measurement, 'samples'> & { samples: number | null };

export function measurementOf({ samples, ...row }: MeasurementRow): Measurement {
  return { ...row, ...(samples === null ? {} : { samples }) };
}

export function measurementRow(measurement: Content<Measurement>): Content<MeasurementRow> {
  return { ...measurement, samples: measurement.samples ?? null };
}
