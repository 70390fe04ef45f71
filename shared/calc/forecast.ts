// `calc forecast`: values are ordinary numbers, and so are the answers; a missing period is null.
import { z } from 'zod';
import { forecast } from '../capacity/forecast/forecast.ts';
import { count, listOf, optional, record } from './fields.ts';
import { defineKind } from './kind.ts';

const VALUE = 'expected a finite number below 1e150 in size, or null for a missing period';
const LEVEL = 'expected a level in percent, above 0 and below 100';
const MAX_VALUES = 100_000;

const Value = z.number({ error: VALUE }).refine((value) => Math.abs(value) < 1e150, VALUE);
const Level = z.number({ error: LEVEL }).refine((level) => level > 0 && level < 100, LEVEL);
const Season = count('periods in a season', 1);

const SEASONS = 'expected a whole number of periods in a season, 1 or more, or a list of such numbers';
const SeasonLengths = z.union([Season.transform((length) => [length]), listOf(Season, 'season lengths')], {
  error: SEASONS,
});

const RangeInput = record({ min: Value, max: Value }).refine(({ min, max }) => min < max, {
  message: 'expected a range whose max is above its min',
});

const input = record({
  values: listOf(Value.nullable(), 'numbers, oldest first, null for a missing period').max(
    MAX_VALUES,
    `expected at most ${MAX_VALUES} values`,
  ),
  seasonLength: optional(SeasonLengths, [1]),
  horizon: count('periods ahead', 1).max(1_000, 'expected at most 1000 periods ahead'),
  levels: optional(listOf(Level, 'levels in percent'), [80, 95]),
  range: optional(RangeInput, null),
}).refine(
  ({ values, range }) =>
    range === null || values.every((value) => value === null || (value >= range.min && value <= range.max)),
  { message: 'expected values inside the range', path: ['values'] },
);

export const forecastKind = defineKind({
  name: 'forecast',
  summary: 'the periods ahead of a series: median of several methods, with conformal intervals',
  example: { values: [10, 12, 11, 13, 12, 14], seasonLength: 1, horizon: 2 },
  input,
  run: ({ values, seasonLength, horizon, levels, range }) =>
    forecast({ values, seasonLengths: seasonLength, horizon, levels, range }),
});
