// Assurance records as rows: the facts of a kind as JSON.
import type { Assurance, AssuranceContent } from '#shared/assurance/model.ts';
import type { Content } from '../fields.ts';

export type AssuranceRow = Omit<Assurance, 'facts'> & { facts: string };

/** A record without its stamps, of whichever kind. */
export type NewAssurance = AssuranceContent & { readonly id: Assurance['id'] };

export function assuranceOf({ facts, ...row }: AssuranceRow): Assurance {
  // Written by `assuranceRow` from a record of the same kind.
  return { ...row, facts: JSON.parse(facts) as unknown } as Assurance;
}

export function assuranceRow({ facts, ...record }: NewAssurance): Content<AssuranceRow> {
  return { ...record, facts: JSON.stringify(facts) };
}
