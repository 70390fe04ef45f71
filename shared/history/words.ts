// What a logged row change says to a person: the kind of record, the field, the value before and after.
import { sentenceCase } from '../values/words.ts';

const TABLE_WORDS: Readonly<Record<string, string>> = {
  organisation: 'Organisation',
  person: 'Person',
  provider: 'Provider',
  provider_identifier: 'Identifier',
  provider_contact: 'Contact',
  service: 'Service',
  contract: 'Contract',
  business_function: 'Function',
  function_support: 'Service under a function',
  obligation: 'Obligation',
  obligation_check: 'Check of an obligation',
  obligation_pass: 'Pass through the obligations',
  clause: 'Clause',
  contract_event: 'Event of a contract',
  sla: 'Service level',
  sla_metric_version: 'Target',
  metric_basis: 'Basis of a target',
  data_source: 'Source',
  dispute: 'Dispute',
  dispute_message: 'Message',
  incident_event: 'Event',
  incident_message: 'Message',
  incident_share: 'Share',
  credit_claim: 'Claim',
  locked_period: 'Locked period',
  credit_schedule: 'Credit table',
  credit_band: 'Credit band',
  business_calendar: 'Calendar',
  holiday: 'Holiday',
  maintenance_window: 'Maintenance',
  incident: 'Incident',
  measurement: 'Stated value',
  follow_up: 'Follow-up',
  capacity_pool: 'Pool',
  capacity_level: 'Capacity',
  capacity_actual: 'Use',
  capacity_terms: 'Planning terms',
  capacity_scenario: 'Scenario',
  capacity_decision: 'Capacity decision',
  plan_item: 'Part of the capacity plan',
  practice: 'Practice',
  assurance: 'Assurance record',
  capacity_delivery: 'Delivery',
  capacity_estate: 'Record around pools',
  evidence: 'Evidence',
  import_batch: 'Import',
  saved_mapping: 'Column mapping',
  saved_view: 'View',
  today_mark: 'Item of Today',
  named_version: 'Named version',
  export_record: 'Export',
  setting: 'Setting',
};

/** A table as a word. @example tableWord('sla') // 'Service level' */
export function tableWord(table: string): string {
  return TABLE_WORDS[table] ?? sentenceCase(table.replaceAll('_', ' '));
}

/** A column as words. @example fieldWord('legalName') // 'Legal name' */
export function fieldWord(column: string): string {
  const plain = column.replace(/(Id|Sec|At|On)$/, (end) =>
    end === 'Sec' ? ' seconds' : end === 'Id' ? '' : ` ${end}`,
  );
  const spaced = plain.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return sentenceCase(spaced.replace(/\s+/g, ' ').trim());
}

export type LoggedValue = string | number | null;
export type LoggedValues = Readonly<Record<string, LoggedValue>>;

export interface FieldChange {
  readonly field: string;
  readonly before: LoggedValue;
  readonly after: LoggedValue;
}

/** What a record says of itself, not of its content. */
const LEFT_OUT = new Set(['id', 'rev', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy']);

/**
 * The fields that differ, in the order of the columns. Empty text and null count as nothing on both sides.
 * @example fieldChanges({ id: '1', name: 'A' }, { id: '1', name: 'B' }) // [{ field: 'name', before: 'A', after: 'B' }]
 */
export function fieldChanges(before: LoggedValues | null, after: LoggedValues | null): FieldChange[] {
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return columns
    .filter((column) => !LEFT_OUT.has(column))
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter((change) => change.before !== change.after && (change.before ?? '') !== (change.after ?? ''));
}
