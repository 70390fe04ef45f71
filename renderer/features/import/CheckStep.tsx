// Step 3: every row with its state and reason. What is filtered is only what is shown, never what is imported.
import { getRouteApi } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLetterKeys } from '#renderer/app/commands/use-letter-keys.ts';
import { useWorkspaceState } from '#renderer/app/use-settings.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { formatCount, formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { SplitPane } from '#renderer/ui/layout/SplitPane.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import type { ImportState, RowState, StagedRow } from '#shared/imports/model.ts';
import styles from './CheckStep.module.css';
import { Notices } from './Notices.tsx';
import { RowDetail } from './RowDetail.tsx';
import { canBeSelected, STATE_WORDS, statesPresent } from './row-words.ts';
import { StagedGrid } from './StagedGrid.tsx';
import { useStagedRows } from './use-staged-rows.ts';
import { WorkProgress } from './WorkProgress.tsx';

const route = getRouteApi('/import/$id');

/** Writes about single rows; each gives the import as it stands now. */
function useRowActs(file: ImportState) {
  const client = useQueryClient();
  const select = useMutationChannel('imports.select');
  const answer = useMutationChannel('imports.answer');
  const show = (state: ImportState): void => {
    client.setQueryData(['imports.get', { id: file.id }], state);
    void client.invalidateQueries({ queryKey: ['imports.rows'] });
  };
  return {
    toggle: (row: StagedRow): void => {
      if (!canBeSelected(row)) return;
      select.mutate({ id: file.id, row: row.row, selected: !row.selected }, { onSuccess: show });
    },
    answer: (row: StagedRow, at: number): void => {
      if (row.field === null) return;
      answer.mutate({ id: file.id, row: row.row, field: row.field, at }, { onSuccess: show });
    },
  };
}

interface RowsProps {
  readonly file: ImportState;
  readonly state: RowState | null;
  readonly total: number;
}

function Rows({ file, state, total }: RowsProps) {
  const [index, setIndex] = useState(0);
  const detail = useRef<HTMLDivElement>(null);
  const acts = useRowActs(file);
  const isReadOnly = useWorkspaceState().data?.readOnly ?? true;
  const active = Math.max(0, Math.min(index, total - 1));
  const row = useStagedRows({ id: file.id, state, first: active, last: active })(active);
  const zone = file.mapping.zone ?? 'UTC';
  const answerNumber = (number: number) => (): void => {
    const choice = row?.choices[number - 1];
    if (row !== undefined && choice !== undefined) acts.answer(row, choice.at);
  };
  useLetterKeys({ '1': answerNumber(1), '2': answerNumber(2) });
  return (
    <div className={cx(styles['rows'])}>
      <SplitPane
        detailLabel="Details of the row"
        detail={
          <div ref={detail} tabIndex={-1} className={cx(styles['detail'])}>
            {row === undefined ? null : (
              <RowDetail
                row={row}
                zone={zone}
                isReadOnly={isReadOnly}
                onToggle={acts.toggle}
                onAnswer={(at) => {
                  acts.answer(row, at);
                }}
              />
            )}
          </div>
        }
      >
        <StagedGrid
          id={file.id}
          state={state}
          total={total}
          active={active}
          onActive={setIndex}
          onToggle={acts.toggle}
          onOpen={() => {
            (detail.current?.querySelector('button') ?? detail.current)?.focus();
          }}
        />
      </SplitPane>
    </div>
  );
}

function NextStep({ file }: { readonly file: ImportState }) {
  const navigate = route.useNavigate();
  const { selected, counts } = file;
  const questions = counts.question;
  return (
    <div className={cx(styles['next'])}>
      <p role="status">
        {formatQuantity(selected, 'row')} will be recorded.
        {questions === 0 ? '' : ` ${formatQuantity(questions, 'question')} open: press 1 or 2 on the row to answer.`}
      </p>
      <Button tone="primary" onPress={() => void navigate({ search: { step: 'apply' } })}>
        Go on to import
      </Button>
    </div>
  );
}

export function CheckStep({ file }: { readonly file: ImportState }) {
  const { show } = route.useSearch();
  const navigate = route.useNavigate();
  const present = statesPresent(file);
  const selected = show !== undefined && present.includes(show) ? show : 'all';
  const tabs = [
    {
      id: 'all' as const,
      label: 'All',
      count: formatCount(file.rows),
      content: <Rows file={file} state={null} total={file.rows} />,
    },
    ...present.map((state) => ({
      id: state,
      label: STATE_WORDS[state].word,
      count: formatCount(file.counts[state]),
      content: <Rows file={file} state={state} total={file.counts[state]} />,
    })),
  ];
  return (
    <>
      <NextStep file={file} />
      <WorkProgress id={file.id} />
      <Notices notices={file.notices} />
      <Tabs<RowState | 'all'>
        label="Rows by state"
        selected={selected}
        onSelect={(next) =>
          void navigate({ search: { step: 'check', ...(next === 'all' ? {} : { show: next }) }, replace: true })
        }
        tabs={tabs}
      />
    </>
  );
}
