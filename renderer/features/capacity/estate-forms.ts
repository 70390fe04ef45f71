// Fields of the records around the pools.
import {
  choice,
  day,
  month,
  number,
  percent,
  pool,
  provider,
  quantity,
  required,
  site,
  text,
  type KindForm,
} from '#renderer/app/form/kind-form.ts';
import { KPI_FORMULA_WORDS, KPI_MEASURE_WORDS } from '#shared/capacity/estate/words.ts';
import type { EstateKind } from '#shared/capacity/estate/model.ts';

const country = required(text('country', 'Country', { placeholder: 'DE' }));

export const ESTATE_FORMS: Readonly<Record<EstateKind, KindForm>> = {
  site: {
    plural: 'Sites',
    purpose: 'A place with pools in it: its country, and whose it is.',
    blank: { country: '', region: '', providerId: null, pools: [] },
    fields: [
      country,
      text('region', 'Region'),
      provider('providerId', 'Provider', { description: 'Empty: your own.' }),
    ],
    lists: [
      {
        name: 'pools',
        title: 'Pools that lie here',
        noun: 'Pool',
        template: '1fr',
        empty: 'No pool lies here yet.',
        blank: { poolId: null },
        fields: [required(pool('poolId', 'Pool'))],
      },
    ],
  },
  link: {
    plural: 'Links',
    purpose: 'What was measured between two sites, there and back.',
    blank: { fromId: null, toId: null, latencyMs: null, bandwidthMbps: null, measuredOn: null, source: '' },
    fields: [
      required(site('fromId', 'From')),
      required(site('toId', 'To')),
      required(quantity('latencyMs', 'Latency, there and back', { unit: 'ms' })),
      quantity('bandwidthMbps', 'Bandwidth', { unit: 'Mbit/s' }),
      required(day('measuredOn', 'Measured on')),
      required(text('source', 'Source')),
    ],
    lists: [],
  },
  tag_rule: {
    plural: 'Tag rules',
    purpose: 'A key that pools carry as a tag, written key=value, so that their use and cost can be attributed.',
    blank: { key: '', need: 'required', values: [] },
    fields: [
      required(text('key', 'Key', { placeholder: 'owner' })),
      choice('need', 'Pools', { required: 'Must carry it', optional: 'May carry it' }),
    ],
    lists: [
      {
        name: 'values',
        title: 'Allowed values',
        noun: 'Value',
        template: '1fr',
        empty: 'Any value is allowed.',
        blank: { value: '' },
        fields: [required(text('value', 'Value'))],
      },
    ],
  },
  feed: {
    plural: 'Feeds',
    purpose: 'By when the use of a month has to be here. Missing and late months show.',
    blank: { poolId: null, source: '', withinDays: 10 },
    fields: [
      required(pool('poolId', 'Pool')),
      required(text('source', 'Source')),
      number('withinDays', 'After the end of a month, within', 'days', { isRequired: true }),
    ],
    lists: [],
  },
  threshold: {
    plural: 'Thresholds',
    purpose: 'Use over a share of what is committed, in several pools together, own and partner.',
    blank: { mode: 'all', months: 1, conditions: [] },
    fields: [
      choice('mode', 'Passed when', { all: 'All are over', any: 'One of them is over' }),
      number('months', 'In a row', 'months', { isRequired: true }),
    ],
    lists: [
      {
        name: 'conditions',
        title: 'Limits',
        noun: 'Limit',
        template: '1.6fr 1.4fr 1fr',
        empty: 'No limit yet.',
        blank: { poolId: null, measure: 'peak', abovePct: null },
        fields: [
          required(pool('poolId', 'Pool')),
          choice('measure', 'Figure', KPI_MEASURE_WORDS),
          required(percent('abovePct', 'Above')),
        ],
      },
    ],
  },
  kpi: {
    plural: 'KPIs',
    purpose: 'One figure for own and partner pools alike. A change of its target is a new version.',
    blank: { formula: 'utilisation', measure: 'peak', versions: [] },
    fields: [choice('formula', 'Figure', KPI_FORMULA_WORDS), choice('measure', 'Of', KPI_MEASURE_WORDS)],
    lists: [
      {
        name: 'versions',
        title: 'Versions',
        noun: 'Version',
        template: '1fr 1fr 1fr 1.6fr',
        empty: 'A KPI begins with its first version.',
        blank: { validFrom: '', direction: 'at_most', target: null, reason: '' },
        fields: [
          required(month('validFrom', 'From month')),
          choice('direction', 'Good is', { at_most: 'At most', at_least: 'At least' }),
          quantity('target', 'Target'),
          text('reason', 'Why'),
        ],
      },
    ],
  },
  allocation: {
    plural: 'Cost allocations',
    purpose: 'Who bears the monthly cost of a pool. What the shares leave is unallocated.',
    blank: { poolId: null, validFrom: '', driver: '', shares: [] },
    fields: [
      required(pool('poolId', 'Pool')),
      required(month('validFrom', 'From month')),
      text('driver', 'Shared by', { placeholder: 'Racks in use on 30 June' }),
    ],
    lists: [
      {
        name: 'shares',
        title: 'Shares',
        noun: 'Share',
        template: '2fr 1fr',
        empty: 'Nobody bears it yet.',
        blank: { consumer: '', sharePct: null },
        fields: [required(text('consumer', 'Who')), required(percent('sharePct', 'Share'))],
      },
    ],
  },
};
