// All providers: filter, sort, open, add, move to the trash.
import { useNavigate } from '@tanstack/react-router';
import { Plus, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useCommand } from '#renderer/app/commands/registry.ts';
import { RecordGrid } from '#renderer/app/grid/RecordGrid.tsx';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Page } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { ProviderRow } from '#shared/ipc/providers.ts';
import { NewProviderDialog } from './NewProviderDialog.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { PROVIDER_COLUMNS } from './provider-columns.tsx';
import { useTrashProviders } from './use-trash-provider.ts';

const rowId = (row: ProviderRow): string => row.id;

function TrashButton({ chosen }: { readonly chosen: readonly ProviderRow[] }) {
  const trash = useTrashProviders();
  if (chosen.length === 0) return null;
  return (
    <Button
      icon={<Trash2 aria-hidden="true" />}
      onPress={() => {
        void trash(chosen);
      }}
    >
      {`Move ${formatQuantity(chosen.length, 'provider')} to the trash`}
    </Button>
  );
}

export interface ProvidersGridProps {
  readonly rows: readonly ProviderRow[];
  readonly filter: string;
  readonly onFilter: (text: string) => void;
}

function ProvidersGrid({ rows, filter, onFilter }: ProvidersGridProps) {
  const navigate = useNavigate();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [pasted, setPasted] = useState<string | null>(null);
  const chosen = useMemo(() => rows.filter(({ id }) => selected.has(id)), [rows, selected]);
  const canWrite = useCanWrite();
  return (
    <>
      <RecordGrid
        grid="providers"
        label="Providers"
        noun="provider"
        rows={rows}
        columns={PROVIDER_COLUMNS}
        rowId={rowId}
        filter={filter}
        onFilter={onFilter}
        initialSort={{ id: 'name', desc: false }}
        onOpen={({ id }) => {
          void navigate({ to: '/providers/$id', params: { id } });
        }}
        onSelectionChange={(ids) => {
          setSelected(new Set(ids));
        }}
        {...(canWrite ? { onPasteText: setPasted } : {})}
        empty="No providers yet"
        end={canWrite ? <TrashButton chosen={chosen} /> : undefined}
      />
      {pasted === null ? null : (
        <PasteDialog
          text={pasted}
          onClose={() => {
            setPasted(null);
          }}
        />
      )}
    </>
  );
}

export interface ProvidersPageProps {
  readonly filter: string;
  readonly onFilter: (text: string) => void;
}

export function ProvidersPage({ filter, onFilter }: ProvidersPageProps) {
  const query = useQueryChannel('providers.list', {});
  const [isNew, setNew] = useState(false);
  const canWrite = useCanWrite();
  const add = (): void => {
    setNew(true);
  };
  useCommand('record.new', add, canWrite);
  const addButton = canWrite ? (
    <Button tone="primary" icon={<Plus aria-hidden="true" />} keys="Mod+N" onPress={add}>
      New provider
    </Button>
  ) : undefined;
  const isEmpty = query.data?.length === 0;
  return (
    <Page fill>
      <PageHeader
        title="Providers"
        facts="Who provides what, under which contracts, and how last month went."
        actions={isEmpty ? undefined : addButton}
      />
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="No providers yet" actions={addButton}>
              Begin with the one you depend on most: its name and country are enough. Services, contracts and service
              levels follow on its page.
            </EmptyState>
          ) : (
            <ProvidersGrid rows={rows} filter={filter} onFilter={onFilter} />
          )
        }
      </QueryView>
      {isNew ? (
        <NewProviderDialog
          onClose={() => {
            setNew(false);
          }}
        />
      ) : null}
    </Page>
  );
}
