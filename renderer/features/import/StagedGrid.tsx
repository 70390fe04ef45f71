// The rows of a checked import: drawn and fetched only where they are in view. One Tab stop, arrow keys, Space leaves a row
// out or takes it in again, Enter goes to the row's details.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { formatCount } from '#renderer/format/numbers.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { nextPosition } from '#renderer/ui/grid/grid-keys.ts';
import { useRowHeight } from '#renderer/ui/grid/use-row-height.ts';
import type { ImportId } from '#shared/ids.ts';
import type { RowState, StagedRow } from '#shared/imports/model.ts';
import { recordedWord, STATE_WORDS } from './row-words.ts';
import styles from './StagedGrid.module.css';
import { useStagedRows } from './use-staged-rows.ts';

export interface StagedGridProps {
  readonly id: ImportId;
  readonly state: RowState | null;
  readonly total: number;
  /** Index of the row with the focus, among the rows of that state. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onToggle: (row: StagedRow) => void;
  readonly onOpen: () => void;
}

interface Column {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: StagedRow) => React.ReactNode;
}

const COLUMNS: readonly Column[] = [
  { id: 'row', header: 'Row', cell: (row) => formatCount(row.row) },
  {
    id: 'state',
    header: 'State',
    cell: ({ state }) => <Chip tone={STATE_WORDS[state].tone}>{STATE_WORDS[state].word}</Chip>,
  },
  { id: 'recorded', header: 'Record it', cell: recordedWord },
  { id: 'title', header: 'Title', cell: (row) => row.title || row.externalId },
  { id: 'start', header: 'Start', cell: (row) => row.startText },
  { id: 'end', header: 'End', cell: (row) => row.endText || 'open' },
  { id: 'reason', header: 'Reason', cell: (row) => row.reason },
];

const OVERSCAN_ROWS = 10;

/** Where a key takes the focus; rows are entered as a whole, so Home and End go to the first and last of them. */
function nextRow(key: string, at: number, total: number, pageRows: number): number | null {
  const press = { key, ctrlKey: key === 'Home' || key === 'End', metaKey: false };
  const to = nextPosition(press, { row: at, column: 0 }, { rows: total, columns: 1, pageRows });
  return to === null ? null : Math.max(0, to.row);
}

function useFocusedRow(active: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  // Runs after every draw: a row far away appears one draw after it was asked for.
  useLayoutEffect(() => {
    if (wanted.current !== active) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`);
    if (row === null || row === undefined) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  return {
    scroller,
    focusRow: (index: number): void => {
      wanted.current = index;
    },
  };
}

export function StagedGrid({ id, state, total, active, onActive, onToggle, onOpen }: StagedGridProps) {
  const rowHeight = useRowHeight();
  const { scroller, focusRow } = useFocusedRow(active);
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is not used
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN_ROWS,
    scrollPaddingStart: rowHeight,
  });
  const items = virtual.getVirtualItems();
  const rowAt = useStagedRows({ id, state, first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? 0 });

  const goTo = (index: number): void => {
    focusRow(index);
    virtual.scrollToIndex(index);
    onActive(index);
  };
  const act = (key: string): boolean => {
    const row = rowAt(active);
    if (key === ' ' && row !== undefined) onToggle(row);
    else if (key === 'Enter') onOpen();
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const to = nextRow(event.key, active, total, pageRows);
    if (to !== null) goTo(to);
    else if (!act(event.key)) return;
    event.preventDefault();
  };

  return (
    // One of the rows is the Tab stop, never the grid itself.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={scroller}
      role="grid"
      aria-label="Rows of the file"
      aria-rowcount={total + 1}
      aria-colcount={COLUMNS.length}
      aria-multiselectable="true"
      className={cx(styles['grid'])}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={cx(styles['head'])}>
        <div role="row" aria-rowindex={1} className={cx(styles['row'])}>
          {COLUMNS.map((column) => (
            <div key={column.id} role="columnheader" className={cx(styles['cell'])}>
              {column.header}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={cx(styles['body'])} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rowAt(index);
          return (
            // The grid handles the keys of all its rows.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={index}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={row?.selected ?? false}
              tabIndex={index === active ? 0 : -1}
              data-index={index}
              data-active={index === active}
              data-state={row?.state}
              className={cx(styles['row'], styles['bodyRow'])}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                goTo(index);
              }}
              onDoubleClick={onOpen}
            >
              {COLUMNS.map((column, at) => (
                <div
                  key={column.id}
                  role={at === 0 ? 'rowheader' : 'gridcell'}
                  className={cx(styles['cell'], styles[column.id])}
                >
                  <span className={cx(styles['text'])}>{row === undefined ? '' : column.cell(row)}</span>
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
