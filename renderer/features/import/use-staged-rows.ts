// Rows of a checked import, fetched page by page as they come into view: a hundred thousand of them cost nothing unseen.
import { useQueries } from '@tanstack/react-query';
import { call } from '#renderer/bridge/client.ts';
import type { ImportId } from '#shared/ids.ts';
import type { RowState, StagedRow } from '#shared/imports/model.ts';

export const PAGE_ROWS = 200;

export interface StagedRowsRange {
  readonly id: ImportId;
  /** Null: all states. */
  readonly state: RowState | null;
  /** Index of the first and last row in view, among the rows of that state. */
  readonly first: number;
  readonly last: number;
}

/** Gives the row at an index, undefined while its page is on the way. */
export function useStagedRows({ id, state, first, last }: StagedRowsRange): (index: number) => StagedRow | undefined {
  const firstPage = Math.floor(Math.max(0, first) / PAGE_ROWS);
  const pages = Array.from(
    { length: Math.floor(Math.max(0, last) / PAGE_ROWS) - firstPage + 1 },
    (_, at) => firstPage + at,
  );
  const answers = useQueries({
    queries: pages.map((page) => {
      const input = { id, state, offset: page * PAGE_ROWS, limit: PAGE_ROWS };
      return {
        queryKey: ['imports.rows', input],
        queryFn: () => call('imports.rows', input),
      };
    }),
  });
  return (index) => {
    const page = Math.floor(index / PAGE_ROWS);
    return answers[page - firstPage]?.data?.rows[index - page * PAGE_ROWS];
  };
}
