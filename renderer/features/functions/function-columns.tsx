// The columns of the list of business functions.
import { formatDate } from '#renderer/format/dates.ts';
import { formatCount } from '#renderer/format/numbers.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import type { GridColumn } from '#renderer/ui/grid/columns.ts';
import { recoveryView } from '#shared/functions/recovery.ts';
import type { FunctionRow } from '#shared/ipc/functions.ts';
import { CRITICALITY_WORDS } from './words.ts';

type Column = GridColumn<FunctionRow>;

const text = (id: string, header: string, width: number, of: (row: FunctionRow) => string): Column => ({
  id,
  header,
  width,
  cell: (row) => of(row) || '–',
  sortValue: (row) => of(row) || null,
  text: of,
});

const hours = (id: 'rtoHours' | 'rpoHours' | 'mtdHours', header: string): Column => ({
  id,
  header,
  width: 92,
  align: 'end',
  cell: (row) => (row[id] === null ? '–' : `${formatCount(row[id])} h`),
  sortValue: (row) => row[id],
  text: (row) => (row[id] === null ? '' : String(row[id])),
});

const recoveryWord = ({ recovery }: FunctionRow): string => (recovery === null ? '' : recoveryView(recovery).word);

export const FUNCTION_COLUMNS: readonly Column[] = [
  { ...text('name', 'Function', 240, ({ name }) => name), grows: true },
  text('ref', 'Reference', 90, ({ ref }) => ref),
  text('criticality', 'Criticality', 120, ({ criticality }) => CRITICALITY_WORDS[criticality]),
  {
    id: 'assessed',
    header: 'Assessed',
    width: 110,
    tabular: true,
    cell: ({ assessedOn }) => (assessedOn === null ? '–' : formatDate(assessedOn)),
    sortValue: ({ assessedOn }) => assessedOn,
    text: ({ assessedOn }) => assessedOn ?? '',
  },
  hours('rtoHours', 'RTO'),
  hours('rpoHours', 'RPO'),
  hours('mtdHours', 'MTD'),
  {
    id: 'recovery',
    header: 'Recovery of providers',
    width: 150,
    cell: ({ recovery }) => {
      if (recovery === null) return '–';
      const { word, tone } = recoveryView(recovery);
      return <Chip tone={tone}>{word}</Chip>;
    },
    sortValue: recoveryWord,
    text: recoveryWord,
  },
  text('services', 'Leans on', 260, ({ supports }) => supports.map(({ serviceName }) => serviceName).join(', ')),
  text('owner', 'Owner', 140, ({ ownerName }) => ownerName ?? ''),
];
