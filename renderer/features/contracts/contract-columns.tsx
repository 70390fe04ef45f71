// The columns of the contracts grid.
import { formatDate } from '#renderer/format/dates.ts';
import { formatCount, formatMoney } from '#renderer/format/numbers.ts';
import type { GridColumn } from '#renderer/ui/grid/columns.ts';
import { Link } from '#renderer/ui/Link.tsx';
import type { ContractRow } from '#shared/ipc/contracts.ts';
import { renewalWord } from './words.ts';

type Column = GridColumn<ContractRow>;

const day = (id: 'effectiveOn' | 'endedOn', header: string): Column => ({
  id,
  header,
  width: 110,
  tabular: true,
  cell: (row) => (row[id] === null ? '–' : formatDate(row[id])),
  sortValue: (row) => row[id],
  text: (row) => (row[id] === null ? '' : formatDate(row[id])),
});

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
  {
    id: 'cost',
    header: 'Annual cost',
    width: 140,
    align: 'end',
    cell: (row) => (row.annualCost === null ? '–' : formatMoney(row.annualCost)),
    // By currency first: amounts of two currencies have no order. Digits are compared as numbers.
    sortValue: (row) => (row.annualCost === null ? null : `${row.annualCost.currency} ${row.annualCost.minor}`),
    text: (row) => (row.annualCost === null ? '' : formatMoney(row.annualCost)),
  },
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
