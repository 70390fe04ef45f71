// Every named step, newest first, with the place where Undo and Redo stand. Undo never deletes a step: it adds one.
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Redo2, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useHomeZone, useWorkspaceState } from '#renderer/app/use-settings.ts';
import { call } from '#renderer/bridge/client.ts';
import { redoLast, undoLast } from '#renderer/bridge/steps.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DataGrid } from '#renderer/ui/grid/DataGrid.tsx';
import { GridFilter } from '#renderer/ui/grid/GridFilter.tsx';
import { Page } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Toolbar } from '#renderer/ui/layout/Toolbar.tsx';
import { ErrorState } from '#renderer/ui/states/ErrorState.tsx';
import { LoadingState } from '#renderer/ui/states/LoadingState.tsx';
import type { AppError } from '#shared/errors.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import { stepColumns } from './step-columns.tsx';

type Step = OutputOf<'history.steps'>[number];

const PAGE_STEPS = 500;

function useSteps() {
  return useInfiniteQuery<Step[], AppError, Step[], readonly string[], number | null>({
    queryKey: ['history.steps'],
    queryFn: ({ pageParam }) => call('history.steps', { before: pageParam, limit: PAGE_STEPS }),
    initialPageParam: null,
    getNextPageParam: (page) => (page.length < PAGE_STEPS ? undefined : (page.at(-1)?.seq ?? undefined)),
    select: ({ pages }) => pages.flat(),
  });
}

function StepActions() {
  const client = useQueryClient();
  const state = useWorkspaceState().data ?? null;
  if (state === null || state.readOnly) return null;
  return (
    <>
      <Button
        icon={<Redo2 aria-hidden="true" />}
        isDisabled={state.redo === null}
        onPress={() => {
          void redoLast(client);
        }}
      >
        {state.redo === null ? 'Nothing to do again' : `Redo: ${state.redo.label}`}
      </Button>
      <Button
        icon={<Undo2 aria-hidden="true" />}
        isDisabled={state.undo === null}
        onPress={() => {
          void undoLast(client);
        }}
      >
        {state.undo === null ? 'Nothing to undo' : `Undo: ${state.undo.label}`}
      </Button>
    </>
  );
}

function StepGrid({ steps, onOlder }: { readonly steps: readonly Step[]; readonly onOlder: (() => void) | null }) {
  const [filter, setFilter] = useState('');
  const zone = useHomeZone();
  const undoSeq = useWorkspaceState().data?.undo?.seq ?? null;
  const columns = useMemo(() => stepColumns(zone, undoSeq), [zone, undoSeq]);
  return (
    <>
      <Toolbar label="Steps" end={onOlder === null ? undefined : <Button onPress={onOlder}>Show older steps</Button>}>
        <GridFilter
          label="Filter steps"
          value={filter}
          onChange={setFilter}
          summary={formatQuantity(steps.length, 'step')}
        />
      </Toolbar>
      <DataGrid
        label="Steps"
        rows={steps}
        columns={columns}
        rowId={(step) => String(step.seq)}
        filter={filter}
        empty="No steps yet. Everything you record appears here by name."
      />
    </>
  );
}

export function History() {
  const query = useSteps();
  return (
    <Page fill>
      <PageHeader title="History" facts="Each act is one named step, kept in the file." actions={<StepActions />} />
      {query.data === undefined ? (
        query.error === null ? (
          <LoadingState />
        ) : (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        )
      ) : (
        <StepGrid steps={query.data} onOlder={query.hasNextPage ? () => void query.fetchNextPage() : null} />
      )}
    </Page>
  );
}
