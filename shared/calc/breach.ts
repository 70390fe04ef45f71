// `calc breach`: days and counts are exact, the chance is a statistic and a JSON number.
import { breachProbability } from '../capacity/breach/breach.ts';
import { parseFraction } from '../values/fraction.ts';
import { CivilDate, count, listOf, optional, PercentText, record } from './fields.ts';
import { defineKind } from './kind.ts';

const Day = record({ date: CivilDate, events: count('events'), good: count('good events') }).transform(
  ({ date, events, good }) => ({ day: date, events, good }),
);

export const breachKind = defineKind({
  name: 'breach',
  summary: 'the chance that a running period ends below its target, 0 or 1 where arithmetic already decides',
  example: {
    history: [
      { date: '2026-04-01', events: 1000, good: 999 },
      { date: '2026-04-02', events: 1000, good: 1000 },
    ],
    periodStart: '2026-04-01',
    periodEnd: '2026-05-01',
    asOf: '2026-04-03',
    target: '99.9',
  },
  input: record({
    history: listOf(Day, 'days {date, events, good}, oldest first'),
    periodStart: CivilDate,
    periodEnd: CivilDate,
    asOf: CivilDate,
    target: PercentText,
    remainingEvents: optional(count('events still to come'), null),
    seed: optional(count('seed'), 1),
  }),
  run: ({ target, ...rest }) => breachProbability({ ...rest, target: parseFraction(target) }),
});
