// The months of a service level, newest first. Enter, L or a click explains one; an open pane follows the row.
import { useState } from 'react';
import { useLetterKeys } from '#renderer/app/commands/use-letter-keys.ts';
import { RecordGrid } from '#renderer/app/grid/RecordGrid.tsx';
import { cx } from '#renderer/ui/cx.ts';
import type { MonthView } from '#shared/sla/view.ts';
import { monthColumns, narrowMonthColumns } from './month-columns.tsx';
import styles from './SlaPage.module.css';
import type { MonthChoice } from './use-month-choice.ts';

export interface MonthsGridProps {
  readonly months: readonly MonthView[];
  readonly choice: MonthChoice;
}

export function MonthsGrid({ months, choice }: MonthsGridProps) {
  const [filter, setFilter] = useState('');
  useLetterKeys({ l: choice.explain });
  return (
    // The grid has the keys; a click is the way in for the pointer, beside Enter.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className={cx(styles['months'])}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('[role="gridcell"],[role="rowheader"]') !== null) {
          choice.show();
        }
      }}
    >
      <RecordGrid
        grid="months"
        noun="month"
        label="Months"
        rows={months}
        columns={monthColumns}
        narrow={choice.month === null ? undefined : narrowMonthColumns}
        filter={filter}
        onFilter={setFilter}
        rowId={(row) => row.month}
        initialSort={{ id: 'month', desc: true }}
        onActive={(row) => {
          choice.follow(row.month);
        }}
        onOpen={choice.explain}
        empty="No months in this range"
      />
    </div>
  );
}
