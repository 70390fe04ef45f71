// The columns of the list of pools. What is due depends on the day, so the columns are made for one.
import { formatDate, formatMonth } from '#renderer/format/dates.ts';
import { formatDecimal } from '#renderer/format/numbers.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import type { GridColumn } from '#renderer/ui/grid/columns.ts';
import { Link } from '#renderer/ui/Link.tsx';
import { outlookState } from '#shared/capacity/pools/words.ts';
import type { PoolRow } from '#shared/ipc/capacity.ts';

type Column = GridColumn<PoolRow>;

const words = (id: string, header: string, width: number, of: (row: PoolRow) => string): Column => ({
  id,
  header,
  width,
  cell: (row) => of(row) || '–',
  sortValue: (row) => of(row) || null,
  text: of,
});

const amount = (id: 'used' | 'committed', header: string): Column => ({
  id,
  header,
  width: 110,
  align: 'end',
  cell: ({ [id]: text, unit }) => (text === null ? '–' : `${formatDecimal(text)} ${unit}`),
  // Drawn order only: what is printed and exported keeps its digits.
  sortValue: ({ [id]: text }) => (text === null ? null : Number(text)),
  text: ({ [id]: text }) => text ?? '',
});

const when = (
  id: string,
  header: string,
  of: (row: PoolRow) => string | null,
  say: (on: string) => string,
): Column => ({
  id,
  header,
  width: 116,
  tabular: true,
  cell: (row) => told(of(row), say, '–'),
  sortValue: of,
  text: (row) => told(of(row), say, ''),
});

const told = (on: string | null, say: (on: string) => string, none: string): string => (on === null ? none : say(on));

export const poolColumns = (today: string): readonly Column[] => [
  {
    id: 'name',
    header: 'Pool',
    width: 220,
    grows: true,
    cell: (row) => (
      <Link to="/capacity/$id" params={{ id: row.id }} tone="strong" excludeFromTabOrder>
        {row.name}
      </Link>
    ),
    sortValue: (row) => row.name,
    text: (row) => row.name,
  },
  {
    id: 'state',
    header: 'State',
    width: 110,
    cell: (row) => {
      const { tone, word } = outlookState(row, today);
      return <Chip tone={tone}>{word}</Chip>;
    },
    sortValue: (row) => outlookState(row, today).word,
    text: (row) => outlookState(row, today).word,
  },
  when('orderBy', 'Order by', (row) => row.orderBy, formatDate),
  when('early', 'May run out', (row) => row.runsOut.early, formatMonth),
  when('middle', 'Likely', (row) => row.runsOut.middle, formatMonth),
  words('forecast', 'Forecast', 130, ({ state }) =>
    state === 'stale' ? 'Figures changed' : state === 'none' ? 'Not made yet' : 'Current',
  ),
  amount('used', 'Last use'),
  amount('committed', 'Committed'),
  when('lastMonth', 'Last month', (row) => row.lastMonth, formatMonth),
  words('provider', 'From', 180, (row) => row.providerName ?? 'Own'),
  words('region', 'Region', 120, (row) => row.region),
  words('resource', 'Resource', 120, (row) => row.resource),
];
