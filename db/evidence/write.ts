// Attaching a file to a record, saying what it is, and taking it off again. The content stays in the store either way: the
// step may be undone.
import type { EvidenceId } from '#shared/ids.ts';
import { q } from '../builder.ts';
import type { WriteDb } from '../connection.ts';
import type { Evidence } from './read.ts';

/** @throws AppError RECORD_DUPLICATE when this content is attached to the record already. */
export function attachEvidence(db: WriteDb, evidence: Omit<Evidence, 'attachedAt' | 'attachedBy'>): void {
  db.insert('evidence', { ...evidence, attachedAt: db.stamp.at, attachedBy: db.stamp.by });
}

export function describeEvidence(
  db: WriteDb,
  { id, kind, capturedOn, source }: Pick<Evidence, 'id' | 'kind' | 'capturedOn' | 'source'>,
): void {
  db.run(q.updateTable('evidence').set({ kind, capturedOn, source }).where('id', '=', id));
}

export function detachEvidence(db: WriteDb, id: EvidenceId): void {
  db.run(q.deleteFrom('evidence').where('id', '=', id));
}
