// Maintenance windows as rows.
import type { MaintenanceWindow } from '#shared/incidents/model.ts';
import type { MaintenanceSeries } from '#shared/sla/maintenance-series.ts';
import { flag, type Content, type Flag } from '../fields.ts';

export type MaintenanceWindowRow = Omit<MaintenanceWindow, 'agreed' | 'series'> & {
  agreed: Flag;
  /** As JSON: it is only read as a whole. */
  series: string | null;
};

export function maintenanceOf({ series, ...row }: MaintenanceWindowRow): MaintenanceWindow {
  const kept = series === null ? {} : { series: JSON.parse(series) as MaintenanceSeries };
  return { ...row, agreed: row.agreed === 1, ...kept };
}

export function maintenanceRow(window: Content<MaintenanceWindow>): Content<MaintenanceWindowRow> {
  const { series, agreed } = window;
  return { ...window, agreed: flag(agreed), series: series === undefined ? null : JSON.stringify(series) };
}
