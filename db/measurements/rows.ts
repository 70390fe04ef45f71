// The three values of a month as rows: every field has its column.
import type { Measurement } from '#shared/sla/model.ts';

export type MeasurementRow = Measurement;
