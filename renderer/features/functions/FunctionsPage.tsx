// All business functions: how critical they are, how long they may be down, and whether the providers under them recover in time.
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '#renderer/app/commands/registry.ts';
import { RecordGrid } from '#renderer/app/grid/RecordGrid.tsx';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Page } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { FunctionRow } from '#shared/ipc/functions.ts';
import { FUNCTION_COLUMNS } from './function-columns.tsx';
import { FunctionDialog } from './FunctionDialog.tsx';

const rowId = ({ id }: FunctionRow): string => id;

export interface FunctionsPageProps {
  readonly filter: string;
  readonly onFilter: (text: string) => void;
}

export function FunctionsPage({ filter, onFilter }: FunctionsPageProps) {
  const query = useQueryChannel('functions.list', {});
  const canWrite = useCanWrite();
  const [open, setOpen] = useState<FunctionRow | 'new' | null>(null);
  const add = (): void => {
    setOpen('new');
  };
  useCommand('record.new', add, canWrite);
  const addButton = canWrite ? (
    <Button tone="primary" icon={<Plus aria-hidden="true" />} keys="Mod+N" onPress={add}>
      New function
    </Button>
  ) : undefined;
  return (
    <Page fill>
      <PageHeader
        title="Functions"
        facts="What the business does, how critical it is, and which services carry it."
        actions={query.data?.length === 0 ? undefined : addButton}
      />
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="No functions yet" actions={addButton}>
              Name what the business must keep doing, and for how long it may stand still. Recovery promises of
              providers are held against it.
            </EmptyState>
          ) : (
            <RecordGrid
              grid="functions"
              label="Functions"
              noun="function"
              rows={rows}
              columns={FUNCTION_COLUMNS}
              rowId={rowId}
              filter={filter}
              onFilter={onFilter}
              initialSort={{ id: 'ref', desc: false }}
              onOpen={setOpen}
              empty="No functions yet"
            />
          )
        }
      </QueryView>
      {open === null || !canWrite ? null : (
        <FunctionDialog
          row={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Page>
  );
}
