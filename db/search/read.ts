// Finding records by words, best first. Call it through Workspace.search, which brings the index up to date.
import { sql } from 'kysely';
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { searchQuery } from './query.ts';

export interface SearchHit {
  readonly entity: string;
  readonly id: string;
  readonly title: string;
  /** Where it was found, with the words between U+0002 and U+0003, which no text of a record contains. */
  readonly snippet: string;
}

/** At most `limit` hits; none when nothing typed can be looked for. */
export function searchRecords(db: ReadDb, text: string, limit: number): SearchHit[] {
  const match = searchQuery(text);
  if (match === null) return [];
  return db.all(
    q
      .selectFrom('search_index')
      .innerJoin('search_row', 'search_row.id', 'search_index.rowid')
      .where(sql<boolean>`search_index match ${match}`)
      .select([
        'search_row.entity',
        'search_row.recordId as id',
        'search_row.title',
        sql<string>`snippet(search_index, -1, char(2), char(3), '…', 12)`.as('snippet'),
      ])
      .orderBy(sql`bm25(search_index, 8.0, 1.0)`)
      .orderBy('search_row.id')
      .limit(limit),
  );
}
