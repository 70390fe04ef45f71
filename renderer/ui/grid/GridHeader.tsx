// The sticky header of a grid: sorts by click or Enter, changes a column's width by dragging its edge or Alt+Arrow.
import type { PointerEvent } from 'react';
import { cx } from '../cx.ts';
import type { GridColumn } from './columns.ts';
import styles from './DataGrid.module.css';
import { HEADER_ROW, type GridPosition } from './grid-keys.ts';
import type { ColumnWidths } from './use-column-widths.ts';

interface GridHeaderProps<Data> {
  readonly columns: ReadonlyArray<GridColumn<Data>>;
  readonly widths: ColumnWidths;
  readonly sort: { readonly id: string; readonly desc: boolean } | null;
  readonly active: GridPosition;
  readonly onSort: (columnId: string) => void;
  readonly onFocusCell: (position: GridPosition) => void;
}

const STEP_PX = 16;

function ResizeEdge({ onResize }: { readonly onResize: (deltaPx: number) => void }) {
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onResize(event.movementX);
  };
  return (
    <span
      aria-hidden="true"
      className={cx(styles['edge'])}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
      onClick={(event) => {
        event.stopPropagation();
      }}
    />
  );
}

export function GridHeader<Data>({ columns, widths, sort, active, onSort, onFocusCell }: GridHeaderProps<Data>) {
  return (
    <div role="rowgroup" className={cx(styles['head'])}>
      <div
        role="row"
        aria-rowindex={1}
        className={cx(styles['row'], styles['headRow'])}
        style={{ gridTemplateColumns: widths.template }}
      >
        {columns.map((column, index) => {
          const direction = sort?.id === column.id ? (sort.desc ? 'descending' : 'ascending') : 'none';
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={direction}
              tabIndex={active.row === HEADER_ROW && active.column === index ? 0 : -1}
              data-cell={`${HEADER_ROW}:${index}`}
              className={cx(styles['cell'], styles['headCell'], column.align === 'end' && styles['end'])}
              onClick={() => {
                onFocusCell({ row: HEADER_ROW, column: index });
                onSort(column.id);
              }}
              onKeyDown={(event) => {
                if (!event.altKey || !event.key.startsWith('Arrow')) return;
                if (event.key === 'ArrowRight') widths.resize(column.id, STEP_PX);
                else if (event.key === 'ArrowLeft') widths.resize(column.id, -STEP_PX);
                else return;
                event.preventDefault();
                event.stopPropagation();
              }}
            >
              <span className={cx(styles['headText'])}>{column.header}</span>
              {direction === 'none' ? null : (
                <span aria-hidden="true" className={cx(styles['arrow'])}>
                  {direction === 'ascending' ? '↑' : '↓'}
                </span>
              )}
              <ResizeEdge
                onResize={(deltaPx) => {
                  widths.resize(column.id, deltaPx);
                }}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
