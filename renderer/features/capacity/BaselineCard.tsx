// Use per unit of capacity, month by month, against what is usual for the time of year.
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatMonth } from '#renderer/format/dates.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { CapacityPoolId } from '#shared/ids.ts';
import type { BaselineView } from '#shared/ipc/capacity-estate.ts';

type Line = BaselineView[number];
const share = (value: number): string => `${(100 * value).toFixed(1)} %`;

const COLUMNS: ReadonlyArray<PlainColumn<Line>> = [
  { id: 'month', header: 'Month', cell: ({ month }) => formatMonth(month) },
  { id: 'value', header: 'Use per unit', align: 'end', cell: ({ perUnit }) => share(perUnit) },
  { id: 'usual', header: 'Usual', align: 'end', cell: ({ usual }) => share(usual) },
  { id: 'band', header: 'Band', align: 'end', cell: ({ lower, upper }) => `${share(lower)} to ${share(upper)}` },
  {
    id: 'state',
    header: 'State',
    cell: ({ isOutside }) => <Chip tone={isOutside ? 'risk' : 'met'}>{isOutside ? 'Outside' : 'Usual'}</Chip>,
  },
];

export function BaselineCard({ poolId }: { readonly poolId: CapacityPoolId }) {
  const query = useQueryChannel('capacityEstate.baseline', { id: poolId });
  return (
    <Card title="Baseline per unit of capacity" flush={(query.data ?? []).length > 0}>
      <QueryView query={query}>
        {(lines) =>
          lines.length === 0 ? (
            <EmptyState title="No baseline yet">It needs two years of use with what was committed then.</EmptyState>
          ) : (
            <PlainTable label="Baseline" columns={COLUMNS} rows={lines} rowId={({ month }) => month} />
          )
        }
      </QueryView>
    </Card>
  );
}
