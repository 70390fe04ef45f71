// Recurring maintenance: each window keeps the rule it came of, with what holds on the night of a clock change.
import type { Migration } from './migration.ts';

export const maintenanceSeries: Migration = {
  version: 180,
  slug: 'maintenance-series',
  sql: `
  alter table maintenance_window add column series text check (series is null or json_valid(series));
  `,
};
