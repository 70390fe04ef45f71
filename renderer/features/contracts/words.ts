// The words of a contract's and a service level's choices, once, for lists, forms and pages.
import type { Choice } from '#renderer/ui/fields/Choices.tsx';
import type { Clause } from '#shared/clauses/model.ts';
import type { Contract } from '#shared/contracts/model.ts';
import type { MetricBasis } from '#shared/sla/basis.ts';
import type { MetricVersion } from '#shared/sla/model.ts';

type RenewalMode = Contract['renewalMode'];
export type Granularity = MetricVersion['granularity'];
export type ExcludeOrder = MetricVersion['excludeOrder'];
export type Denominator = MetricVersion['maintenanceDenominator'];
export type RoundingMode = NonNullable<MetricVersion['rounding']>['mode'];

export const RENEWAL_CHOICES: ReadonlyArray<Choice<RenewalMode>> = [
  { value: 'none', label: 'Ends with the initial term' },
  { value: 'tacit', label: 'Renews unless notice is given' },
  { value: 'express', label: 'Renews only when both agree' },
  { value: 'evergreen', label: 'Runs until notice is given' },
];

export const ANCHOR_CHOICES: ReadonlyArray<Choice<Contract['clock']['noticeAnchor']>> = [
  { value: 'term_end', label: 'The end of a term' },
  { value: 'anniversary', label: 'An anniversary of the first day' },
  { value: 'any_time', label: 'Any day', description: 'It ends one notice after the day of receipt.' },
];

export const WORKING_DAY_CHOICES: ReadonlyArray<Choice<Contract['clock']['workingDayRule']>> = [
  { value: 'none', label: 'It counts as it is' },
  { value: 'previous', label: 'The working day before it counts' },
];

export const STAGE_CHOICES: ReadonlyArray<Choice<Contract['stage']>> = [
  { value: 'active', label: 'In force' },
  { value: 'draft', label: 'Draft, not signed yet' },
];

const CLAUSE_VIEWS = {
  present: { word: 'Present', tone: 'met' },
  partial: { word: 'In part', tone: 'risk' },
  absent: { word: 'Missing', tone: 'breached' },
  not_applicable: { word: 'Does not apply', tone: 'plain' },
} as const;

/** Null: nobody has looked yet. */
export const clauseView = (state: Clause['state'] | null) =>
  state === null ? ({ word: 'Not read', tone: 'nodata' } as const) : CLAUSE_VIEWS[state];

export const CLAUSE_CHOICES: ReadonlyArray<Choice<Clause['state']>> = [
  { value: 'present', label: CLAUSE_VIEWS.present.word },
  { value: 'partial', label: CLAUSE_VIEWS.partial.word },
  { value: 'absent', label: CLAUSE_VIEWS.absent.word },
  { value: 'not_applicable', label: CLAUSE_VIEWS.not_applicable.word },
];

export const GRANULARITY_CHOICES: ReadonlyArray<Choice<Granularity>> = [
  { value: 'exact', label: 'To the second' },
  {
    value: 'floor_minute_per_outage',
    label: 'Full minutes of each outage',
    description: 'A started minute does not count.',
  },
  {
    value: 'ceil_minute_per_outage',
    label: 'Started minutes of each outage',
    description: 'A started minute counts in full.',
  },
  { value: 'full_clock_minutes', label: 'Clock minutes down from :00 to :59' },
  {
    value: 'touched_clock_minutes',
    label: 'Clock minutes touched',
    description: 'One second down makes the minute count.',
  },
];

export const EXCLUDE_ORDER_CHOICES: ReadonlyArray<Choice<ExcludeOrder>> = [
  {
    value: 'before_threshold',
    label: 'Taken out first',
    description: 'The shortest outage is measured on what is left after exclusions.',
  },
  {
    value: 'after_threshold',
    label: 'Taken out last',
    description: 'The shortest outage is measured on the whole outage, exclusions included.',
  },
];

export const DENOMINATOR_CHOICES: ReadonlyArray<Choice<Denominator>> = [
  { value: 'full', label: 'Of the whole month' },
  { value: 'reduced', label: 'Of the month without maintenance' },
];

export const WINDOW_CHOICES: ReadonlyArray<Choice<MetricBasis['window']['kind']>> = [
  { value: 'calendar_month', label: 'Calendar month' },
  { value: 'billing_month', label: 'Billing month' },
  { value: 'quarter', label: 'Quarter' },
  { value: 'fiscal_quarter', label: 'Fiscal quarter' },
  { value: 'service_year', label: 'Service year' },
  { value: 'rolling_days', label: 'Rolling days up to a month end' },
];

export const ROUNDING_CHOICES: ReadonlyArray<Choice<RoundingMode>> = [
  { value: 'half_up', label: 'Half up', description: '99.985 becomes 99.99' },
  { value: 'half_even', label: 'Half to even', description: '99.985 becomes 99.98' },
  { value: 'truncate', label: 'Cut off', description: '99.989 becomes 99.98' },
];

const labelOf = (choices: readonly Choice[], value: string): string =>
  choices.find((choice) => choice.value === value)?.label ?? value;

/** The channel of the list gives the mode as plain text; a word of a later version is shown as it is. */
export const renewalWord = (mode: string): string => labelOf(RENEWAL_CHOICES, mode);
export const granularityWord = (granularity: Granularity): string => labelOf(GRANULARITY_CHOICES, granularity);
export const roundingWord = (mode: RoundingMode): string => labelOf(ROUNDING_CHOICES, mode);
