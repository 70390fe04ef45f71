// What stands around the pools: sites and the links between them, rules for tags, feeds, thresholds, KPIs and who bears the
// cost. One record with a kind; the kind decides which facts it holds.
import { z } from 'zod';
import {
  CivilDateText,
  CountryCode,
  Label,
  MonthText,
  Note,
  OptionalLabel,
  PercentText,
  Stamps,
} from '../../fields.ts';
import { CapacityPoolId, EstateId, ProviderId } from '../../ids.ts';
import { QuantityText } from '../pools/quantity.ts';
import { MEASURES } from '../pools/model.ts';

const Days = z.int('a whole number of days').min(0).max(3_650);
const Months = z.int('a whole number of months').min(1, 'at least one month').max(60, 'at most 60 months');
const list = <Row extends z.ZodType>(row: Row, most = 100) => z.array(row).max(most, `at most ${most} rows`);

export const THRESHOLD_MODES = ['all', 'any'] as const;
export const TAG_NEEDS = ['required', 'optional'] as const;
export const KPI_FORMULAS = [
  'utilisation',
  'headroom',
  'peak_to_average',
  'cost_per_used',
  'cost_per_committed',
] as const;
export type KpiFormula = (typeof KPI_FORMULAS)[number];
export const KPI_DIRECTIONS = ['at_most', 'at_least'] as const;

export const ESTATE_FACTS = {
  /** A place with pools in it. */
  site: z.strictObject({
    country: CountryCode,
    region: OptionalLabel,
    /** Null for one's own. */
    providerId: ProviderId.nullable(),
    pools: list(z.strictObject({ poolId: CapacityPoolId }), 200),
  }),
  /** What was measured between two sites, the same both ways. */
  link: z.strictObject({
    fromId: EstateId,
    toId: EstateId,
    /** Milliseconds there and back, decimal text as typed. */
    latencyMs: QuantityText,
    /** Megabits per second that may be used; null when nobody measured it. */
    bandwidthMbps: QuantityText.nullable(),
    measuredOn: CivilDateText,
    source: Label,
  }),
  /** A key that pools carry as a tag `key=value`. */
  tag_rule: z.strictObject({
    key: z.string().regex(/^[^=\s][^=]{0,59}$/, 'a key without an equals sign, such as owner'),
    need: z.enum(TAG_NEEDS),
    /** Empty: any value. */
    values: list(z.strictObject({ value: Label })),
  }),
  /** When the use of a pool has to be there. */
  feed: z.strictObject({
    poolId: CapacityPoolId,
    source: Label,
    /** Days after the end of a month by which its use is recorded. */
    withinDays: Days,
  }),
  /** Use over a share of what is committed, in several pools together. */
  threshold: z.strictObject({
    mode: z.enum(THRESHOLD_MODES),
    /** So many months in a row. */
    months: Months,
    conditions: list(
      z.strictObject({ poolId: CapacityPoolId, measure: z.enum(MEASURES), abovePct: PercentText }),
      20,
    ).min(1, 'at least one condition'),
  }),
  /** The same figure for own and partner pools, with its versions. */
  kpi: z.strictObject({
    formula: z.enum(KPI_FORMULAS),
    measure: z.enum(MEASURES),
    /** A version holds from its month on, until the next begins. */
    versions: list(
      z.strictObject({
        validFrom: MonthText,
        direction: z.enum(KPI_DIRECTIONS),
        /** In the unit of the formula; null: it is watched, not judged. */
        target: QuantityText.nullable(),
        reason: OptionalLabel,
      }),
      50,
    ).min(1, 'at least one version'),
  }),
  /** Who bears the monthly cost of a pool. */
  allocation: z.strictObject({
    poolId: CapacityPoolId,
    validFrom: MonthText,
    driver: OptionalLabel,
    shares: list(z.strictObject({ consumer: Label, sharePct: PercentText }), 100),
  }),
} as const;

export const ESTATE_KINDS = ['site', 'link', 'tag_rule', 'feed', 'threshold', 'kpi', 'allocation'] as const;
export type EstateKind = (typeof ESTATE_KINDS)[number];
export type FactsOf<Kind extends EstateKind> = z.infer<(typeof ESTATE_FACTS)[Kind]>;

export const ESTATE_NOUNS: Readonly<Record<EstateKind, string>> = {
  site: 'site',
  link: 'link',
  tag_rule: 'tag rule',
  feed: 'feed',
  threshold: 'threshold',
  kpi: 'KPI',
  allocation: 'cost allocation',
};

const Common = { title: Label, note: Note };
const content = <Kind extends EstateKind>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), ...Common, facts: ESTATE_FACTS[kind] });
const record = <Kind extends EstateKind>(kind: Kind) => content(kind).extend({ id: EstateId, ...Stamps });

/** What a person says of a record around the pools. */
export const EstateContent = z.discriminatedUnion('kind', [
  content('site'),
  content('link'),
  content('tag_rule'),
  content('feed'),
  content('threshold'),
  content('kpi'),
  content('allocation'),
]);
export type EstateContent = z.infer<typeof EstateContent>;

export const EstateRecord = z.discriminatedUnion('kind', [
  record('site'),
  record('link'),
  record('tag_rule'),
  record('feed'),
  record('threshold'),
  record('kpi'),
  record('allocation'),
]);
export type EstateRecord = z.infer<typeof EstateRecord>;
export type EstateOf<Kind extends EstateKind> = Extract<EstateRecord, { kind: Kind }>;
