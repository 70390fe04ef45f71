// Writes exactly what a grid shows to a file: its columns in their order, its rows as filtered and sorted, or the selected ones.
import { useQueryClient } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { call } from '#renderer/bridge/client.ts';
import { tellProblem } from '#renderer/bridge/problems.ts';
import { announceStep } from '#renderer/bridge/steps.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import type { GridColumn } from '#renderer/ui/grid/columns.ts';
import type { ShownRows } from '#renderer/ui/grid/DataGrid.tsx';
import type { MenuItemSpec } from '#renderer/ui/overlays/Menu.tsx';
import { showToast } from '#renderer/ui/toast/toast-queue.ts';
import type { GridFormat } from '#shared/ipc/grids.ts';

export interface GridExportOptions<Data> {
  readonly label: string;
  readonly columns: ReadonlyArray<GridColumn<Data>>;
  readonly shown: RefObject<ShownRows<Data> | null>;
  readonly filter: string;
}

const FORMATS: ReadonlyArray<
  readonly [format: GridFormat, label: string, purpose: 'gridCsv' | 'gridXlsx' | 'gridPdf']
> = [
  ['csv', 'CSV', 'gridCsv'],
  ['xlsx', 'Excel (XLSX)', 'gridXlsx'],
  ['pdf', 'PDF', 'gridPdf'],
];

export function useGridExport<Data>({
  label,
  columns,
  shown,
  filter,
}: GridExportOptions<Data>): readonly MenuItemSpec[] {
  const client = useQueryClient();
  const write = async (format: GridFormat, purpose: (typeof FORMATS)[number][2]): Promise<void> => {
    const rows = shown.current?.picked ?? [];
    const file = await call('shell.pickSave', { purpose, suggestedName: label });
    if (file === null) return;
    const table = {
      title: label,
      note: filter.trim() === '' ? '' : `Filtered by: ${filter.trim()}`,
      columns: columns.map(({ header, align }) => ({ header, isNumber: align === 'end' })),
      rows: rows.map((row) => columns.map((column) => column.text(row))),
    };
    await call('grids.export', { format, table, fileToken: file.fileToken });
    await announceStep(client);
    showToast({ text: `${formatQuantity(rows.length, 'row')} written to ${file.name}`, tone: 'done' });
  };
  return FORMATS.map(([format, name, purpose]) => ({
    id: format,
    label: name,
    onAction: () => {
      write(format, purpose).catch(tellProblem);
    },
  }));
}
