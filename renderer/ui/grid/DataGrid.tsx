// A grid for up to tens of thousands of rows: one Tab stop, arrow keys inside, only the rows in view are drawn.
// Space selects, Enter opens, Enter on a header sorts, Ctrl+C copies the selection (or the row) with headers as TSV.
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { cx } from '../cx.ts';
import type { SortingState } from '@tanstack/react-table';
import type { GridColumn } from './columns.ts';
import styles from './DataGrid.module.css';
import { GridHeader } from './GridHeader.tsx';
import { GridRowView } from './GridRowView.tsx';
import { HEADER_ROW, nextPosition, type GridPosition } from './grid-keys.ts';
import { toTsv } from './tsv.ts';
import { useGridRows } from './use-grid-rows.ts';
import { useColumnWidths, type HandWidths } from './use-column-widths.ts';
import { useRowHeight } from './use-row-height.ts';

export interface DataGridProps<Data extends object> {
  readonly label: string;
  readonly rows: readonly Data[];
  /** Keep it outside the component or memoised: a new array redraws every row. */
  readonly columns: ReadonlyArray<GridColumn<Data>>;
  readonly rowId: (row: Data) => string;
  /** Enter or a double click on a row. */
  readonly onOpen?: (row: Data) => void;
  /** The row that has the focus, for a detail pane beside the grid. */
  readonly onActive?: (row: Data) => void;
  readonly onSelectionChange?: (ids: readonly string[]) => void;
  /** Text of the quick filter; see <GridFilter>. */
  readonly filter?: string;
  readonly initialSort?: GridSort;
  /** The arrangement when something outside keeps it; otherwise the grid keeps its own. */
  readonly layout?: GridLayout;
  /** Filled with what is shown right now, in its order, for export. */
  readonly shown?: RefObject<ShownRows<Data> | null>;
  /** A block was pasted while the grid had the focus. */
  readonly onPasteText?: (text: string) => void;
  /** Shown inside when there is nothing to show. */
  readonly empty: ReactNode;
}

export interface GridSort {
  readonly id: string;
  readonly desc: boolean;
}

export interface GridLayout {
  readonly sort: GridSort | null;
  readonly onSort: (sort: GridSort | null) => void;
  readonly widths: HandWidths;
  readonly onWidths: (change: (current: HandWidths) => HandWidths) => void;
}

export interface ShownRows<Data> {
  readonly rows: readonly Data[];
  /** Only the selected ones when any are. */
  readonly picked: readonly Data[];
}

const OVERSCAN_ROWS = 8;

const NO_SORT: SortingState = [];

function useOwnLayout(initialSort: GridSort | undefined): GridLayout {
  const [sort, onSort] = useState<GridSort | null>(initialSort ?? null);
  const [widths, onWidths] = useState<HandWidths>({});
  return { sort, onSort, widths, onWidths };
}

function useActiveCell(scroller: RefObject<HTMLDivElement | null>) {
  const [active, setActive] = useState<GridPosition>({ row: 0, column: 0 });
  const wantsFocus = useRef(false);
  const moveTo = useCallback((position: GridPosition) => {
    wantsFocus.current = true;
    setActive(position);
  }, []);
  // Runs after every draw: a row far away appears one draw after it was asked for.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${active.row}:${active.column}"]`);
    if (cell === null || cell === undefined) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: active.row !== HEADER_ROW });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  return { active, moveTo };
}

export function DataGrid<Data extends object>(props: DataGridProps<Data>) {
  const { label, columns, rowId, onOpen, onActive, onSelectionChange, filter = '', empty, shown } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight();
  const own = useOwnLayout(props.initialSort);
  const layout = props.layout ?? own;
  const { rows, toggleSort, selection, setSelection } = useGridRows({
    rows: props.rows,
    columns,
    rowId,
    filter,
    sorting: layout.sort === null ? NO_SORT : [layout.sort],
    setSorting: ([first]) => {
      layout.onSort(first ?? null);
    },
  });
  const widths = useColumnWidths(columns, layout.widths, layout.onWidths);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN_ROWS,
    scrollPaddingStart: rowHeight,
  });
  useImperativeHandle(shown, () => {
    const all = rows.map((row) => row.original);
    const picked = rows.filter((row) => selection[row.id] === true).map((row) => row.original);
    return { rows: all, picked: picked.length === 0 ? all : picked };
  }, [rows, selection]);
  const { active: wanted, moveTo } = useActiveCell(scroller);
  const active = { ...wanted, row: Math.min(wanted.row, rows.length - 1) };

  const goTo = (position: GridPosition): void => {
    moveTo(position);
    if (position.row === HEADER_ROW) return;
    virtual.scrollToIndex(position.row);
    const row = rows[position.row];
    if (row !== undefined) onActive?.(row.original);
  };
  const toggle = (id: string): void => {
    const { [id]: was, ...rest } = selection;
    const next = was === true ? rest : { ...rest, [id]: true as const };
    setSelection(next);
    onSelectionChange?.(Object.keys(next));
  };
  const copy = (event: ClipboardEvent): void => {
    if (window.getSelection()?.isCollapsed === false) return;
    const chosen = rows.filter((row, index) => selection[row.id] === true || index === active.row);
    const picked = Object.keys(selection).length === 0 ? chosen : chosen.filter((row) => selection[row.id] === true);
    const lines = picked.map((row) => columns.map((column) => column.text(row.original)));
    event.clipboardData.setData('text/plain', toTsv([columns.map((column) => column.header), ...lines]));
    event.preventDefault();
  };
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (props.onPasteText === undefined || text.trim() === '') return;
    event.preventDefault();
    props.onPasteText(text);
  };
  const act = (event: KeyboardEvent): boolean => {
    const row = rows[active.row];
    if (event.key === ' ' && row !== undefined) toggle(row.id);
    else if (event.key === 'Enter' && row !== undefined) onOpen?.(row.original);
    else if ((event.key === 'Enter' || event.key === ' ') && active.row === HEADER_ROW) {
      toggleSort(columns[active.column]?.id ?? '');
    } else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['cell'] === undefined || event.altKey) return;
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const to = nextPosition(event, active, { rows: rows.length, columns: columns.length, pageRows });
    if (to !== null) goTo(to);
    else if (!act(event)) return;
    event.preventDefault();
  };

  return (
    // One of the cells is the Tab stop, never the grid itself.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      className={cx(styles['grid'])}
      onKeyDown={onKeyDown}
      onCopy={copy}
      onPaste={paste}
    >
      <GridHeader
        columns={columns}
        widths={widths}
        sort={layout.sort}
        active={active}
        onSort={toggleSort}
        onFocusCell={moveTo}
      />
      <div role="rowgroup" className={cx(styles['body'])} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            <GridRowView
              key={row.id}
              row={row.original}
              index={item.index}
              top={item.start}
              columns={columns}
              template={widths.template}
              activeColumn={active.row === item.index ? active.column : null}
              isSelected={selection[row.id] === true}
              onPress={goTo}
              onOpen={onOpen}
            />
          );
        })}
      </div>
      {rows.length > 0 ? null : (
        <div role="row" aria-rowindex={2}>
          <div role="gridcell" aria-colspan={columns.length} aria-colindex={1} className={cx(styles['empty'])}>
            {props.rows.length > 0 ? 'Nothing matches the filter' : empty}
          </div>
        </div>
      )}
    </div>
  );
}
