// Writes exactly what a grid shows to a file: its columns in their order, its rows as filtered and sorted, or the selected ones.
import { useQueryClient } from '@tanstack/react-query';
import { useState, type RefObject } from 'react';
import { call } from '#renderer/bridge/client.ts';
import { tellProblem } from '#renderer/bridge/problems.ts';
import { announceStep } from '#renderer/bridge/steps.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import type { GridColumn } from '#renderer/ui/grid/columns.ts';
import type { ShownRows } from '#renderer/ui/grid/DataGrid.tsx';
import type { MenuItemSpec } from '#renderer/ui/overlays/Menu.tsx';
import { showToast } from '#renderer/ui/toast/toast-queue.ts';
import type { JobId } from '#shared/ids.ts';
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

export interface RunningExport {
  readonly jobId: JobId;
  /** What is said when it is done. */
  readonly text: string;
}

export interface GridExport {
  readonly items: readonly MenuItemSpec[];
  /** A PDF that is being set, or null. */
  readonly running: RunningExport | null;
  /** It is over: with what is to be said, or null when it was stopped or failed. */
  readonly ended: (text: string | null) => void;
}

export function useGridExport<Data>({ label, columns, shown, filter }: GridExportOptions<Data>): GridExport {
  const client = useQueryClient();
  const [running, setRunning] = useState<RunningExport | null>(null);
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
    const { jobId } = await call('grids.export', { format, table, fileToken: file.fileToken });
    const text = `${formatQuantity(rows.length, 'row')} written to ${file.name}`;
    if (jobId === null) await done(text);
    else setRunning({ jobId, text });
  };
  const done = async (text: string): Promise<void> => {
    await announceStep(client);
    showToast({ text, tone: 'done' });
  };
  const items = FORMATS.map(([format, name, purpose]) => ({
    id: format,
    label: name,
    onAction: () => {
      write(format, purpose).catch(tellProblem);
    },
  }));
  return {
    items,
    running,
    ended: (text) => {
      setRunning(null);
      if (text !== null) done(text).catch(tellProblem);
    },
  };
}
