// Maintenance windows as rows.
import type { MaintenanceWindow } from '#shared/incidents/model.ts';
import { flag, type Content, type Flag } from '../fields.ts';

export type MaintenanceWindowRow = Omit<MaintenanceWindow, 'agreed'> & { agreed: Flag };

export function maintenanceOf(row: MaintenanceWindowRow): MaintenanceWindow {
  return { ...row, agreed: row.agreed === 1 };
}

export function maintenanceRow(window: Content<MaintenanceWindow>): Content<MaintenanceWindowRow> {
  return { ...window, agreed: flag(window.agreed) };
}
