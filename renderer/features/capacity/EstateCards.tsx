// What follows from the records around the pools: the untagged share, KPIs of all pools side by side, and who bears the cost.
import { formatMonth } from '#renderer/format/dates.ts';
import { formatCount, formatMoney, formatPercent, NO_DATA } from '#renderer/format/numbers.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { KeyFigure } from '#renderer/ui/layout/KeyFigure.tsx';
import { Columns } from '#renderer/ui/layout/Page.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import type { CostRowView, EstateBoard, KpiRowView } from '#shared/ipc/capacity-estate.ts';

interface BoardProps {
  readonly board: EstateBoard;
}

export function UntaggedCard({ board: { untagged } }: BoardProps) {
  const { pools, sharePct, cost } = untagged;
  return (
    <Card title="What cannot be attributed">
      <Columns min={220}>
        <KeyFigure
          label="Untagged pools"
          value={sharePct === null ? NO_DATA : formatPercent(sharePct)}
          note={
            sharePct === null
              ? 'No rule says what pools must carry'
              : `${formatCount(untagged.untagged)} of ${formatCount(pools)} pools break a required rule`
          }
        />
        {cost.map((sum) => (
          <KeyFigure
            key={sum.all.currency}
            label={`Their monthly cost, ${sum.all.currency}`}
            value={formatMoney(sum.untagged)}
            note={`of ${formatMoney(sum.all)}`}
          />
        ))}
      </Columns>
    </Card>
  );
}

const KPI_TONES = { met: 'Kept', risk: 'Missed', nodata: NO_DATA, plain: 'Watched' } as const;

const KPI_COLUMNS: ReadonlyArray<PlainColumn<KpiRowView>> = [
  {
    id: 'pool',
    header: 'Pool',
    grows: true,
    cell: ({ poolId, pool }) => (
      <Link to="/capacity/$id" params={{ id: poolId }}>
        {pool}
      </Link>
    ),
  },
  { id: 'kpi', header: 'KPI', cell: ({ kpi }) => kpi },
  { id: 'whose', header: 'Whose', cell: ({ providerName }) => providerName ?? 'Own' },
  { id: 'month', header: 'Month', cell: ({ month }) => (month === null ? '–' : formatMonth(month)) },
  { id: 'value', header: 'Value', align: 'end', cell: ({ text }) => text ?? NO_DATA },
  { id: 'target', header: 'Target', align: 'end', cell: ({ target }) => target ?? '–' },
  { id: 'state', header: 'State', cell: ({ tone }) => <Chip tone={tone}>{KPI_TONES[tone]}</Chip> },
];

export function KpiCard({ board: { kpis } }: BoardProps) {
  if (kpis.length === 0) return null;
  return (
    <Card title="Own and partner pools side by side" flush>
      <PlainTable
        label="KPIs of all pools"
        columns={KPI_COLUMNS}
        rows={kpis}
        rowId={({ kpiId, poolId }) => `${kpiId} ${poolId}`}
      />
    </Card>
  );
}

const COST_COLUMNS: ReadonlyArray<PlainColumn<CostRowView>> = [
  { id: 'pool', header: 'Pool', cell: ({ pool }) => pool },
  {
    id: 'consumer',
    header: 'Borne by',
    grows: true,
    cell: ({ consumer }) => consumer ?? <Chip tone="risk">Unallocated</Chip>,
  },
  { id: 'amount', header: 'Cost of the month', align: 'end', cell: ({ amount }) => formatMoney(amount) },
];

export function CostCard({ board: { costs, costMonth, withoutCost } }: BoardProps) {
  return (
    <>
      {costs.length === 0 ? null : (
        <Card title={`Who bears the cost, ${formatMonth(costMonth)}`} flush>
          <PlainTable
            label="Who bears the cost"
            columns={COST_COLUMNS}
            rows={costs}
            rowId={({ poolId, consumer }) => `${poolId} ${consumer ?? ''}`}
          />
        </Card>
      )}
      {withoutCost.length === 0 ? null : <Card title="Pools without a cost on record">{withoutCost.join(', ')}</Card>}
    </>
  );
}
