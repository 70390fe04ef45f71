// What contracts ask of somebody: the day of sending a notice, and the day a contract ends by itself. For Today and calendars.
import { listContracts } from '#db/contracts/read.ts';
import { getPerson } from '#db/people/read.ts';
import { getProvider } from '#db/providers/read.ts';
import type { ReadDb } from '#db/connection.ts';
import type { CalendarDay } from '#shared/calendars/icalendar.ts';
import type { Contract } from '#shared/contracts/model.ts';
import { reminderKey, reminderStage } from '#shared/contracts/reminders.ts';
import type { PersonId, ProviderId } from '#shared/ids.ts';
import type { ClockView } from '#shared/ipc/contract-clock.ts';
import type { TodayItem } from '#shared/ipc/today.ts';
import { parseCivilDate } from '#shared/values/civil-date.ts';
import { ContractBook } from './contract-book.ts';
import { dayText, moneyText } from './sla-report/text.ts';

interface Due {
  readonly kind: 'notice' | 'expiry';
  readonly contract: Contract;
  readonly clock: ClockView;
  readonly on: string;
  readonly asOf: string;
}

/** What a contract waits for; nothing once it was decided to keep it for that term, or when it is over or not in force. */
function dueOf(book: ContractBook, contract: Contract): Due | null {
  const { clock } = book.answer(contract);
  if (clock === null || clock.state === 'draft' || clock.state === 'ended') return null;
  const asOf = book.asOf(contract);
  const { sendBy, noticeBy, committedUntil } = clock;
  if (sendBy !== null && noticeBy !== null) {
    const kept = book.events(contract.id).some(({ kind, endsOn }) => kind === 'kept' && endsOn === committedUntil);
    // The day of sending may be over while the day of receipt is not: then the day of receipt is what is left.
    return kept ? null : { kind: 'notice', contract, clock, on: sendBy < asOf ? noticeBy : sendBy, asOf };
  }
  return contract.renewalMode === 'evergreen' ? null : { kind: 'expiry', contract, clock, on: committedUntil, asOf };
}

function dues(db: ReadDb, asOfSec: number): Due[] {
  const book = new ContractBook(db, asOfSec);
  return listContracts(db).flatMap((contract) => dueOf(book, contract) ?? []);
}

class Names {
  readonly #db: ReadDb;
  readonly #providers = new Map<ProviderId, { readonly name: string; readonly ownerId: PersonId | null }>();

  constructor(db: ReadDb) {
    this.#db = db;
  }

  provider(id: ProviderId): { readonly name: string; readonly ownerId: PersonId | null } {
    const known = this.#providers.get(id);
    if (known !== undefined) return known;
    const found = getProvider(this.#db, id);
    const named = { name: found?.legalName ?? '', ownerId: found?.ownerId ?? null };
    this.#providers.set(id, named);
    return named;
  }

  owner({ clock, providerId }: Contract): string {
    const ownerId = clock.ownerId ?? this.provider(providerId).ownerId;
    return (ownerId === null ? undefined : getPerson(this.#db, ownerId)?.name) ?? 'nobody is named';
  }
}

function sentences({ kind, contract, clock, asOf }: Due): string[] {
  const form = contract.noticeForm.trim();
  const lock = clock.nextLock === null ? [] : [`else ${moneyText(clock.nextLock)} more are bound`];
  if (kind === 'expiry') return [`ends on ${dayText(clock.committedUntil)}`];
  const late = clock.sendBy !== null && clock.sendBy < asOf ? ['the day of sending has passed'] : [];
  return [
    ...late,
    `must arrive by ${dayText(clock.noticeBy ?? clock.committedUntil)}`,
    ...(form === '' ? [] : [form]),
    ...lock,
  ];
}

/** Reminders whose stage has begun, for Today. */
export function reminderItems(db: ReadDb, asOfSec: number): TodayItem[] {
  const names = new Names(db);
  return dues(db, asOfSec).flatMap((due): TodayItem[] => {
    const { contract, kind, on, asOf } = due;
    const stage = reminderStage(parseCivilDate(on), contract.clock.reminderDays, parseCivilDate(asOf));
    if (stage === null) return [];
    const detail = [names.provider(contract.providerId).name, ...sentences(due), names.owner(contract)].join(', ');
    return [
      {
        key: reminderKey(kind, contract.id, on, stage.stageDays),
        tone: stage.persistent ? 'risk' : 'plain',
        word: kind === 'notice' ? 'Notice' : 'Ends',
        title: `${contract.ref}: ${contract.title}`,
        detail,
        on,
        stays: kind === 'notice' && stage.persistent,
        target: { area: 'contracts', id: contract.id, detail: null },
      },
    ];
  });
}

/** The reminder with this key, if it is one that stands now. */
export function stagedReminder(db: ReadDb, asOfSec: number, key: string): { on: string; persistent: boolean } | null {
  if (!/^(notice|expiry):/.test(key)) return null;
  const item = reminderItems(db, asOfSec).find((reminder) => reminder.key === key);
  return item === undefined || item.on === null ? null : { on: item.on, persistent: item.stays === true };
}

/** Days of all contracts for a calendar; the same contract keeps its name, so that a moved day replaces the old one. */
export function contractDays(db: ReadDb, asOfSec: number): CalendarDay[] {
  const names = new Names(db);
  return dues(db, asOfSec).map((due) => {
    const { contract, kind, on } = due;
    const act = kind === 'notice' ? 'Send notice' : 'Contract ends';
    return {
      uid: `${kind}-${contract.id}@quarterdeck`,
      on,
      summary: `${act}: ${contract.ref}, ${contract.title}`,
      description: [names.provider(contract.providerId).name, ...sentences(due), names.owner(contract)].join(', '),
      remindDays: contract.clock.reminderDays,
    };
  });
}
