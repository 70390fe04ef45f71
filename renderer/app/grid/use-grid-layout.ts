// How a grid is arranged: which columns in which order, how wide, sorted how. Kept while the window is open, saved as views.
import { useCallback, useMemo, useState } from 'react';
import type { GridColumn } from '#renderer/ui/grid/columns.ts';
import type { GridLayout, GridSort } from '#renderer/ui/grid/DataGrid.tsx';
import type { HandWidths } from '#renderer/ui/grid/use-column-widths.ts';
import type { GridView } from '#shared/ipc/views.ts';

interface Arrangement {
  readonly columnIds: readonly string[];
  readonly widths: HandWidths;
  readonly sort: GridSort | null;
}

/** What each grid was left as, so that coming back finds it so. */
const leftAs = new Map<string, Arrangement>();

export interface GridArrangement<Row> {
  /** The shown columns in their order. */
  readonly columns: ReadonlyArray<GridColumn<Row>>;
  readonly layout: GridLayout;
  readonly setColumns: (ids: readonly string[]) => void;
  readonly view: (filter: string) => GridView;
  readonly apply: (view: GridView) => void;
  readonly reset: () => void;
}

/** The columns named, in that order; the first column names the row and is always there. */
export function chosenColumns<Row>(
  all: ReadonlyArray<GridColumn<Row>>,
  ids: readonly string[],
): ReadonlyArray<GridColumn<Row>> {
  const [first] = all;
  if (first === undefined) return all;
  const wanted = ids.flatMap((id) => all.find((column) => column.id === id && id !== first.id) ?? []);
  return [first, ...new Set(wanted)];
}

const widthsOf = (view: GridView): HandWidths =>
  Object.fromEntries(view.columns.flatMap(({ id, widthPx }) => (widthPx === null ? [] : [[id, widthPx]])));

export function useGridLayout<Row>(
  grid: string,
  all: ReadonlyArray<GridColumn<Row>>,
  initialSort: GridSort | null,
): GridArrangement<Row> {
  const initial: Arrangement = { columnIds: all.map(({ id }) => id), widths: {}, sort: initialSort };
  const [arrangement, setArrangement] = useState<Arrangement>(() => leftAs.get(grid) ?? initial);
  const change = useCallback(
    (part: (current: Arrangement) => Partial<Arrangement>) => {
      setArrangement((current) => {
        const next = { ...current, ...part(current) };
        leftAs.set(grid, next);
        return next;
      });
    },
    [grid],
  );
  const onWidths = useCallback(
    (update: (current: HandWidths) => HandWidths) => {
      change((current) => ({ widths: update(current.widths) }));
    },
    [change],
  );
  const { columnIds, widths, sort } = arrangement;
  const columns = useMemo(() => chosenColumns(all, columnIds), [all, columnIds]);
  const layout: GridLayout = {
    sort,
    onSort: (next) => {
      change(() => ({ sort: next }));
    },
    widths,
    onWidths,
  };
  return {
    columns,
    layout,
    setColumns: (ids) => {
      change(() => ({ columnIds: ids }));
    },
    view: (filter) => ({
      columns: columns.map(({ id }) => ({ id, widthPx: widths[id] ?? null })),
      sort,
      filter,
    }),
    apply: (view) => {
      change(() => ({ columnIds: view.columns.map(({ id }) => id), widths: widthsOf(view), sort: view.sort }));
    },
    reset: () => {
      change(() => initial);
    },
  };
}
