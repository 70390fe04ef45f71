// The record tables: every row written to them is logged, can be undone and is audited. What is not listed here is
// outside undo and audit on purpose: drafts, staging, results (recomputable from records) and the search index.
import type { Tables } from '../schema.ts';

export interface LoggedTable {
  readonly table: keyof Tables;
  /** The record a row belongs to: the row itself, or the root of the aggregate it is a part of. */
  readonly entity: string;
  /** Column with the id of that record. */
  readonly owner: string;
  /** Column that names the record to a person. */
  readonly label: string;
  /** Rows with `rev` and stamps; parts are versioned with their root. */
  readonly stamped: boolean;
}

const root = (table: keyof Tables, label: string): LoggedTable => ({
  table,
  entity: table,
  owner: 'id',
  label,
  stamped: true,
});
const part = (table: keyof Tables, entity: string, owner: string, label: string): LoggedTable => ({
  table,
  entity,
  owner,
  label,
  stamped: false,
});

const plain = (table: keyof Tables, label: string): LoggedTable => part(table, table, 'id', label);

/** Columns that undo sets itself: a reversed change is a new revision. */
export const REVISION_COLUMNS = ['rev', 'updatedAt', 'updatedBy'] as const;

export const LOGGED_TABLES: readonly LoggedTable[] = [
  root('organisation', 'name'),
  root('person', 'name'),
  root('provider', 'legalName'),
  part('provider_identifier', 'provider', 'providerId', 'value'),
  part('provider_contact', 'provider', 'providerId', 'role'),
  root('service', 'name'),
  root('contract', 'ref'),
  part('contract_event', 'contract', 'contractId', 'kind'),
  part('clause', 'contract', 'contractId', 'item'),
  root('business_function', 'name'),
  part('function_support', 'business_function', 'functionId', 'reliance'),
  root('obligation', 'title'),
  part('obligation_check', 'obligation', 'obligationId', 'dueOn'),
  plain('obligation_pass', 'upTo'),
  root('sla', 'name'),
  part('sla_metric_version', 'sla', 'slaId', 'validFrom'),
  part('metric_basis', 'sla', 'slaId', 'metric'),
  part('credit_schedule', 'sla', 'slaId', 'validFrom'),
  part('credit_band', 'sla', 'slaId', 'creditPct'),
  root('business_calendar', 'name'),
  part('holiday', 'business_calendar', 'calendarId', 'name'),
  root('maintenance_window', 'title'),
  root('incident', 'title'),
  part('incident_event', 'incident', 'incidentId', 'kind'),
  part('incident_message', 'incident', 'incidentId', 'text'),
  part('incident_share', 'incident', 'incidentId', 'sharePct'),
  root('practice', 'title'),
  root('assurance', 'title'),
  root('capacity_estate', 'title'),
  root('measurement', 'month'),
  root('follow_up', 'title'),
  part('dispute', 'follow_up', 'id', 'month'),
  part('dispute_message', 'follow_up', 'disputeId', 'text'),
  root('data_source', 'name'),
  root('locked_period', 'month'),
  root('credit_claim', 'month'),
  root('capacity_pool', 'name'),
  part('capacity_level', 'capacity_pool', 'poolId', 'effectiveOn'),
  part('capacity_actual', 'capacity_pool', 'poolId', 'month'),
  part('capacity_terms', 'capacity_pool', 'poolId', 'clause'),
  root('capacity_scenario', 'name'),
  root('capacity_decision', 'title'),
  root('plan_item', 'title'),
  root('capacity_delivery', 'name'),
  plain('import_batch', 'fileName'),
  plain('saved_mapping', 'id'),
  plain('named_version', 'name'),
  plain('saved_view', 'name'),
  plain('today_mark', 'id'),
  plain('evidence', 'fileName'),
  plain('export_record', 'fileName'),
  plain('setting', 'id'),
];
