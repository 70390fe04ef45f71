// The contract clock: what it says today, and the events that move it.
import { getContract } from '#db/contracts/read.ts';
import { markTodayItem, recordContractEvent, updateContract } from '#db/contracts/write.ts';
import { getPerson } from '#db/people/read.ts';
import { getProvider } from '#db/providers/read.ts';
import { required } from '#db/records.ts';
import type { ReadDb } from '#db/connection.ts';
import { AppError } from '#shared/errors.ts';
import { endAfterNotice } from '#shared/contracts/clock.ts';
import type { Contract, ContractEvent } from '#shared/contracts/model.ts';
import { eventWord } from '#shared/contracts/words.ts';
import type { ContractEventId, ContractId } from '#shared/ids.ts';
import { civilDateText, parseCivilDate } from '#shared/values/civil-date.ts';
import { FieldChecks } from './checks.ts';
import { requireReadyToSign } from './clauses.ts';
import { ContractBook } from './contract-book.ts';
import { stagedReminder } from './contract-reminders.ts';
import type { AreaChannels, Handlers, ServiceInput } from './deps.ts';
import { judgedAtSec, type Session } from './session.ts';

type EventInput = ServiceInput<'clock.record'>;

/** Who is reminded about a contract: its own owner, else the provider's. */
export function reminderOwner(db: ReadDb, { clock, providerId }: Contract): string | null {
  const ownerId = clock.ownerId ?? getProvider(db, providerId)?.ownerId ?? null;
  return ownerId === null ? null : (getPerson(db, ownerId)?.name ?? null);
}

function checkEvent(contract: Contract, { kind, on, endsOn, proof }: EventInput): void {
  const bindsTo = kind === 'renewed' || kind === 'terminated';
  const checks = new FieldChecks().date('on', on).date('endsOn', endsOn);
  checks.expect(!bindsTo || endsOn !== null, 'endsOn', 'the last day that follows from it');
  checks.expect(
    endsOn === null || endsOn >= contract.effectiveOn,
    'endsOn',
    "a day on or after the contract's first day",
  );
  checks.expect(kind !== 'notice_served' || proof.trim() !== '', 'proof', 'how its receipt can be proved');
  checks.expect(
    kind !== 'notice_served' || on >= contract.effectiveOn,
    'on',
    "a day on or after the contract's first day",
  );
  checks.done();
}

/** The last day it is about: computed for a notice and for a decision to let it renew, entered for the others. */
function endOf(book: ContractBook, contract: Contract, { kind, on, endsOn }: EventInput): string | null {
  if (kind === 'notice_served') {
    return civilDateText(endAfterNotice(contract, book.holidays(contract.clock), parseCivilDate(on)));
  }
  // The end that is let pass.
  if (kind === 'kept') return civilDateText(book.clockOn(contract, on).committedUntilDay);
  return kind === 'renewed' || kind === 'terminated' ? endsOn : null;
}

export function contractClockServices(session: Session): Handlers<AreaChannels<'clock'> | 'today.mark'> {
  const contractOf = (id: ContractId) => session.read((db) => required(getContract(db, id), 'contract', id));

  return {
    'clock.get': ({ contractId }, context) =>
      session.read((db) => {
        const contract = required(getContract(db, contractId), 'contract', contractId);
        const book = new ContractBook(db, judgedAtSec(db, context), contractId);
        return {
          ...book.answer(contract),
          asOf: book.asOf(contract),
          events: [...book.events(contractId)],
          ownerName: reminderOwner(db, contract),
        };
      }),
    'clock.record'({ rev, ...input }, context) {
      const contract = contractOf(input.contractId);
      checkEvent(contract, { ...input, rev });
      if (input.kind === 'signed' && contract.stage === 'draft') requireReadyToSign(session, contract.id);
      const book = session.read((db) => new ContractBook(db, judgedAtSec(db, context), contract.id));
      const endsOn = endOf(book, contract, { ...input, rev });
      const id = context.newId() as ContractEventId;
      const event: ContractEvent = { ...input, id, endsOn };
      const { ref } = contract;
      const binds = input.kind === 'notice_served' || input.kind === 'terminated';
      const name = { label: `Record ${eventWord(input.kind).toLowerCase()} of ${ref}`, act: 'contract.event' };
      const after: Contract =
        input.kind === 'terminated'
          ? { ...contract, endedOn: endsOn }
          : input.kind === 'signed'
            ? { ...contract, stage: 'active' }
            : contract;
      session.step(context, binds ? { ...name, final: true } : name, (db) =>
        recordContractEvent(db, after, rev, event),
      );
      return { id, endsOn };
    },
    'clock.activate'({ contractId, rev }, context) {
      const contract = contractOf(contractId);
      requireReadyToSign(session, contractId);
      const name = { label: `Bring contract ${contract.ref} into force`, act: 'contract.activate' };
      session.step(context, name, (db) => updateContract(db, { ...contract, stage: 'active' }, rev));
      return {};
    },
    'today.mark'({ key, mark, until }, context) {
      const reminder = session.read((db) => stagedReminder(db, judgedAtSec(db, context), key));
      new FieldChecks()
        .date('until', until)
        .expect((mark === 'snoozed') === (until !== null), 'until', 'the day on which it is shown again')
        .done();
      if (reminder?.persistent === true && mark === 'done') {
        const text =
          'The last reminder stays until notice is served or the renewal is decided. Do that on its contract.';
        throw new AppError('REMINDER_STAYS', text);
      }
      if (reminder !== null && until !== null && until > reminder.on) {
        throw new AppError('REMINDER_TOO_LATE', `Choose a day on or before ${reminder.on}: later, it binds.`);
      }
      const label =
        mark === null
          ? 'Show an item of Today again'
          : mark === 'done'
            ? 'Set an item of Today as done'
            : 'Snooze an item of Today';
      session.step(context, { label, act: 'today.mark' }, (db) =>
        markTodayItem(db, key, mark === null ? null : { mark, untilOn: until }),
      );
      return {};
    },
  };
}
