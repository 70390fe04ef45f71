// Recording an export. Do it in a final step: what left the workspace cannot be called back.
import type { WriteDb } from '../connection.ts';
import type { ExportEntry } from './read.ts';

/** The step's actor and time are the export's. */
export function recordExport(db: WriteDb, entry: Omit<ExportEntry, 'at' | 'actor'>): void {
  db.insert('export_record', { ...entry, at: db.stamp.at, actor: db.stamp.by });
}
