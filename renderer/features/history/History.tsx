// Every named step, newest first, with the place where Undo and Redo stand. Undo never deletes a step: it adds one.
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Redo2, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { RecordGrid } from '#renderer/app/grid/RecordGrid.tsx';
import { useHomeZone, useWorkspaceState } from '#renderer/app/use-settings.ts';
import { call } from '#renderer/bridge/client.ts';
import { redoLast, undoLast } from '#renderer/bridge/steps.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Page } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { SplitPane } from '#renderer/ui/layout/SplitPane.tsx';
import { ErrorState } from '#renderer/ui/states/ErrorState.tsx';
import { LoadingState } from '#renderer/ui/states/LoadingState.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import type { AppError } from '#shared/errors.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import { stepColumns } from './step-columns.tsx';
import { StepDetail } from './StepDetail.tsx';

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

interface StepGridProps {
  readonly steps: readonly Step[];
  readonly onOlder: (() => void) | null;
  readonly onOpen: (seq: number) => void;
}

const rowId = (step: Step): string => String(step.seq);

function StepGrid({ steps, onOlder, onOpen }: StepGridProps) {
  const [filter, setFilter] = useState('');
  const zone = useHomeZone();
  const undoSeq = useWorkspaceState().data?.undo?.seq ?? null;
  const columns = useMemo(() => stepColumns(zone, undoSeq), [zone, undoSeq]);
  return (
    <RecordGrid
      grid="steps"
      label="Steps"
      noun="step"
      rows={steps}
      columns={columns}
      rowId={rowId}
      filter={filter}
      onFilter={setFilter}
      onOpen={({ seq }) => {
        onOpen(seq);
      }}
      empty="No steps yet. Everything you record appears here by name."
      end={onOlder === null ? undefined : <Button onPress={onOlder}>Show older steps</Button>}
    />
  );
}

export interface HistoryProps {
  /** The step whose changes are shown beside the list. */
  readonly step: number | null;
  readonly onStep: (seq: number | null) => void;
}

function Steps({ step, onStep }: HistoryProps) {
  const query = useSteps();
  if (query.data === undefined) {
    if (query.error === null) return <LoadingState />;
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  const close = (): void => {
    onStep(null);
  };
  return (
    <SplitPane detailLabel="Step" detail={step === null ? null : <StepDetail seq={step} onClose={close} />}>
      <StepGrid
        steps={query.data}
        onOlder={query.hasNextPage ? () => void query.fetchNextPage() : null}
        onOpen={onStep}
      />
    </SplitPane>
  );
}

export function History({ step, onStep }: HistoryProps) {
  return (
    <Page fill>
      <PageHeader
        title="History"
        facts="Each act is one named step, kept in the file. Enter shows what it changed."
        actions={
          <>
            <Link to="/versions">Named versions</Link>
            <StepActions />
          </>
        }
      />
      <Steps step={step} onStep={onStep} />
    </Page>
  );
}
