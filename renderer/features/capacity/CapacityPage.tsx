// All pools of capacity: which run out, when, and by which day more must be ordered.
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useCommand } from '#renderer/app/commands/registry.ts';
import { RecordGrid } from '#renderer/app/grid/RecordGrid.tsx';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useTodayDate } from '#renderer/app/use-today.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Page } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { PoolRow } from '#shared/ipc/capacity.ts';
import { CapacityExport } from './CapacityExport.tsx';
import { ForecastNotice } from './ForecastNotice.tsx';
import { NewPoolDialog } from './NewPoolDialog.tsx';
import { poolColumns } from './pool-columns.tsx';

const rowId = (row: PoolRow): string => row.id;

export interface CapacityPageProps {
  readonly filter: string;
  readonly onFilter: (text: string) => void;
  readonly isAdding: boolean;
  readonly onAdding: (adds: boolean) => void;
}

function PoolsGrid({
  rows,
  filter,
  onFilter,
}: Pick<CapacityPageProps, 'filter' | 'onFilter'> & { readonly rows: readonly PoolRow[] }) {
  const navigate = useNavigate();
  const today = useTodayDate();
  const columns = useMemo(() => poolColumns(today), [today]);
  return (
    <RecordGrid
      grid="capacity"
      label="Pools"
      noun="pool"
      rows={rows}
      columns={columns}
      rowId={rowId}
      filter={filter}
      onFilter={onFilter}
      initialSort={{ id: 'orderBy', desc: false }}
      onOpen={({ id }) => {
        void navigate({ to: '/capacity/$id', params: { id } });
      }}
      empty="No pool matches"
    />
  );
}

export function CapacityPage({ filter, onFilter, isAdding, onAdding }: CapacityPageProps) {
  const query = useQueryChannel('capacity.list', {});
  const canWrite = useCanWrite();
  const add = (): void => {
    onAdding(true);
  };
  useCommand('record.new', add, canWrite);
  const addButton = canWrite ? (
    <Button tone="primary" icon={<Plus aria-hidden="true" />} keys="Mod+N" onPress={add}>
      New pool
    </Button>
  ) : undefined;
  return (
    <Page fill>
      <PageHeader
        title="Capacity"
        facts="What is committed, what is used, when it runs out, and by which day more must be ordered."
        actions={
          query.data === undefined || query.data.length === 0 ? undefined : (
            <>
              <Link to="/capacity/chain" search={{}}>
                Chain
              </Link>
              <Link to="/capacity/advice">Advice</Link>
              <Link to="/capacity/roadmap">Coverage and roadmap</Link>
              <Link to="/capacity/estate">Around the pools</Link>
              <Link to="/capacity/reliability">How past forecasts held</Link>
              <CapacityExport poolId={null} name="" />
              {addButton}
            </>
          )
        }
      />
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="No pools yet" actions={addButton}>
              Paste twelve monthly numbers from a spreadsheet, say what is committed and how long an order takes. The
              day to order by follows.
            </EmptyState>
          ) : (
            <>
              <ForecastNotice rows={rows} />
              <PoolsGrid rows={rows} filter={filter} onFilter={onFilter} />
            </>
          )
        }
      </QueryView>
      {isAdding && canWrite ? (
        <NewPoolDialog
          onClose={() => {
            onAdding(false);
          }}
        />
      ) : null}
    </Page>
  );
}
