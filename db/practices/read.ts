// Practices of measuring.
import type { PracticeId } from '#shared/ids.ts';
import type { Practice, PracticeKind, PracticeOf } from '#shared/practices/model.ts';
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { onShelf } from '../records.ts';
import { practiceOf } from './rows.ts';

export function getPractice(db: ReadDb, id: PracticeId): Practice | undefined {
  const row = db.first(q.selectFrom('practice').selectAll().where('id', '=', id));
  return row === undefined ? undefined : practiceOf(row);
}

/** Live ones by title. */
export function listPractices(db: ReadDb): Practice[] {
  const query = q.selectFrom('practice').selectAll().where(onShelf('practice')).orderBy('title').orderBy('id');
  return db.all(query).map(practiceOf);
}

/** Live ones of a kind about one record, by title. */
export function practicesOf<Kind extends PracticeKind>(db: ReadDb, kind: Kind, subjectId: string): PracticeOf<Kind>[] {
  const isOfKind = (practice: Practice): practice is PracticeOf<Kind> => practice.kind === kind;
  return listPractices(db)
    .filter(isOfKind)
    .filter((practice) => practice.subjectId === subjectId);
}
