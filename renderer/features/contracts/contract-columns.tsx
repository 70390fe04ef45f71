// The columns of the contracts grid.
import { formatDate } from '#renderer/format/dates.ts';
import { formatCount, formatMoney } from '#renderer/format/numbers.ts';
import type { GridColumn } from '#renderer/ui/grid/columns.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { clockStateView } from '#shared/contracts/words.ts';
import type { Money } from '#shared/fields.ts';
import type { ContractRow } from '#shared/ipc/contracts.ts';
import { renewalWord } from './words.ts';

type Column = GridColumn<ContractRow>;

const day = (id: 'effectiveOn' | 'endedOn' | 'sendBy' | 'committedUntil', header: string): Column => ({
  id,
  header,
  width: 110,
  tabular: true,
  cell: (row) => (row[id] === null ? '–' : formatDate(row[id])),
  sortValue: (row) => row[id],
  text: (row) => (row[id] === null ? '' : formatDate(row[id])),
});

const NO_CLOCK = { word: 'No notice', tone: 'nodata' } as const;
const stateOf = ({ state }: ContractRow) => (state === null ? NO_CLOCK : clockStateView(state));

const money = (id: string, header: string, of: (row: ContractRow) => Money | null): Column => ({
  id,
  header,
  width: 168,
  align: 'end',
  cell: (row) => textOf(of(row), '–'),
  // By currency first: amounts of two currencies have no order. Digits are compared as numbers.
  sortValue: (row) => sortOf(of(row)),
  text: (row) => textOf(of(row), ''),
});
const textOf = (value: Money | null, none: string): string => (value === null ? none : formatMoney(value));
const sortOf = (value: Money | null): string | null => (value === null ? null : `${value.currency} ${value.minor}`);

export const CONTRACT_COLUMNS: readonly Column[] = [
  {
    id: 'title',
    header: 'Contract',
    width: 220,
    grows: true,
    cell: (row) => (
      <Link to="/contracts/$id" params={{ id: row.id }} tone="strong" excludeFromTabOrder>
        {row.title}
      </Link>
    ),
    sortValue: (row) => row.title,
    text: (row) => row.title,
  },
  {
    id: 'ref',
    header: 'Reference',
    width: 130,
    cell: (row) => row.ref,
    sortValue: (row) => row.ref,
    text: (row) => row.ref,
  },
  {
    id: 'provider',
    header: 'Provider',
    width: 180,
    cell: (row) => row.providerName,
    sortValue: (row) => row.providerName,
    text: (row) => row.providerName,
  },
  {
    id: 'state',
    header: 'State',
    width: 116,
    cell: (row) => {
      const { word, tone } = stateOf(row);
      return <Chip tone={tone}>{word}</Chip>;
    },
    sortValue: (row) => stateOf(row).word,
    text: (row) => stateOf(row).word,
  },
  day('sendBy', 'Send by'),
  day('committedUntil', 'Bound until'),
  money('lockedIn', 'Locked in', (row) => row.lockedIn),
  day('effectiveOn', 'Effective'),
  day('endedOn', 'Ended'),
  {
    id: 'renewal',
    header: 'Renewal',
    width: 200,
    cell: (row) => renewalWord(row.renewalMode),
    sortValue: (row) => renewalWord(row.renewalMode),
    text: (row) => renewalWord(row.renewalMode),
  },
  money('cost', 'Annual cost', (row) => row.annualCost),
  {
    id: 'slas',
    header: 'Service levels',
    width: 118,
    align: 'end',
    cell: (row) => formatCount(row.slas),
    sortValue: (row) => row.slas,
    text: (row) => String(row.slas),
  },
];
