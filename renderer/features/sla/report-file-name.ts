// The file name that is proposed for an SLA report: accepted by every system, and it says what is inside.
import type { SlaRow } from '#shared/ipc/sla.ts';

const MAX_NAME = 80;

/** @example reportFileName(row, { from: '2025-10', to: '2026-09' }) // 'SLA report Helios Compute 2025-10 to 2026-09.pdf' */
export function reportFileName(
  { providerName, name }: Pick<SlaRow, 'providerName' | 'name'>,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  const plain = `${providerName} ${name}`
    .replaceAll(/[^\p{L}\p{N} _-]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_NAME);
  const range = from === to ? from : `${from} to ${to}`;
  return ['SLA report', plain, range].filter((part) => part !== '').join(' ') + '.pdf';
}
