// `calc deadline`: until when a claim may be made. Days are civil days of the contract's zone; hours are counted exactly.
import { z } from 'zod';
import { ANCHORS, DEADLINE_UNITS, deadlineDay } from '../claims/deadline-rule.ts';
import { AppError } from '../errors.ts';
import { instantText, parseInstant } from '../time/instant.ts';
import { civilDateAt } from '../time/periods.ts';
import { localToInstantSec } from '../time/zones.ts';
import { civilDateText, DAY_SEC, parseCivilDate } from '../values/civil-date.ts';
import { choice, CivilDate, count, listOf, optional, parsedText, record, Zone } from './fields.ts';
import { defineKind } from './kind.ts';

const WHEN = 'expected a date such as "2026-03-31", or an instant with offset such as "2026-03-29T00:30:00Z"';
const MAX_AMOUNT = 10_000;

const When = parsedText((text): { day: string } | { instantSec: number } => {
  if (text.includes('T') || text.includes('t')) return { instantSec: parseInstant(text) };
  parseCivilDate(text);
  return { day: text };
}, WHEN);

const Rule = record({
  name: optional(z.string({ error: 'expected text' }), null),
  from: choice(ANCHORS),
  anchor: optional(count('days or months', 1), 1),
  amount: count('units').max(MAX_AMOUNT, `expected at most ${MAX_AMOUNT}`),
  unit: choice([...DEADLINE_UNITS, 'hours']),
})
  .refine(({ from, unit }) => from === 'incident' || unit !== 'hours', {
    message: 'expected from "incident": hours are counted from the instant of the incident',
    path: ['from'],
  })
  .refine(({ from, unit }) => from !== 'incident' || unit !== 'cycles', {
    message: 'expected a window to count cycles of, such as "calendar_month"',
    path: ['from'],
  });

interface Question {
  readonly incident: z.output<typeof When>;
  readonly zone: string;
  readonly holidays: readonly string[];
}

function answer({ name, ...rule }: z.output<typeof Rule>, { incident, zone, holidays }: Question) {
  const named = name === null ? {} : { name };
  const { unit } = rule;
  if (unit === 'hours') {
    if ('day' in incident) throw new AppError('INVALID_INPUT', 'incident: expected an instant to count hours from');
    const lastSec = incident.instantSec + rule.amount * 3600;
    return { shown: { ...named, deadline: instantText(lastSec), untilUtc: instantText(lastSec) }, untilSec: lastSec };
  }
  const day = 'day' in incident ? incident.day : civilDateAt(zone, incident.instantSec);
  const deadline = deadlineDay({ ...rule, unit }, day, holidays);
  const untilSec = localToInstantSec(zone, (parseCivilDate(deadline) + 1) * DAY_SEC);
  return { shown: { ...named, deadline, untilUtc: instantText(untilSec) }, untilSec };
}

export const deadlineKind = defineKind({
  name: 'deadline',
  summary: 'the last day or instant of each claim window of an incident',
  example: {
    incident: '2026-12-15',
    rules: [{ name: 'submit', from: 'calendar_month', amount: 2, unit: 'cycles' }],
  },
  input: record({
    incident: When,
    tz: optional(Zone, 'UTC'),
    rules: listOf(Rule, 'rules {from, amount, unit}').min(1, 'expected at least one rule'),
    holidays: optional(listOf(CivilDate, 'dates'), []),
  }),
  run: ({ incident, tz, rules, holidays }) => {
    const question = { incident, zone: tz, holidays: holidays.map(civilDateText) };
    const answers = rules.map((rule) => answer(rule, question));
    const first = answers.reduce((a, b) => (b.untilSec < a.untilSec ? b : a));
    return { deadlines: answers.map(({ shown }) => shown), first: first.shown.deadline };
  },
});
