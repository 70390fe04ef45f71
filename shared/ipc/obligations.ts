// Obligations: what both parties owe and when, the pass through what is due, and its sign-off.
import { z } from 'zod';
import { AtRevision, CivilDateText, STAMP_KEYS } from '../fields.ts';
import { ContractId, ObligationId } from '../ids.ts';
import { OBLIGATION_STATES } from '../obligations/due.ts';
import { Obligation, ObligationCheck, ObligationPass } from '../obligations/model.ts';
import { mutation, Nothing, query } from './define.ts';

export const ObligationInput = Obligation.omit({ ...STAMP_KEYS, id: true });
export type ObligationInput = z.infer<typeof ObligationInput>;

export const ObligationRow = Obligation.extend({
  contractRef: z.string(),
  providerName: z.string(),
  ownerName: z.string().nullable(),
  state: z.enum(OBLIGATION_STATES),
  /** The first due day that nobody checked. */
  nextDueOn: CivilDateText.nullable(),
  lastCheck: ObligationCheck.nullable(),
});
export type ObligationRow = z.infer<typeof ObligationRow>;

export const obligationChannels = {
  'obligations.list': query({
    input: z.strictObject({ contractId: ContractId.nullable() }),
    output: z.array(ObligationRow),
  }),
  'obligations.checks': query({ input: z.strictObject({ id: ObligationId }), output: z.array(ObligationCheck) }),
  'obligations.create': mutation({ input: ObligationInput, output: Obligation }),
  'obligations.update': mutation({
    input: ObligationInput.extend({ id: ObligationId, rev: AtRevision }),
    output: Obligation,
  }),
  'obligations.trash': mutation({ input: z.strictObject({ id: ObligationId, rev: AtRevision }), output: Nothing }),
  /** Says how it was found for one due day. */
  'obligations.check': mutation({
    input: ObligationCheck.omit({ id: true, on: true, by: true }).extend({ obligationId: ObligationId }),
    output: ObligationCheck,
  }),
  /** Signs off what was checked up to a day; refused while something due by then waits. Cannot be undone. */
  'obligations.signOff': mutation({ input: z.strictObject({ upTo: CivilDateText }), output: ObligationPass }),
  'obligations.passes': query({ input: Nothing, output: z.array(ObligationPass) }),
} as const;
