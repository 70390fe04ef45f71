// Which records can be found, and by which of their words.
import type { Tables } from '../schema.ts';

export interface Searchable {
  readonly table: keyof Tables;
  /** Shown as the hit, and weighs most. */
  readonly title: readonly string[];
  readonly body: readonly string[];
}

export const SEARCHABLE: readonly Searchable[] = [
  { table: 'organisation', title: ['name'], body: ['lei'] },
  { table: 'person', title: ['name'], body: ['role', 'email'] },
  { table: 'provider', title: ['legalName'], body: ['shortName', 'note'] },
  { table: 'service', title: ['name'], body: ['description'] },
  { table: 'contract', title: ['ref', 'title'], body: ['noticeForm', 'note'] },
  { table: 'business_function', title: ['ref', 'name'], body: ['reasons', 'tolerance'] },
  { table: 'obligation', title: ['title'], body: ['clause', 'trigger', 'note'] },
  { table: 'sla', title: ['name'], body: [] },
  { table: 'business_calendar', title: ['name'], body: ['holidaySource'] },
  { table: 'maintenance_window', title: ['title'], body: ['ref', 'note'] },
  { table: 'incident', title: ['title'], body: ['externalId', 'severity', 'exclusionReason', 'note'] },
  { table: 'practice', title: ['title'], body: ['note'] },
  { table: 'assurance', title: ['title'], body: ['note'] },
  { table: 'capacity_estate', title: ['title'], body: ['note'] },
  { table: 'follow_up', title: ['title'], body: ['note', 'closingNote', 'effectNote'] },
  { table: 'capacity_pool', title: ['name'], body: ['resource', 'region', 'note'] },
  { table: 'capacity_scenario', title: ['name'], body: ['question', 'note'] },
  { table: 'plan_item', title: ['title'], body: [] },
  { table: 'capacity_decision', title: ['title'], body: ['shortage', 'reasons', 'assumptions'] },
  { table: 'capacity_delivery', title: ['name'], body: ['note'] },
];
