// The contract clock as screens show it, what happened to a contract, and the marks on items of Today.
import { z } from 'zod';
import { CLOCK_STATES } from '../contracts/clock.ts';
import { ContractEvent } from '../contracts/model.ts';
import { AtRevision, CivilDateText, Money } from '../fields.ts';
import { ContractEventId, ContractId } from '../ids.ts';
import { mutation, Nothing, query } from './define.ts';

const Day = CivilDateText.nullable();

export const TermView = z.strictObject({
  number: z.int(),
  start: CivilDateText,
  end: CivilDateText,
  noticeFrom: Day,
  noticeBy: Day,
  sendBy: Day,
  state: z.enum(['past', 'current', 'committed', 'open']),
});
export type TermView = z.infer<typeof TermView>;

export const ClockView = z.strictObject({
  state: z.enum(CLOCK_STATES),
  term: z.int().nullable(),
  termStart: CivilDateText,
  termEnd: Day,
  noticeFrom: Day,
  noticeBy: Day,
  sendBy: Day,
  committedUntil: CivilDateText,
  lockedIn: Money.nullable(),
  nextLock: Money.nullable(),
  terms: z.array(TermView),
});
export type ClockView = z.infer<typeof ClockView>;

/** A clock, or the sentence why it cannot run. */
export const ClockAnswer = z.strictObject({ clock: ClockView.nullable(), problem: z.string().nullable() });
export type ClockAnswer = z.infer<typeof ClockAnswer>;

export const contractClockChannels = {
  'clock.get': query({
    input: z.strictObject({ contractId: ContractId }),
    output: ClockAnswer.extend({
      asOf: CivilDateText,
      events: z.array(ContractEvent),
      /** Who is reminded: the contract's own owner, else the provider's; null when nobody is named. */
      ownerName: z.string().nullable(),
    }),
  }),
  /** A notice and a termination bind: such a step cannot be undone. */
  'clock.record': mutation({
    input: ContractEvent.omit({ id: true }).extend({ rev: AtRevision }),
    output: z.strictObject({ id: ContractEventId, endsOn: Day }),
  }),
  /** Brings a draft into force. */
  'clock.activate': mutation({ input: z.strictObject({ contractId: ContractId, rev: AtRevision }), output: Nothing }),
  /** done and snoozed hide an item of Today; null shows it again. */
  'today.mark': mutation({
    input: z.strictObject({
      key: z.string().min(1).max(200),
      mark: z.enum(['done', 'snoozed']).nullable(),
      until: Day,
    }),
    output: Nothing,
  }),
} as const;
