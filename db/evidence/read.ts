// The evidence of a record, all of it with the records it belongs to, and every content that the workspace refers to.
import { sql } from 'kysely';
import { EVIDENCE_ENTITIES, type EvidenceItem } from '#shared/evidence/model.ts';
import type { EvidenceId } from '#shared/ids.ts';
import { q } from '../builder.ts';
import { LOGGED_TABLES } from '../changes/logged-tables.ts';
import type { ReadDb } from '../connection.ts';

export type Evidence = Readonly<EvidenceItem>;

/** In the order in which it was attached. */
export function listEvidence(db: ReadDb, entity: Evidence['entity'], recordId: string): Evidence[] {
  const query = q.selectFrom('evidence').selectAll().where('entity', '=', entity).where('recordId', '=', recordId);
  return db.all(query.orderBy('attachedAt').orderBy('id'));
}

export interface TitledEvidence extends Evidence {
  readonly recordTitle: string;
}

interface Subject {
  readonly kindOf: string;
  readonly subjectId: string;
  readonly title: string;
  readonly trashedAt: number | null;
}

/** Names and marks of all records that may have evidence. */
function subjects() {
  const selects = EVIDENCE_ENTITIES.map((table) => {
    const title = sql.ref(LOGGED_TABLES.find((logged) => logged.table === table)?.label ?? 'id');
    return sql`select ${sql.lit(table)} as kindOf, id as subjectId, ${title} as title, trashedAt from ${sql.table(table)}`;
  });
  return sql<Subject>`(${sql.join(selects, sql` union all `)})`.as<'subject'>(sql`subject`);
}

/** All evidence of records that are not in the trash, the latest first. */
export function listAllEvidence(db: ReadDb): TitledEvidence[] {
  const query = q
    .selectFrom('evidence')
    .innerJoin(subjects(), (join) =>
      join.onRef('subject.kindOf', '=', 'evidence.entity').onRef('subject.subjectId', '=', 'evidence.recordId'),
    )
    .selectAll('evidence')
    .select('subject.title as recordTitle')
    .where('subject.trashedAt', 'is', null);
  return db.all(query.orderBy('evidence.attachedAt', 'desc').orderBy('evidence.id', 'desc'));
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
