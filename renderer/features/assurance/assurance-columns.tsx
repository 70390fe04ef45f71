// The columns of a list of assurance records.
import { formatDate } from '#renderer/format/dates.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import type { GridColumn } from '#renderer/ui/grid/columns.ts';
import { ASSURANCE_NOUNS } from '#shared/assurance/model.ts';
import type { AssuranceRow } from '#shared/ipc/assurance.ts';
import { sentenceCase } from '#shared/values/words.ts';

type Column = GridColumn<AssuranceRow>;

const text = (id: string, header: string, width: number, of: (row: AssuranceRow) => string): Column => ({
  id,
  header,
  width,
  cell: (row) => of(row) || '–',
  sortValue: (row) => of(row) || null,
  text: of,
});

export const ASSURANCE_COLUMNS: readonly Column[] = [
  text('title', 'Name', 220, ({ record }) => record.title),
  {
    id: 'state',
    header: 'State',
    width: 150,
    cell: ({ tone, word }) => <Chip tone={tone}>{word}</Chip>,
    sortValue: ({ word }) => word,
    text: ({ word }) => word,
  },
  { ...text('detail', 'Because', 280, ({ detail }) => detail), grows: true },
  {
    id: 'next',
    header: 'Next date',
    width: 110,
    tabular: true,
    cell: ({ nextOn }) => (nextOn === null ? '–' : formatDate(nextOn)),
    sortValue: ({ nextOn }) => nextOn,
    text: ({ nextOn }) => nextOn ?? '',
  },
  text('kind', 'Kind', 160, ({ record }) => sentenceCase(ASSURANCE_NOUNS[record.kind])),
  text('subject', 'About', 190, ({ subject }) => subject ?? ''),
  text('provider', 'Provider', 180, ({ providerName }) => providerName ?? ''),
  text('owner', 'Owner', 140, ({ ownerName }) => ownerName ?? ''),
];
