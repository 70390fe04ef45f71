// Degraded service: how much of a service an incident took away, and what proves its cause.
import type { Migration } from './migration.ts';

export const degradedService: Migration = {
  version: 170,
  slug: 'degraded-service',
  sql: `
  alter table incident add column weightPct text;
  alter table incident add column causeProof text not null default '';
  `,
};
