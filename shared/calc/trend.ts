// `calc trend`: values and target are exact text; the statistics are JSON numbers.
import { trend } from '../sla/trend.ts';
import { parseFraction } from '../values/fraction.ts';
import { listOf, NumberText, record } from './fields.ts';
import { defineKind } from './kind.ts';

export const trendKind = defineKind({
  name: 'trend',
  summary: 'whether a series erodes: Mann-Kendall test, Theil-Sen slope, periods until it falls below a target',
  example: { values: ['99.99', '99.97', '99.96', '99.93'], target: '99.9' },
  input: record({ values: listOf(NumberText, 'decimals as text'), target: NumberText }),
  run: ({ values, target }) => trend(values.map(parseFraction), parseFraction(target)),
});
