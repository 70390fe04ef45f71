// A grid with everything around it: filter, views, columns, export, and the acts of its screen at the right.
import { Columns3, Download, LayoutList } from 'lucide-react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { GridColumn } from '#renderer/ui/grid/columns.ts';
import { DataGrid, type DataGridProps, type GridSort, type ShownRows } from '#renderer/ui/grid/DataGrid.tsx';
import { GridFilter } from '#renderer/ui/grid/GridFilter.tsx';
import { Toolbar } from '#renderer/ui/layout/Toolbar.tsx';
import { Menu } from '#renderer/ui/overlays/Menu.tsx';
import { ColumnsDialog } from './ColumnsDialog.tsx';
import { ExportProgress } from './ExportProgress.tsx';
import { useGridExport } from './use-grid-export.ts';
import { useGridLayout } from './use-grid-layout.ts';
import { useGridViews } from './use-grid-views.ts';
import { SaveViewDialog } from './SaveViewDialog.tsx';

export interface RecordGridProps<Data extends object> extends Omit<
  DataGridProps<Data>,
  'layout' | 'shown' | 'filter' | 'initialSort'
> {
  /** Names the grid in saved views: "providers". */
  readonly grid: string;
  /** "provider": for "12 providers". */
  readonly noun: string;
  readonly plural?: string;
  readonly initialSort?: GridSort;
  readonly filter: string;
  readonly onFilter: (text: string) => void;
  readonly end?: ReactNode;
  /** Fewer columns in another order, while a pane takes the room: those of them are drawn that the person has left shown. */
  readonly narrow?: ReadonlyArray<GridColumn<Data>> | undefined;
}

function fitting<Data>(
  chosen: ReadonlyArray<GridColumn<Data>>,
  narrow: ReadonlyArray<GridColumn<Data>> | undefined,
): ReadonlyArray<GridColumn<Data>> {
  if (narrow === undefined) return chosen;
  const ids = new Set(chosen.map(({ id }) => id));
  return narrow.filter(({ id }) => ids.has(id));
}

export function RecordGrid<Data extends object>(props: RecordGridProps<Data>) {
  const { grid, noun, plural = `${noun}s`, filter, onFilter, end, initialSort, narrow, ...gridProps } = props;
  const { label, columns: all, rows } = gridProps;
  const arrangement = useGridLayout(grid, all, initialSort ?? null);
  const { columns, layout } = arrangement;
  const drawn = useMemo(() => fitting(columns, narrow), [columns, narrow]);
  const shown = useRef<ShownRows<Data>>(null);
  const [dialog, setDialog] = useState<'columns' | 'save' | null>(null);
  const views = useGridViews({
    grid,
    onApply: (view) => {
      arrangement.apply(view);
      onFilter(view.filter);
    },
    onReset: () => {
      arrangement.reset();
      onFilter('');
    },
    onSave: () => {
      setDialog('save');
    },
  });
  const exporting = useGridExport({ label, columns, shown, filter });
  const close = (): void => {
    setDialog(null);
  };
  return (
    <>
      <Toolbar
        label={label}
        end={
          <>
            {end}
            <Menu
              label="Views"
              trigger={<Button icon={<LayoutList aria-hidden="true" />}>Views</Button>}
              items={views.items}
            />
            <Button
              icon={<Columns3 aria-hidden="true" />}
              onPress={() => {
                setDialog('columns');
              }}
            >
              Columns
            </Button>
            <Menu
              label="Export what is shown"
              trigger={<Button icon={<Download aria-hidden="true" />}>Export</Button>}
              items={exporting.items}
            />
          </>
        }
      >
        <GridFilter
          label={`Filter ${plural}`}
          value={filter}
          onChange={onFilter}
          summary={formatQuantity(rows.length, noun, plural)}
        />
      </Toolbar>
      {exporting.running === null ? null : <ExportProgress running={exporting.running} onEnd={exporting.ended} />}
      <DataGrid {...gridProps} columns={drawn} filter={filter} layout={layout} shown={shown} />
      {dialog === 'columns' ? (
        <ColumnsDialog all={all} shown={columns} onChange={arrangement.setColumns} onClose={close} />
      ) : null}
      {dialog === 'save' ? <SaveViewDialog grid={grid} view={arrangement.view(filter)} onClose={close} /> : null}
    </>
  );
}
