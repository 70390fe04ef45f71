// The columns of the trash.
import { formatInstant, formatInstantDate } from '#renderer/format/dates.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import type { GridColumn } from '#renderer/ui/grid/columns.ts';
import type { TrashRow } from '#shared/ipc/trash.ts';

type Column = GridColumn<TrashRow>;

const plain = (id: 'word' | 'trashedBy', header: string, width: number): Column => ({
  id,
  header,
  width,
  cell: (row) => row[id],
  sortValue: (row) => row[id],
  text: (row) => row[id],
});

/** "Due" once its time is over: it stays until somebody purges it. */
export const isDue = (row: TrashRow, nowSec: number): boolean => row.dueAt <= nowSec;

export function trashColumns(zone: string, nowSec: number): readonly Column[] {
  const dueText = (row: TrashRow): string => (isDue(row, nowSec) ? 'Due' : formatInstantDate(row.dueAt, zone));
  return [
    {
      id: 'title',
      header: 'Record',
      width: 260,
      grows: true,
      cell: (row) => row.title,
      sortValue: (row) => row.title,
      text: (row) => row.title,
    },
    plain('word', 'Kind', 140),
    {
      id: 'trashedAt',
      header: 'In the trash since',
      width: 190,
      tabular: true,
      cell: (row) => formatInstant(row.trashedAt, zone),
      sortValue: (row) => row.trashedAt,
      text: (row) => formatInstant(row.trashedAt, zone),
    },
    plain('trashedBy', 'By', 160),
    {
      id: 'due',
      header: 'Due for purging',
      width: 140,
      cell: (row) => (isDue(row, nowSec) ? <Chip tone="risk">Due</Chip> : dueText(row)),
      sortValue: (row) => row.dueAt,
      text: dueText,
    },
  ];
}
