// Obligations, and what their checks found.
import type { ContractId, ObligationId } from '#shared/ids.ts';
import type { Obligation, ObligationCheck, ObligationPass } from '#shared/obligations/model.ts';
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { onShelf, type Shelf } from '../records.ts';
import { obligationOf, type ObligationCheckRow } from './rows.ts';

export function getObligation(db: ReadDb, id: ObligationId): Obligation | undefined {
  const row = db.first(q.selectFrom('obligation').selectAll().where('id', '=', id));
  return row === undefined ? undefined : obligationOf(row);
}

export interface ObligationFilter {
  readonly contractId?: ContractId;
  readonly shelf?: Shelf;
}

/** By title. */
export function listObligations(db: ReadDb, { contractId, shelf }: ObligationFilter = {}): Obligation[] {
  let query = q.selectFrom('obligation').selectAll().where(onShelf('obligation', shelf)).orderBy('title').orderBy('id');
  if (contractId !== undefined) query = query.where('contractId', '=', contractId);
  return db.all(query).map(obligationOf);
}

function checkOf(row: ObligationCheckRow): ObligationCheck {
  const { obligationId: _, ...check } = row;
  return check;
}

/** Checks by obligation, in the order of their due days; of all obligations when none is named. */
export function checksByObligation(db: ReadDb, id?: ObligationId): ReadonlyMap<ObligationId, ObligationCheck[]> {
  const all = q.selectFrom('obligation_check').selectAll().orderBy('dueOn').orderBy('id');
  const rows = db.all(id === undefined ? all : all.where('obligationId', '=', id));
  const found = new Map<ObligationId, ObligationCheck[]>();
  for (const row of rows) {
    const checks = found.get(row.obligationId);
    if (checks === undefined) found.set(row.obligationId, [checkOf(row)]);
    else checks.push(checkOf(row));
  }
  return found;
}

/** Latest first. */
export function listPasses(db: ReadDb): ObligationPass[] {
  return db.all(q.selectFrom('obligation_pass').selectAll().orderBy('id', 'desc'));
}
