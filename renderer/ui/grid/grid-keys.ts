// Where a key takes the active cell of a grid. Row -1 is the header. Pure, so that every key is tested as data.
export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

export interface GridExtent {
  readonly rows: number;
  readonly columns: number;
  readonly pageRows: number;
}

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

export const HEADER_ROW = -1;

const clamp = (value: number, min: number, max: number): number => Math.max(min, Math.min(max, value));

function move(press: KeyPress, { row, column }: GridPosition, extent: GridExtent): GridPosition | null {
  const jump = press.ctrlKey || press.metaKey;
  switch (press.key) {
    case 'ArrowDown':
      return { row: jump ? extent.rows - 1 : row + 1, column };
    case 'ArrowUp':
      return { row: jump ? 0 : row - 1, column };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'PageDown':
      return { row: row + extent.pageRows, column };
    case 'PageUp':
      return { row: Math.max(0, row - extent.pageRows), column };
    case 'Home':
      return { row: jump ? 0 : row, column: 0 };
    case 'End':
      return { row: jump ? extent.rows - 1 : row, column: extent.columns - 1 };
    default:
      return null;
  }
}

/** The next position inside the grid, or null when the key does not move. */
export function nextPosition(press: KeyPress, from: GridPosition, extent: GridExtent): GridPosition | null {
  const to = move(press, from, extent);
  if (to === null) return null;
  return { row: clamp(to.row, HEADER_ROW, extent.rows - 1), column: clamp(to.column, 0, extent.columns - 1) };
}
