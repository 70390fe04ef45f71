// All obligations of both parties: how they stand, when they are due, and the way into a pass through what is due.
import { useNavigate } from '@tanstack/react-router';
import { ListChecks, Plus } from 'lucide-react';
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
import type { ObligationRow } from '#shared/ipc/obligations.ts';
import { OBLIGATION_COLUMNS } from './obligation-columns.tsx';
import { ObligationDialog } from './ObligationDialog.tsx';

const rowId = ({ id }: ObligationRow): string => id;

export interface ObligationsPageProps {
  readonly filter: string;
  readonly onFilter: (text: string) => void;
}

export function ObligationsPage({ filter, onFilter }: ObligationsPageProps) {
  const query = useQueryChannel('obligations.list', { contractId: null });
  const navigate = useNavigate();
  const canWrite = useCanWrite();
  const [open, setOpen] = useState<ObligationRow | 'new' | null>(null);
  const add = (): void => {
    setOpen('new');
  };
  useCommand('record.new', add, canWrite);
  const addButton = (
    <Button tone="primary" icon={<Plus aria-hidden="true" />} keys="Mod+N" onPress={add}>
      New obligation
    </Button>
  );
  const acts = (
    <>
      <Button
        icon={<ListChecks aria-hidden="true" />}
        onPress={() => {
          void navigate({ to: '/obligations/pass' });
        }}
      >
        Start a pass
      </Button>
      {addButton}
    </>
  );
  return (
    <Page fill>
      <PageHeader
        title="Obligations"
        facts="What the provider owes us and what we owe it, each with its next day."
        actions={canWrite && query.data?.length !== 0 ? acts : undefined}
      />
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="No obligations yet" actions={canWrite ? addButton : undefined}>
              Enter what a contract asks of either side: reports, patches, certificates, trainings. Each comes up when
              it is due.
            </EmptyState>
          ) : (
            <RecordGrid
              grid="obligations"
              label="Obligations"
              noun="obligation"
              rows={rows}
              columns={OBLIGATION_COLUMNS}
              rowId={rowId}
              filter={filter}
              onFilter={onFilter}
              initialSort={{ id: 'next', desc: false }}
              onOpen={setOpen}
              empty="No obligations yet"
            />
          )
        }
      </QueryView>
      {open === null || !canWrite ? null : (
        <ObligationDialog
          row={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Page>
  );
}
