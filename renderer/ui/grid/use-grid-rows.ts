// Sorting, quick filter and selection of a grid's rows, by TanStack Table.
import {
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  columnFilteringFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type RowSelectionState,
  type SortingState,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { compareSortValues, type GridColumn, type SortValue } from './columns.ts';

const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  rowSelectionFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
});
type Features = typeof features;

function toColumnDef<Data extends object>(column: GridColumn<Data>): ColumnDef<Features, Data> {
  return {
    id: column.id,
    // TanStack puts undefined last in both directions.
    accessorFn: (row) => column.sortValue(row) ?? undefined,
    sortUndefined: 'last',
    sortFn: (a, b, id) =>
      compareSortValues(a.getValue<Exclude<SortValue, null>>(id), b.getValue<Exclude<SortValue, null>>(id)),
  };
}

/** Every word of the filter must occur somewhere in the row, in any column. */
export function matchesFilter(rowText: string, filter: string): boolean {
  const text = rowText.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The text of a row over all columns, worked out once per row. */
function rowTexts<Data extends object>(columns: ReadonlyArray<GridColumn<Data>>): (row: Data) => string {
  const known = new WeakMap<Data, string>();
  return (row) => {
    const text = known.get(row) ?? columns.map((column) => column.text(row)).join('\n');
    known.set(row, text);
    return text;
  };
}

export interface GridRowsOptions<Data extends object> {
  readonly rows: readonly Data[];
  readonly columns: ReadonlyArray<GridColumn<Data>>;
  readonly rowId: (row: Data) => string;
  readonly filter: string;
  readonly sorting: SortingState;
  readonly setSorting: (sorting: SortingState) => void;
}

export function useGridRows<Data extends object>({
  rows,
  columns,
  rowId,
  filter,
  sorting,
  setSorting,
}: GridRowsOptions<Data>) {
  const [selection, setSelection] = useState<RowSelectionState>({});
  const defs = useMemo(() => columns.map(toColumnDef), [columns]);
  const textOf = useMemo(() => rowTexts(columns), [columns]);
  const table = useTable({
    features,
    data: rows,
    columns: defs,
    getRowId: rowId,
    state: { sorting, globalFilter: filter.trim(), rowSelection: selection },
    onRowSelectionChange: setSelection,
    getColumnCanGlobalFilter: (column) => column.id === columns[0]?.id,
    globalFilterFn: (row, _columnId, value: string) => matchesFilter(textOf(row.original), value),
    enableMultiSort: false,
  });
  const toggleSort = (columnId: string): void => {
    setSorting(nextSort(sorting, columnId));
  };
  return { rows: table.getRowModel().rows, sorting, toggleSort, selection, setSelection };
}

/** Ascending, then descending, then as delivered. */
export function nextSort(current: SortingState, columnId: string): SortingState {
  const [first] = current;
  if (first?.id !== columnId) return [{ id: columnId, desc: false }];
  return first.desc ? [] : [{ id: columnId, desc: true }];
}
