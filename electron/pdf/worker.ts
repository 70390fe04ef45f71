// Worker: sets the document of a record (a report by its format, or a table that says its kind) with the compiler's code it
// is given, says how far it is, and hands the finished bytes over.
import { parentPort, workerData } from 'node:worker_threads';
import { serializeError, type SerializedError } from '#shared/errors.ts';
import { useCompilerCode } from './compiler.ts';
import type { DocumentJob } from './document-job.ts';
import { CapacityReportData } from '#shared/packs/capacity-report.ts';
import { renderCapacityReport } from './capacity-report.ts';
import { renderShownTable, ShownTableData } from './shown-table.ts';
import { renderSlaReport } from './sla-report.ts';

/** What the job runner listens for. */
type Message =
  | { readonly type: 'progress'; readonly fraction: number; readonly note: string }
  | { readonly type: 'done'; readonly value: Uint8Array }
  | { readonly type: 'failed'; readonly error: SerializedError };

function say(message: Message): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(message);
}

function renderOf(record: unknown): typeof renderSlaReport {
  const { kind, format } = record as { readonly kind?: unknown; readonly format?: unknown };
  if (kind === ShownTableData.shape.kind.value) return renderShownTable;
  return format === CapacityReportData.shape.format.value ? renderCapacityReport : renderSlaReport;
}

try {
  const { record, compilerCode } = workerData as DocumentJob;
  useCompilerCode(compilerCode);
  const value = await renderOf(record)(record, (fraction, note) => say({ type: 'progress', fraction, note }));
  say({ type: 'done', value });
} catch (error) {
  say({ type: 'failed', error: serializeError(error) });
}
