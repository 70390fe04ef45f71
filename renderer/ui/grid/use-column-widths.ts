// Column widths: as given, changed by hand.
import { useCallback, useMemo } from 'react';
import type { GridColumn } from './columns.ts';

const MIN_PX = 56;
const MAX_PX = 900;

export interface ColumnWidths {
  /** Value of grid-template-columns. */
  readonly template: string;
  readonly resize: (columnId: string, deltaPx: number) => void;
}

type Sized = Pick<GridColumn<never>, 'id' | 'width' | 'grows'>;

/** A column that was resized by hand keeps that width and no longer grows. */
export function widthTemplate(columns: readonly Sized[], byHand: Readonly<Record<string, number>>): string {
  return columns
    .map(({ id, width, grows = false }) => {
      const fixed = byHand[id];
      if (fixed !== undefined) return `${fixed}px`;
      return grows ? `minmax(${width}px, 1fr)` : `${width}px`;
    })
    .join(' ');
}

/** Widths set by hand in px, by column. */
export type HandWidths = Readonly<Record<string, number>>;

export function useColumnWidths(
  columns: readonly Sized[],
  byHand: HandWidths,
  setByHand: (change: (current: HandWidths) => HandWidths) => void,
): ColumnWidths {
  const resize = useCallback(
    (columnId: string, deltaPx: number) => {
      setByHand((current) => {
        const from = current[columnId] ?? columns.find((column) => column.id === columnId)?.width ?? MIN_PX;
        return { ...current, [columnId]: Math.max(MIN_PX, Math.min(MAX_PX, from + deltaPx)) };
      });
    },
    [columns, setByHand],
  );
  const template = useMemo(() => widthTemplate(columns, byHand), [columns, byHand]);
  return { template, resize };
}
