// The export of an SLA report: its options, and the channel that makes it.
import { useReportExport, type ReportExport } from '#renderer/app/export/use-report-export.ts';
import { call } from '#renderer/bridge/client.ts';
import type { InputOf } from '#shared/ipc/contract.ts';
import type { SlaRow } from '#shared/ipc/sla.ts';
import { reportFileName } from './report-file-name.ts';

export type ReportOptions = Pick<InputOf<'packs.exportSlaReport'>, 'from' | 'to' | 'paper'>;
export type SlaExport = ReportExport<ReportOptions>;

export function useSlaExport(row: SlaRow): SlaExport {
  return useReportExport<ReportOptions>({
    purpose: 'slaReport',
    fileName: (options) => reportFileName(row, options),
    begin: (options, fileToken) => call('packs.exportSlaReport', { slaId: row.id, ...options, fileToken }),
  });
}
