// The ledger of follow-ups: what waits for somebody, whose turn it is, since when. Filtered by kind, side and state.
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useCommand } from '#renderer/app/commands/registry.ts';
import { RecordGrid } from '#renderer/app/grid/RecordGrid.tsx';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useTodayDate } from '#renderer/app/use-today.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { Page } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { isLate } from '#shared/follow-ups/rules.ts';
import type { FollowUpRow } from '#shared/ipc/follow-ups.ts';
import { actionColumns } from './action-columns.tsx';
import styles from './Actions.module.css';
import { NewActionDialog } from './ActionDialogs.tsx';
import { ANY, isShown, KIND_FILTERS, PARTY_FILTERS, STATE_FILTERS, type Shown } from './words.ts';

const rowId = (row: FollowUpRow): string => row.id;

function ShownFields({ shown, onShown }: { readonly shown: Shown; readonly onShown: (shown: Shown) => void }) {
  return (
    <div role="group" aria-label="Shown" className={cx(styles['shown'])}>
      <SelectField
        label="State"
        value={shown.state}
        choices={STATE_FILTERS}
        onChange={(state) => {
          onShown({ ...shown, state });
        }}
      />
      <SelectField
        label="Kind"
        value={shown.kind ?? ANY}
        choices={KIND_FILTERS}
        onChange={(kind) => {
          onShown({ ...shown, kind: kind === ANY ? null : kind });
        }}
      />
      <SelectField
        label="Whose turn"
        value={shown.party ?? ANY}
        choices={PARTY_FILTERS}
        onChange={(party) => {
          onShown({ ...shown, party: party === ANY ? null : party });
        }}
      />
    </div>
  );
}

export interface ActionsPageProps {
  readonly filter: string;
  readonly onFilter: (text: string) => void;
  readonly shown: Shown;
  readonly onShown: (shown: Shown) => void;
  readonly isAdding: boolean;
  readonly onAdding: (adds: boolean) => void;
}

function ActionsGrid({
  rows,
  filter,
  onFilter,
  shown,
}: Pick<ActionsPageProps, 'filter' | 'onFilter' | 'shown'> & {
  readonly rows: readonly FollowUpRow[];
}) {
  const navigate = useNavigate();
  const today = useTodayDate();
  const { kind, party, state } = shown;
  const visible = useMemo(
    () => rows.filter((row) => isShown(row, { kind, party, state }, today)),
    [rows, kind, party, state, today],
  );
  const columns = useMemo(() => actionColumns(today), [today]);
  return (
    <RecordGrid
      grid="actions"
      label="Actions"
      noun="follow-up"
      rows={visible}
      columns={columns}
      rowId={rowId}
      filter={filter}
      onFilter={onFilter}
      initialSort={{ id: 'due', desc: false }}
      onOpen={({ id }) => {
        void navigate({ to: '/actions/$id', params: { id } });
      }}
      empty="Nothing matches what is chosen above"
    />
  );
}

function factsOf(rows: readonly FollowUpRow[] | undefined, today: string): string {
  const about = 'Actions, decisions, risks, disputes and findings, in one list.';
  const late = rows?.filter((row) => isLate(row, today)).length ?? 0;
  return late === 0 ? about : `${about} ${formatQuantity(late, 'is', 'are')} overdue.`;
}

export function ActionsPage({ filter, onFilter, shown, onShown, isAdding, onAdding }: ActionsPageProps) {
  const query = useQueryChannel('followUps.list', { kind: null, providerId: null, slaId: null });
  const canWrite = useCanWrite();
  const today = useTodayDate();
  const add = (): void => {
    onAdding(true);
  };
  useCommand('record.new', add, canWrite);
  const addButton = canWrite ? (
    <Button tone="primary" icon={<Plus aria-hidden="true" />} keys="Mod+N" onPress={add}>
      New follow-up
    </Button>
  ) : undefined;
  const isEmpty = query.data?.length === 0;
  return (
    <Page fill>
      <PageHeader
        title="Actions"
        facts={factsOf(query.data, today)}
        actions={
          isEmpty ? undefined : (
            <>
              <ShownFields shown={shown} onShown={onShown} />
              {addButton}
            </>
          )
        }
      />
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="Nothing to follow up yet" actions={addButton}>
              Record what somebody has to do, decide or settle, with an owner and a day. Disputes and claims of service
              levels appear here by themselves.
            </EmptyState>
          ) : (
            <ActionsGrid rows={rows} filter={filter} onFilter={onFilter} shown={shown} />
          )
        }
      </QueryView>
      {isAdding && canWrite ? (
        <NewActionDialog
          onClose={() => {
            onAdding(false);
          }}
        />
      ) : null}
    </Page>
  );
}
