// Records around the pools as rows: the facts of a kind as JSON.
import type { EstateContent, EstateRecord } from '#shared/capacity/estate/model.ts';
import type { Content } from '../fields.ts';

export type EstateRow = Omit<EstateRecord, 'facts'> & { facts: string };

/** A record without its stamps, of whichever kind. */
export type NewEstate = EstateContent & { readonly id: EstateRecord['id'] };

export function estateOf({ facts, ...row }: EstateRow): EstateRecord {
  // Written by `estateRow` from a record of the same kind.
  return { ...row, facts: JSON.parse(facts) as unknown } as EstateRecord;
}

export function estateRow({ facts, ...record }: NewEstate): Content<EstateRow> {
  return { ...record, facts: JSON.stringify(facts) };
}
