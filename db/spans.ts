// Selecting records by the time they cover: whole UTC seconds, half-open.
import { sql, type RawBuilder, type SqlBool } from 'kysely';

export interface Span {
  /** First second of interest; null reaches back to the beginning. */
  readonly from: number | null;
  /** The second after the last one; null reaches to the end. */
  readonly to: number | null;
}

/** The condition that a row's `startAt` to `endAt` touches the span. Open rows (no end) last on; an instant touches where it is. */
export function touching({ from, to }: Span): RawBuilder<SqlBool> {
  const before = to === null ? sql`true` : sql`"startAt" < ${to}`;
  const after = from === null ? sql`true` : sql`("endAt" is null or "endAt" > ${from} or "startAt" >= ${from})`;
  return sql<SqlBool>`(${before} and ${after})`;
}
