// The columns of claims: what, how much, where it stands, until when, how long it waits.
import { formatDate, formatMonth } from '#renderer/format/dates.ts';
import { formatCount, formatMoney } from '#renderer/format/numbers.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import type { GridColumn } from '#renderer/ui/grid/columns.ts';
import { Link } from '#renderer/ui/Link.tsx';
import { claimView } from '#shared/claims/words.ts';
import type { Money } from '#shared/fields.ts';
import type { ClaimRow } from '#shared/ipc/claims.ts';

type Column = GridColumn<ClaimRow>;

/** What the row is about: what was claimed, or what could be. */
export const amountOf = ({ claim, worth }: ClaimRow): Money | null => claim?.claimed ?? worth;

function moneyColumn(id: string, header: string, of: (row: ClaimRow) => Money | null): Column {
  const text = (row: ClaimRow): string => {
    const amount = of(row);
    return amount === null ? '' : formatMoney(amount);
  };
  return {
    id,
    header,
    width: 130,
    align: 'end',
    cell: (row) => text(row) || '–',
    sortValue: (row) => {
      const amount = of(row);
      return amount === null ? null : BigInt(amount.minor);
    },
    text,
  };
}

export const CLAIM_COLUMNS: readonly Column[] = [
  {
    id: 'sla',
    header: 'Service level',
    width: 220,
    grows: true,
    cell: (row) =>
      row.claim === null ? (
        <Link
          to="/sla/$id"
          params={{ id: row.slaId }}
          search={{ month: row.month, part: 'values' }}
          tone="strong"
          excludeFromTabOrder
        >
          {row.slaName}
        </Link>
      ) : (
        <Link to="/claims/$id" params={{ id: row.claim.id }} tone="strong" excludeFromTabOrder>
          {row.slaName}
        </Link>
      ),
    sortValue: (row) => row.slaName,
    text: (row) => row.slaName,
  },
  {
    id: 'month',
    header: 'Period',
    width: 96,
    cell: (row) => formatMonth(row.month),
    sortValue: (row) => row.month,
    text: (row) => formatMonth(row.month),
  },
  {
    id: 'state',
    header: 'State',
    width: 146,
    cell: (row) => <Chip tone={claimView(row.state).tone}>{claimView(row.state).word}</Chip>,
    sortValue: (row) => claimView(row.state).word,
    text: (row) => claimView(row.state).word,
  },
  moneyColumn('amount', 'Credit', amountOf),
  moneyColumn('approved', 'Approved', ({ claim }) => claim?.approved ?? null),
  moneyColumn('shortfall', 'Not applied', ({ shortfall }) => shortfall),
  {
    id: 'deadline',
    header: 'Claim by',
    width: 110,
    tabular: true,
    cell: (row) => (row.deadlineOn === null ? '–' : formatDate(row.deadlineOn)),
    sortValue: (row) => row.deadlineOn,
    text: (row) => (row.deadlineOn === null ? '' : formatDate(row.deadlineOn)),
  },
  {
    id: 'waiting',
    header: 'Waits, days',
    width: 96,
    align: 'end',
    cell: (row) => (row.waitingDays === null ? '–' : formatCount(row.waitingDays)),
    sortValue: (row) => row.waitingDays,
    text: (row) => (row.waitingDays === null ? '' : String(row.waitingDays)),
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
    id: 'budget',
    header: 'Budget owner',
    width: 130,
    cell: (row) => row.budgetOwner ?? '–',
    sortValue: (row) => row.budgetOwner,
    text: (row) => row.budgetOwner ?? '',
  },
];
