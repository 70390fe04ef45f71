// The evidence of a record, and every content that the workspace refers to.
import type { EvidenceId } from '#shared/ids.ts';
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import type { EvidenceRow } from './rows.ts';

export type Evidence = Readonly<EvidenceRow>;

/** In the order in which it was attached. */
export function listEvidence(db: ReadDb, entity: Evidence['entity'], recordId: string): Evidence[] {
  const query = q.selectFrom('evidence').selectAll().where('entity', '=', entity).where('recordId', '=', recordId);
  return db.all(query.orderBy('attachedAt').orderBy('id'));
}

export function getEvidence(db: ReadDb, id: EvidenceId): Evidence | undefined {
  return db.first(q.selectFrom('evidence').selectAll().where('id', '=', id));
}

/** SHA-256 of every content that a record refers to, or referred to: an undo may bring any of them back. */
export function evidenceHashes(db: ReadDb): string[] {
  const query = q.selectFrom('change').select(['before', 'after']).where('tableName', '=', 'evidence');
  const logged = db.all(query).flatMap(({ before, after }) => [before, after]);
  const hashes = logged.flatMap((json) => (json === null ? [] : [(JSON.parse(json) as { sha256: string }).sha256]));
  return [...new Set(hashes)];
}
