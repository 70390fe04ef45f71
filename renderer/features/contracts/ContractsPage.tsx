// All contracts: filter, sort, open, add, move to the trash.
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
import type { ProviderId } from '#shared/ids.ts';
import type { ContractRow } from '#shared/ipc/contracts.ts';
import { CONTRACT_COLUMNS } from './contract-columns.tsx';
import { NewContractDialog } from './NewContractDialog.tsx';
import { useTrashContracts } from './use-trash.ts';

const rowId = (row: ContractRow): string => row.id;

interface ContractsGridProps {
  readonly rows: readonly ContractRow[];
  readonly filter: string;
  readonly onFilter: (text: string) => void;
}

function ContractsGrid({ rows, filter, onFilter }: ContractsGridProps) {
  const navigate = useNavigate();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => rows.filter(({ id }) => selected.has(id)), [rows, selected]);
  const canWrite = useCanWrite();
  const trash = useTrashContracts();
  return (
    <RecordGrid
      grid="contracts"
      label="Contracts"
      noun="contract"
      rows={rows}
      columns={CONTRACT_COLUMNS}
      rowId={rowId}
      filter={filter}
      onFilter={onFilter}
      initialSort={{ id: 'title', desc: false }}
      onOpen={({ id }) => {
        void navigate({ to: '/contracts/$id', params: { id } });
      }}
      onSelectionChange={(ids) => {
        setSelected(new Set(ids));
      }}
      empty="No contracts yet"
      end={
        canWrite && chosen.length > 0 ? (
          <Button
            icon={<Trash2 aria-hidden="true" />}
            onPress={() => {
              void trash(chosen);
            }}
          >
            {`Move ${formatQuantity(chosen.length, 'contract')} to the trash`}
          </Button>
        ) : undefined
      }
    />
  );
}

export interface ContractsPageProps {
  readonly filter: string;
  readonly onFilter: (text: string) => void;
  /** A new contract is being added: for this provider, or for one still to be chosen; null when none is. */
  readonly adding: { readonly providerId: ProviderId | null } | null;
  readonly onAdding: (adds: boolean) => void;
}

export function ContractsPage({ filter, onFilter, adding, onAdding }: ContractsPageProps) {
  const query = useQueryChannel('contracts.list', { providerId: null });
  const canWrite = useCanWrite();
  const add = (): void => {
    onAdding(true);
  };
  useCommand('record.new', add, canWrite);
  const addButton = canWrite ? (
    <Button tone="primary" icon={<Plus aria-hidden="true" />} keys="Mod+N" onPress={add}>
      New contract
    </Button>
  ) : undefined;
  return (
    <Page fill>
      <PageHeader
        title="Contracts"
        facts="Terms, service levels and credit tables, as signed and as changed since."
        actions={query.data?.length === 0 ? undefined : addButton}
      />
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="No contracts yet" actions={addButton}>
              Add the contract whose service levels you want to check: its terms fit on one page, and each service level
              follows with its target and its credits.
            </EmptyState>
          ) : (
            <ContractsGrid rows={rows} filter={filter} onFilter={onFilter} />
          )
        }
      </QueryView>
      {adding === null || !canWrite ? null : (
        <NewContractDialog
          providerId={adding.providerId}
          onClose={() => {
            onAdding(false);
          }}
        />
      )}
    </Page>
  );
}
