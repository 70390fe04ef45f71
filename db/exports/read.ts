// The ledger of exports.
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import type { ExportRecordRow } from './rows.ts';

export type ExportEntry = Readonly<ExportRecordRow>;

/** The latest first. */
export function listExports(db: ReadDb): ExportEntry[] {
  return db.all(q.selectFrom('export_record').selectAll().orderBy('at', 'desc').orderBy('id', 'desc'));
}
