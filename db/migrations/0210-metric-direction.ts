// What the percentage of a metric is of, whether more or less of it is better, and how many values a stated figure rests on.
import type { Migration } from './migration.ts';

export const metricDirection: Migration = {
  version: 210,
  slug: 'metric-direction',
  sql: `
  alter table metric_basis add column unit text not null default '';
  alter table metric_basis add column direction text not null default 'at_least'
    check (direction in ('at_least', 'at_most'));
  alter table measurement add column samples integer check (samples >= 0);
  `,
};
