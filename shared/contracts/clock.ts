// The clock of a recorded contract: every term as a row, the next day that binds, and the money it locks in. Days are epoch
// days of civil dates in the contract's own zone; the day asked about is passed in.
import { AppError } from '../errors.ts';
import { addMonths, parseCivilDate } from '../values/civil-date.ts';
import { costBetween } from './cost.ts';
import type { Money } from '../fields.ts';
import type { Contract, ContractEvent } from './model.ts';
import { endableTerm, noticeClock, tacitTerm, type NoticeTerms, type TacitTerm } from './notice.ts';

export const CLOCK_STATES = ['draft', 'future', 'running', 'ending', 'ended'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** One derived term. past: over. current: holds the day. committed: cannot be avoided any more. open: can still be ended. */
export interface TermRow {
  readonly number: number;
  readonly startDay: number;
  readonly endDay: number;
  readonly noticeFromDay: number | null;
  readonly noticeByDay: number | null;
  readonly sendByDay: number | null;
  readonly state: 'past' | 'current' | 'committed' | 'open';
}

export interface ContractClock {
  readonly state: ClockState;
  /** Number of the term that holds the day; null when terms are not counted, or none holds it. */
  readonly term: number | null;
  readonly termStartDay: number;
  readonly termEndDay: number | null;
  readonly noticeFromDay: number | null;
  readonly noticeByDay: number | null;
  readonly sendByDay: number | null;
  /** Last day that cannot be avoided any more. */
  readonly committedUntilDay: number;
  /** Cost from the day after the one asked about to the last committed day; null when no cost is stated. */
  readonly lockedIn: Money | null;
  /** What the next term adds when the notice day passes; null where none does. */
  readonly nextLock: Money | null;
  readonly terms: readonly TermRow[];
}

type Terms = Pick<Contract, 'effectiveOn' | 'initialMonths' | 'renewalMode' | 'renewalMonths' | 'notice' | 'clock'>;

const MONTHS_OF_YEAR = 12;
/** Terms shown after the one that can be ended next. */
const TERMS_AHEAD = 1;

/** Renewal by the year, where a contract can be ended to each anniversary of its start. */
function anniversaryTerms({ initialMonths }: Terms): { initialMonths: number; renewalMonths: number } {
  const years = Math.ceil(initialMonths / MONTHS_OF_YEAR);
  return { initialMonths: years * MONTHS_OF_YEAR, renewalMonths: MONTHS_OF_YEAR };
}

function renewalOf(terms: Terms): Pick<NoticeTerms, 'initialMonths' | 'renewal'> {
  const { renewalMode, renewalMonths, notice, initialMonths, clock } = terms;
  const renews = renewalMode === 'tacit' || renewalMode === 'evergreen';
  if (!renews || notice === null) return { initialMonths, renewal: { mode: 'none' } };
  if (clock.noticeAnchor === 'any_time') return { initialMonths, renewal: { mode: 'evergreen', notice } };
  if (clock.noticeAnchor === 'anniversary') {
    const yearly = anniversaryTerms(terms);
    return {
      initialMonths: yearly.initialMonths,
      renewal: { mode: 'tacit', renewalMonths: yearly.renewalMonths, notice },
    };
  }
  if (renewalMode === 'evergreen') return { initialMonths, renewal: { mode: 'evergreen', notice } };
  return { initialMonths, renewal: { mode: 'tacit', renewalMonths: renewalMonths ?? initialMonths, notice } };
}

/** It renews by itself or runs on, and how it is ended is not recorded: no date can be given. */
export const lacksNotice = ({ renewalMode, notice }: Pick<Contract, 'renewalMode' | 'notice'>): boolean =>
  notice === null && (renewalMode === 'tacit' || renewalMode === 'evergreen');

/** The terms of a contract as the notice rule takes them. */
export function noticeTermsOf(terms: Terms, holidays: ReadonlySet<number>): NoticeTerms {
  const { effectiveOn, clock } = terms;
  return {
    startDay: parseCivilDate(effectiveOn),
    ...renewalOf(terms),
    noticeNotBefore: clock.noticeNotBefore,
    deliveryLeadDays: clock.deliveryLeadDays,
    workingDayRule: clock.workingDayRule,
    ...(clock.minimumMonths === null ? {} : { minimumMonths: clock.minimumMonths }),
    holidays,
  };
}

function tacitRows(terms: NoticeTerms, asOfDay: number, ended: number | null): TermRow[] {
  if (terms.renewal.mode !== 'tacit') return [];
  const { renewalMonths, notice } = terms.renewal;
  const termOf = (number: number): TacitTerm => tacitTerm(terms, renewalMonths, notice, number);
  const endable = endableTerm(terms, termOf, 1, Math.max(asOfDay, terms.startDay));
  const rows = Array.from({ length: endable + TERMS_AHEAD }, (_, index): TermRow => {
    const term = termOf(index + 1);
    const holds = term.startDay <= asOfDay && asOfDay <= term.endDay;
    const state = term.endDay < asOfDay ? 'past' : holds ? 'current' : index + 1 < endable ? 'committed' : 'open';
    return { number: index + 1, ...term, state };
  });
  return ended === null ? rows : rows.filter(({ startDay }) => startDay <= ended);
}

function plainRow(startDay: number, endDay: number, number: number, asOfDay: number): TermRow {
  const state = endDay < asOfDay ? 'past' : startDay <= asOfDay ? 'current' : 'committed';
  return { number, startDay, endDay, noticeFromDay: null, noticeByDay: null, sendByDay: null, state };
}

/** Initial term, then each renewal that both agreed to. */
function agreedRows(startDay: number, initialEndDay: number, ends: readonly number[], asOfDay: number): TermRow[] {
  const lasts = [initialEndDay, ...ends.filter((day) => day > initialEndDay).toSorted((a, b) => a - b)];
  return lasts.map((endDay, index) =>
    plainRow(index === 0 ? startDay : (lasts[index - 1] ?? 0) + 1, endDay, index + 1, asOfDay),
  );
}

const lastEnd = (events: readonly ContractEvent[], kinds: readonly ContractEvent['kind'][]): number | null => {
  const last = events.findLast(({ kind, endsOn }) => kinds.includes(kind) && endsOn !== null)?.endsOn ?? null;
  return last === null ? null : parseCivilDate(last);
};

/** The day on which it ends for certain: an entered end, a termination, or a notice that was received in time. */
export function fixedEndDay(contract: Pick<Contract, 'endedOn'>, events: readonly ContractEvent[]): number | null {
  if (contract.endedOn !== null) return parseCivilDate(contract.endedOn);
  return lastEnd(events, ['notice_served', 'terminated']);
}

/**
 * Where a contract stands on a day.
 * @param events in the order of their days
 * @throws AppError NOTICE_UNKNOWN, NOTICE_TOO_LONG, OUT_OF_RANGE
 */
export function contractClock(
  contract: Terms & Pick<Contract, 'stage' | 'endedOn' | 'annualCost'>,
  events: readonly ContractEvent[],
  holidays: ReadonlySet<number>,
  asOfDay: number,
): ContractClock {
  if (lacksNotice(contract)) {
    throw new AppError('NOTICE_UNKNOWN', 'The notice is not recorded. Enter it, so that the clock can run.');
  }
  const terms = noticeTermsOf(contract, holidays);
  const { startDay } = terms;
  // Before the first day the question is what holds on it.
  const notice = noticeClock(terms, Math.max(asOfDay, startDay));
  const ended = fixedEndDay(contract, events);
  const renewed = events.flatMap(({ kind, endsOn }) =>
    kind === 'renewed' && endsOn !== null ? [parseCivilDate(endsOn)] : [],
  );
  const isFixed = terms.renewal.mode === 'none';
  const rows = isFixed
    ? agreedRows(startDay, addMonths(startDay, contract.initialMonths) - 1, renewed, asOfDay)
    : terms.renewal.mode === 'evergreen'
      ? []
      : tacitRows(terms, asOfDay, ended);
  const committedUntilDay =
    ended ?? (isFixed ? (rows.at(-1)?.endDay ?? notice.committedUntilDay) : notice.committedUntilDay);
  const current = rows.find(({ state }) => state === 'current');
  const state = stateOf(contract.stage, { asOfDay, startDay, ended, lastDay: isFixed ? committedUntilDay : null });
  const canEnd = ended === null && state !== 'ended';
  const next = rows.find((row) => row.startDay > committedUntilDay);
  const cost = (from: number, to: number): Money | null =>
    contract.annualCost === null ? null : costBetween(contract.annualCost, startDay, Math.max(from, startDay), to);
  return {
    state,
    term: current?.number ?? null,
    termStartDay: current?.startDay ?? startDay,
    termEndDay: current?.endDay ?? (isFixed ? committedUntilDay : notice.termEndDay),
    noticeFromDay: canEnd ? notice.noticeFromDay : null,
    noticeByDay: canEnd ? notice.noticeByDay : null,
    sendByDay: canEnd ? notice.sendByDay : null,
    committedUntilDay,
    lockedIn: state === 'ended' ? null : cost(asOfDay + 1, committedUntilDay),
    nextLock: canEnd && next !== undefined ? cost(next.startDay, next.endDay) : null,
    terms: rows,
  };
}

function stateOf(
  stage: Contract['stage'],
  days: { asOfDay: number; startDay: number; ended: number | null; lastDay: number | null },
): ClockState {
  const { asOfDay, startDay, ended, lastDay } = days;
  if (stage === 'draft') return 'draft';
  const end = ended ?? lastDay;
  if (end !== null && asOfDay > end) return 'ended';
  if (asOfDay < startDay) return 'future';
  return ended === null ? 'running' : 'ending';
}

/**
 * The last day of the contract when notice is received on a day.
 * @throws AppError NOTICE_EARLY before its window opens, NOTICE_NOT_NEEDED where no notice ends it
 */
export function endAfterNotice(contract: Terms, holidays: ReadonlySet<number>, receivedDay: number): number {
  const terms = noticeTermsOf(contract, holidays);
  if (terms.renewal.mode === 'none') {
    throw new AppError(
      'NOTICE_NOT_NEEDED',
      'This contract ends by itself: no notice was agreed. Record its end instead.',
    );
  }
  const { committedUntilDay, noticeFromDay } = noticeClock(terms, receivedDay);
  if (noticeFromDay !== null && receivedDay < noticeFromDay) {
    throw new AppError('NOTICE_EARLY', 'The window for notice is not open on this day. Choose a day within it.');
  }
  return committedUntilDay;
}
