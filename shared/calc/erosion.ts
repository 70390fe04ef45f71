// `calc erosion`: does a level decay before it breaches? Values are exact text, p-values are JSON numbers.
import { erosion, weeklyMeans, type Cusum, type CusumInput } from '../sla/measures/erosion.ts';
import { civilDateText } from '../values/civil-date.ts';
import { parseFraction, toRatioText } from '../values/fraction.ts';
import { NotNegative } from './amounts.ts';
import { CivilDate, listOf, NumberText, optional, record } from './fields.ts';
import { defineKind } from './kind.ts';

const Day = record({ date: CivilDate, value: NumberText });
const Usual = record({ reference: NumberText, slack: NotNegative, decision: NotNegative }).transform(
  (usual): CusumInput => ({ ...usual, reference: parseFraction(usual.reference) }),
);

function cusumOnTheWire({ reference, slack, decision, sums, alarmAt, since }: Cusum) {
  return {
    reference: toRatioText(reference),
    slack: toRatioText(slack),
    decision: toRatioText(decision),
    sums: sums.map(toRatioText),
    alarmAt,
    since,
  };
}

export const erosionKind = defineKind({
  name: 'erosion',
  summary: 'slow decay of a level: weekly means, trend, cumulative shortfall, most likely change point',
  example: { values: ['99.99', '99.99', '99.98', '99.97', '99.95', '99.94'], target: '99.9' },
  input: record({
    days: optional(listOf(Day, 'days {date, value}'), null),
    values: optional(listOf(NumberText, 'weekly values as text, oldest first'), null),
    target: NumberText,
    usual: optional(Usual, null),
  }).refine(({ days, values }) => (days === null) !== (values === null), {
    message: 'expected either days or values',
    path: ['values'],
  }),
  run: ({ days, values, target, usual }) => {
    const weeks = weeklyMeans((days ?? []).map(({ date, value }) => ({ day: date, value: parseFraction(value) })));
    const series = values === null ? weeks.map(({ mean }) => mean) : values.map(parseFraction);
    const result = erosion(series, parseFraction(target), usual);
    const point = result.changePoint;
    return {
      ...result.trend,
      cusum: cusumOnTheWire(result.cusum),
      changePoint:
        point === null
          ? null
          : { ...point, meanBefore: toRatioText(point.meanBefore), meanAfter: toRatioText(point.meanAfter) },
      ...(days === null
        ? {}
        : {
            weeks: weeks.map((week) => ({
              monday: civilDateText(week.monday),
              days: week.days,
              mean: toRatioText(week.mean),
            })),
          }),
    };
  },
});
