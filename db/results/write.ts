// Results are kept beside the records, outside undo and audit: each can be computed again from what it names.
import { q } from '../builder.ts';
import type { ScratchDb } from '../connection.ts';
import type { Result } from './read.ts';

/** Keeps a result; one that exists for the same input and versions stays as it is. */
export function putResult(db: ScratchDb, { value, ledger, ...key }: Result): void {
  const row = { ...key, value: JSON.stringify(value), ledger: JSON.stringify(ledger) };
  db.run(
    q
      .insertInto('result')
      .values(row)
      .onConflict((conflict) => conflict.doNothing()),
  );
}
