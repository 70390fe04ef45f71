// One row of a grid. Drawn again only when its data, its place or the active cell in it changes.
import { memo } from 'react';
import { cx } from '../cx.ts';
import type { GridColumn } from './columns.ts';
import styles from './DataGrid.module.css';
import type { GridPosition } from './grid-keys.ts';

interface GridRowViewProps<Data> {
  readonly row: Data;
  readonly index: number;
  readonly top: number;
  readonly columns: ReadonlyArray<GridColumn<Data>>;
  readonly template: string;
  /** Column of the active cell when it is in this row. */
  readonly activeColumn: number | null;
  readonly isSelected: boolean;
  readonly onPress: (position: GridPosition) => void;
  readonly onOpen: ((row: Data) => void) | undefined;
}

function GridRowInner<Data>(props: GridRowViewProps<Data>) {
  const { row, index, top, columns, template, activeColumn, isSelected, onPress, onOpen } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-active={activeColumn !== null}
      className={cx(styles['row'], styles['bodyRow'])}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)` }}
      onDoubleClick={() => {
        onOpen?.(row);
      }}
    >
      {columns.map((column, at) => (
        // The grid handles the keys of all its cells; the role is set for both kinds of cell.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <div
          key={column.id}
          role={at === 0 ? 'rowheader' : 'gridcell'}
          aria-colindex={at + 1}
          tabIndex={activeColumn === at ? 0 : -1}
          data-cell={`${index}:${at}`}
          className={cx(
            styles['cell'],
            column.align === 'end' && styles['end'],
            (column.align === 'end' || column.tabular === true) && styles['tabular'],
          )}
          onClick={() => {
            onPress({ row: index, column: at });
          }}
        >
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
}

const sameRow = <Data,>(a: GridRowViewProps<Data>, b: GridRowViewProps<Data>): boolean =>
  a.row === b.row &&
  a.index === b.index &&
  a.top === b.top &&
  a.columns === b.columns &&
  a.template === b.template &&
  a.activeColumn === b.activeColumn &&
  a.isSelected === b.isSelected;

// The handlers are left out of the comparison: they differ by draw and do the same.
export const GridRowView = memo(GridRowInner, sameRow) as typeof GridRowInner;
