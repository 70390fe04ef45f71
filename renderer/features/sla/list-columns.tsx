// The columns of the list of service levels.
import { formatMonth } from '#renderer/format/dates.ts';
import { formatPercent } from '#renderer/format/numbers.ts';
import { VerdictChip } from '#renderer/ui/Chip.tsx';
import type { GridColumn } from '#renderer/ui/grid/columns.ts';
import { Link } from '#renderer/ui/Link.tsx';
import type { SlaRow } from '#shared/ipc/sla.ts';
import { verdictView } from '#shared/sla/verdict-words.ts';
import { parseFraction } from '#shared/values/fraction.ts';

const NO_DATA = verdictView('NO_DATA');

const lastMonthText = ({ lastMonth }: SlaRow): string => (lastMonth === null ? '–' : formatMonth(lastMonth));

export const slaColumns: ReadonlyArray<GridColumn<SlaRow>> = [
  {
    id: 'name',
    header: 'Service level',
    width: 220,
    grows: true,
    cell: (row) => (
      <Link to="/sla/$id" params={{ id: row.id }} tone="strong" excludeFromTabOrder>
        {row.name}
      </Link>
    ),
    sortValue: (row) => row.name,
    text: (row) => row.name,
  },
  {
    id: 'provider',
    header: 'Provider',
    width: 190,
    grows: true,
    cell: (row) => row.providerName,
    sortValue: (row) => row.providerName,
    text: (row) => row.providerName,
  },
  {
    id: 'service',
    header: 'Service',
    width: 170,
    grows: true,
    cell: (row) => row.serviceName,
    sortValue: (row) => row.serviceName,
    text: (row) => row.serviceName,
  },
  {
    id: 'contract',
    header: 'Contract',
    width: 130,
    cell: (row) => row.contractRef,
    sortValue: (row) => row.contractRef,
    text: (row) => row.contractRef,
  },
  {
    id: 'target',
    header: 'Target',
    width: 100,
    align: 'end',
    cell: (row) => formatPercent(row.targetPct),
    sortValue: (row) => parseFraction(row.targetPct),
    text: (row) => formatPercent(row.targetPct),
  },
  {
    id: 'lastMonth',
    header: 'Data until',
    width: 104,
    cell: lastMonthText,
    sortValue: (row) => row.lastMonth,
    text: lastMonthText,
  },
  {
    id: 'verdict',
    header: 'Last full month',
    width: 148,
    cell: (row) => <VerdictChip verdict={row.lastVerdict ?? NO_DATA} />,
    sortValue: (row) => (row.lastVerdict ?? NO_DATA).word,
    text: (row) => (row.lastVerdict ?? NO_DATA).word,
  },
];
