// Clauses: what a contract says about each item of the schemes.
import { z } from 'zod';
import { Clause } from '../clauses/model.ts';
import { AtRevision } from '../fields.ts';
import { ContractId } from '../ids.ts';
import { mutation, query } from './define.ts';

export const clauseChannels = {
  'clauses.list': query({ input: z.strictObject({ contractId: ContractId }), output: z.array(Clause) }),
  'clauses.set': mutation({ input: Clause.omit({ id: true }).extend({ rev: AtRevision }), output: z.array(Clause) }),
} as const;
