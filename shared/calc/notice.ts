// `calc notice`: civil dates are text on the wire and epoch days inside.
import { noticeClock, type NoticeTerms } from '../contracts/notice.ts';
import { civilDateText } from '../values/civil-date.ts';
import { choice, CivilDate, count, listOf, optional, record } from './fields.ts';
import { defineKind } from './kind.ts';

const Span = record({ amount: count('days or months'), unit: choice(['days', 'months']) });
const MONTHS_LIMIT = 12_000;
const Months = count('months', 1).max(MONTHS_LIMIT, `expected at most ${MONTHS_LIMIT} months`);

const NoticeQuestion = record({
  start: CivilDate,
  initialMonths: Months,
  renewalMode: choice(['none', 'tacit', 'evergreen']),
  renewalMonths: optional(Months, null),
  notice: optional(Span, null),
  noticeNotBefore: optional(Span, null),
  deliveryLeadDays: optional(count('days'), 0),
  workingDayRule: optional(choice(['none', 'previous']), 'none' as const),
  holidays: optional(listOf(CivilDate, 'dates'), []),
  asOf: CivilDate,
}).transform((question, context) => {
  const { renewalMode, renewalMonths, notice, start, holidays, ...rest } = question;
  const missing = (field: string, expected: string) => {
    context.addIssue({ code: 'custom', message: `${expected} for the renewal mode ${renewalMode}`, path: [field] });
    return null;
  };
  const renewalOf = (): NoticeTerms['renewal'] | null => {
    if (renewalMode === 'none') return { mode: 'none' };
    if (notice === null) return missing('notice', 'expected an object with amount and unit');
    if (renewalMode === 'evergreen') return { mode: 'evergreen', notice };
    if (renewalMonths === null) return missing('renewalMonths', 'expected a whole number of months, 1 or more,');
    return { mode: 'tacit', renewalMonths, notice };
  };
  return { ...rest, startDay: start, holidays: new Set(holidays), renewal: renewalOf() ?? { mode: 'none' as const } };
});

const dateOrNull = (day: number | null): string | null => (day === null ? null : civilDateText(day));

export const noticeKind = defineKind({
  name: 'notice',
  summary: 'the contract clock: current term, last day for notice, and until when the contract binds',
  example: {
    start: '2025-01-01',
    initialMonths: 12,
    renewalMode: 'tacit',
    renewalMonths: 12,
    notice: { amount: 3, unit: 'months' },
    asOf: '2026-02-01',
  },
  input: NoticeQuestion,
  run: ({ asOf, ...terms }) => {
    const result = noticeClock(terms, asOf);
    return {
      state: result.state,
      term: result.term,
      termStart: civilDateText(result.termStartDay),
      termEnd: dateOrNull(result.termEndDay),
      noticeBy: dateOrNull(result.noticeByDay),
      sendBy: dateOrNull(result.sendByDay),
      committedUntil: civilDateText(result.committedUntilDay),
      ...(terms.noticeNotBefore === null ? {} : { noticeFrom: dateOrNull(result.noticeFromDay) }),
    };
  },
});
