// The trash: what was moved there, back where it was with one key, or gone for good after a typed confirmation.
import { RotateCcw, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { RecordGrid } from '#renderer/app/grid/RecordGrid.tsx';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useNowSec } from '#renderer/app/use-now.ts';
import { useHomeZone } from '#renderer/app/use-settings.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Page } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { TRASH_DAYS, type TrashRow } from '#shared/ipc/trash.ts';
import { PurgeDialog } from './PurgeDialog.tsx';
import { isDue, trashColumns } from './trash-columns.tsx';

export interface TrashPageProps {
  readonly filter: string;
  readonly onFilter: (text: string) => void;
}

const rowId = (row: TrashRow): string => `${row.entity}/${row.id}`;

interface ActsProps {
  readonly chosen: readonly TrashRow[];
  readonly due: readonly TrashRow[];
  readonly onRestore: (rows: readonly TrashRow[]) => void;
  readonly onPurge: (rows: readonly TrashRow[]) => void;
}

function Acts({ chosen, due, onRestore, onPurge }: ActsProps) {
  const purgeable = chosen.length > 0 ? chosen : due;
  const what = chosen.length > 0 ? formatQuantity(chosen.length, 'record') : `${due.length} that are due`;
  return (
    <>
      <Button
        icon={<RotateCcw aria-hidden="true" />}
        isDisabled={chosen.length === 0}
        onPress={() => {
          onRestore(chosen);
        }}
      >
        {chosen.length === 0 ? 'Restore' : `Restore ${formatQuantity(chosen.length, 'record')}`}
      </Button>
      <Button
        tone="danger"
        icon={<Trash2 aria-hidden="true" />}
        isDisabled={purgeable.length === 0}
        onPress={() => {
          onPurge(purgeable);
        }}
      >
        {purgeable.length === 0 ? 'Purge' : `Purge ${what}`}
      </Button>
    </>
  );
}

function TrashGrid({ rows, filter, onFilter }: TrashPageProps & { readonly rows: readonly TrashRow[] }) {
  const zone = useHomeZone();
  const nowSec = useNowSec();
  const canWrite = useCanWrite();
  const restore = useMutationChannel('trash.restore');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [purging, setPurging] = useState<readonly TrashRow[] | null>(null);
  const columns = useMemo(() => trashColumns(zone, nowSec), [zone, nowSec]);
  const chosen = rows.filter((row) => selected.has(rowId(row)));
  const bringBack = (wanted: readonly TrashRow[]): void => {
    restore.mutate({ items: wanted.map(({ entity, id, rev }) => ({ entity, id, rev })) });
  };
  return (
    <>
      <RecordGrid
        grid="trash"
        label="Trash"
        noun="record"
        rows={rows}
        columns={columns}
        rowId={rowId}
        filter={filter}
        onFilter={onFilter}
        onSelectionChange={(ids) => {
          setSelected(new Set(ids));
        }}
        empty="The trash is empty"
        end={
          canWrite ? (
            <Acts
              chosen={chosen}
              due={rows.filter((row) => isDue(row, nowSec))}
              onRestore={bringBack}
              onPurge={setPurging}
            />
          ) : undefined
        }
      />
      {purging === null ? null : (
        <PurgeDialog
          rows={purging}
          onClose={() => {
            setPurging(null);
          }}
        />
      )}
    </>
  );
}

export function TrashPage({ filter, onFilter }: TrashPageProps) {
  const query = useQueryChannel('trash.list', {});
  return (
    <Page fill>
      <PageHeader
        title="Trash"
        facts={`Kept for ${TRASH_DAYS} days and found by nobody. Restoring can be undone, purging cannot.`}
      />
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="The trash is empty">
              What you move to the trash waits here and can be restored.
            </EmptyState>
          ) : (
            <TrashGrid rows={rows} filter={filter} onFilter={onFilter} />
          )
        }
      </QueryView>
    </Page>
  );
}
