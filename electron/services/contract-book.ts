// All that the clocks of many contracts need, read once: their events, and the holidays of their calendars.
import { listCalendars } from '#db/calendars/read.ts';
import { listContractEvents } from '#db/contracts/read.ts';
import type { ReadDb } from '#db/connection.ts';
import { AppError } from '#shared/errors.ts';
import { contractClock, type ContractClock, type TermRow } from '#shared/contracts/clock.ts';
import type { Contract, ContractEvent } from '#shared/contracts/model.ts';
import type { BusinessCalendarId, ContractId } from '#shared/ids.ts';
import type { ClockAnswer, ClockView, TermView } from '#shared/ipc/contract-clock.ts';
import { civilDateAt } from '#shared/time/periods.ts';
import { civilDateText, parseCivilDate } from '#shared/values/civil-date.ts';

const NO_HOLIDAYS: ReadonlySet<number> = new Set();

export class ContractBook {
  readonly #holidays: ReadonlyMap<BusinessCalendarId, ReadonlySet<number>>;
  readonly #events: ReadonlyMap<ContractId, ContractEvent[]>;
  readonly #asOfSec: number;
  readonly #days = new Map<string, string>();

  /** @param contractId reads the events of this one only */
  constructor(db: ReadDb, asOfSec: number, contractId?: ContractId) {
    this.#asOfSec = asOfSec;
    this.#events = Map.groupBy(listContractEvents(db, contractId), (event) => event.contractId);
    this.#holidays = new Map(
      listCalendars(db).map(({ id, holidays }) => [
        id,
        // A day with hours of its own is a working day.
        new Set(holidays.flatMap(({ on, hours }) => (hours.length === 0 ? [parseCivilDate(on)] : []))),
      ]),
    );
  }

  /** The date in the contract's own zone. */
  asOf({ zone }: Pick<Contract, 'zone'>): string {
    const known = this.#days.get(zone) ?? civilDateAt(zone, this.#asOfSec);
    this.#days.set(zone, known);
    return known;
  }

  events(id: ContractId): readonly ContractEvent[] {
    return this.#events.get(id) ?? [];
  }

  holidays({ calendarId }: Contract['clock']): ReadonlySet<number> {
    return (calendarId === null ? undefined : this.#holidays.get(calendarId)) ?? NO_HOLIDAYS;
  }

  /** @throws AppError NOTICE_UNKNOWN, NOTICE_TOO_LONG */
  clockOn(contract: Contract, day: string): ContractClock {
    const { id, clock } = contract;
    return contractClock(contract, this.events(id), this.holidays(clock), parseCivilDate(day));
  }

  /** As screens show it; a clock that cannot run says why. */
  answer(contract: Contract): ClockAnswer {
    try {
      return { clock: clockView(this.clockOn(contract, this.asOf(contract))), problem: null };
    } catch (error) {
      if (error instanceof AppError) return { clock: null, problem: error.message };
      throw error;
    }
  }
}

const dayOrNull = (day: number | null): string | null => (day === null ? null : civilDateText(day));

function termView(term: TermRow): TermView {
  return {
    number: term.number,
    state: term.state,
    start: civilDateText(term.startDay),
    end: civilDateText(term.endDay),
    noticeFrom: dayOrNull(term.noticeFromDay),
    noticeBy: dayOrNull(term.noticeByDay),
    sendBy: dayOrNull(term.sendByDay),
  };
}

export function clockView(clock: ContractClock): ClockView {
  const { state, term, lockedIn, nextLock } = clock;
  return {
    state,
    term,
    lockedIn,
    nextLock,
    termStart: civilDateText(clock.termStartDay),
    termEnd: dayOrNull(clock.termEndDay),
    noticeFrom: dayOrNull(clock.noticeFromDay),
    noticeBy: dayOrNull(clock.noticeByDay),
    sendBy: dayOrNull(clock.sendByDay),
    committedUntil: civilDateText(clock.committedUntilDay),
    terms: clock.terms.map(termView),
  };
}
