// A table of answers in the dialog of tried targets, with the same export as every grid.
import { Download } from 'lucide-react';
import { ExportProgress } from '#renderer/app/grid/ExportProgress.tsx';
import { useGridExport } from '#renderer/app/grid/use-grid-export.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { GridColumn } from '#renderer/ui/grid/columns.ts';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Menu } from '#renderer/ui/overlays/Menu.tsx';
import { PlainTable } from '#renderer/ui/PlainTable.tsx';

export interface TriedColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly text: (row: Row) => string;
  readonly align?: 'start' | 'end';
  readonly grows?: boolean;
}

export interface TriedTableProps<Row> {
  readonly label: string;
  readonly columns: ReadonlyArray<TriedColumn<Row>>;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
}

const gridColumn = <Row,>(column: TriedColumn<Row>): GridColumn<Row> => ({
  ...column,
  width: 100,
  cell: column.text,
  sortValue: column.text,
});

export function TriedTable<Row>({ label, columns, rows, rowId }: TriedTableProps<Row>) {
  const all = columns.map(gridColumn);
  const shown = { current: { rows, picked: rows } };
  const exporting = useGridExport({ label, columns: all, shown, filter: '' });
  return (
    <Card
      title={label}
      flush
      actions={
        <Menu
          label={`Export ${label}`}
          trigger={<Button icon={<Download aria-hidden="true" />}>Export</Button>}
          items={exporting.items}
        />
      }
    >
      {exporting.running === null ? null : <ExportProgress running={exporting.running} onEnd={exporting.ended} />}
      <PlainTable
        label={label}
        columns={columns.map((column) => ({ ...column, cell: column.text }))}
        rows={rows}
        rowId={rowId}
      />
    </Card>
  );
}
