// Results: found by what they are about, or by exactly what went in.
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import type { ResultRow } from './rows.ts';

/** A computed figure with its ledger. `value` and `ledger` are plain JSON. */
export interface Result extends Omit<ResultRow, 'value' | 'ledger'> {
  value: unknown;
  ledger: unknown;
}

function resultOf(row: ResultRow): Result {
  return { ...row, value: JSON.parse(row.value), ledger: JSON.parse(row.ledger) };
}

export type ResultKey = Omit<ResultRow, 'id' | 'value' | 'ledger' | 'computedAt'>;

export function getResult(db: ReadDb, id: string): Result | undefined {
  const row = db.first(q.selectFrom('result').selectAll().where('id', '=', id));
  return row === undefined ? undefined : resultOf(row);
}

/** The result of exactly this input, by these versions of rule, engine and zones. */
export function findResult(db: ReadDb, key: ResultKey): Result | undefined {
  const row = db.first(
    q
      .selectFrom('result')
      .selectAll()
      .where('kind', '=', key.kind)
      .where('subjectId', '=', key.subjectId)
      .where('period', '=', key.period)
      .where('inputHash', '=', key.inputHash)
      .where('ruleVersion', '=', key.ruleVersion)
      .where('engineVersion', '=', key.engineVersion)
      .where('zoneVersion', '=', key.zoneVersion),
  );
  return row === undefined ? undefined : resultOf(row);
}

/** The newest result of a kind about a record, whatever it was computed from. */
export function latestResult(db: ReadDb, kind: string, subjectId: string): Result | undefined {
  const row = db.first(
    q
      .selectFrom('result')
      .selectAll()
      .where('kind', '=', kind)
      .where('subjectId', '=', subjectId)
      .orderBy('computedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(1),
  );
  return row === undefined ? undefined : resultOf(row);
}

/** All results of a kind, oldest first. */
export function listResults(db: ReadDb, kind: string): Result[] {
  return db
    .all(q.selectFrom('result').selectAll().where('kind', '=', kind).orderBy('computedAt').orderBy('id'))
    .map(resultOf);
}
