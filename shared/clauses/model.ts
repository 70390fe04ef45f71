// What a contract says about each item of a scheme: there, in part, or missing, and where.
import { z } from 'zod';
import { Note, OptionalLabel } from '../fields.ts';
import { ClauseId, ContractId, ObligationId, SlaId } from '../ids.ts';

export const CLAUSE_STATES = ['present', 'partial', 'absent', 'not_applicable'] as const;
export type ClauseState = (typeof CLAUSE_STATES)[number];

export const Clause = z.strictObject({
  id: ClauseId,
  contractId: ContractId,
  /** Key of an item in shared/parameters/clause-schemes.ts: "dora-30-2/a". */
  item: z.string().min(1).max(60),
  state: z.enum(CLAUSE_STATES),
  /** Where it stands: "Schedule 4, 2.1". */
  location: OptionalLabel,
  /** What was found, and for law and place of jurisdiction, whether it can be enforced. */
  note: Note,
  slaId: SlaId.nullable(),
  obligationId: ObligationId.nullable(),
});
export type Clause = z.infer<typeof Clause>;
