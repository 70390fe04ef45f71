// `calc percentile`: exact order statistics, each method by its name.
import { mean, median, PERCENTILE_METHODS, percentile } from '../sla/measures/percentile.ts';
import { compare, parseFraction, toRatioText, type Fraction } from '../values/fraction.ts';
import { choice, listOf, NumberText, optional, PercentText, record } from './fields.ts';
import { defineKind } from './kind.ts';

const textOrNull = (value: Fraction | null): string | null => (value === null ? null : toRatioText(value));

export const percentileKind = defineKind({
  name: 'percentile',
  summary: 'percentiles of values under a named method, with count, mean and median',
  example: { values: ['5', '5', '5', '360'], percents: ['50', '90'], method: 'nearest_rank' },
  input: record({
    values: listOf(NumberText, 'numbers as text'),
    percents: optional(listOf(PercentText, 'percentages as text'), ['50', '90', '95', '99']),
    method: optional(choice(PERCENTILE_METHODS), 'nearest_rank' as const),
  }),
  run: ({ values, percents, method }) => {
    const rising = values.map(parseFraction).sort(compare);
    const under = (name: (typeof PERCENTILE_METHODS)[number]) =>
      Object.fromEntries(percents.map((text) => [text, textOrNull(percentile(rising, parseFraction(text), name))]));
    return {
      n: rising.length,
      mean: textOrNull(mean(rising)),
      median: textOrNull(median(rising)),
      method,
      percentiles: under(method),
      otherMethods: Object.fromEntries(PERCENTILE_METHODS.map((name) => [name, under(name)])),
    };
  },
});
