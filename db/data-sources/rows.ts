// Sources of incidents as rows: every field has its column.
import type { DataSource } from '#shared/sla/source-roles.ts';

export type DataSourceRow = DataSource;
