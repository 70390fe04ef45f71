// Words for backups: why one was made, how large it is, what it holds.
import type { OutputOf } from '#shared/ipc/contract.ts';

export type Backup = OutputOf<'backups.list'>['backups'][number];

export const REASON_WORDS: Readonly<Record<Backup['reason'], string>> = {
  timer: 'While working',
  close: 'On closing',
  restore: 'Before a restore',
  manual: 'Asked for',
  migration: 'Before an update',
};

const AREAS: ReadonlyArray<readonly [table: string, name: string]> = [
  ['provider', 'Providers'],
  ['service', 'Services'],
  ['contract', 'Contracts'],
  ['sla', 'Service levels'],
  ['incident', 'Incidents'],
  ['measurement', 'Measurements'],
  ['person', 'People'],
];

/** Live records by area; null for a backup that says nothing of it. */
export function areaCounts({
  content,
}: Backup): ReadonlyArray<{ readonly name: string; readonly count: number }> | null {
  const counts = content?.counts;
  if (counts === undefined || Object.keys(counts).length === 0) return null;
  return AREAS.map(([table, name]) => ({ name, count: counts[table] ?? 0 }));
}

/** What its last step was, or why nothing is known. */
export function lastStepText({ content }: Backup): string {
  if (content === null) return 'Damaged, or made under another key';
  return content.lastStep?.label ?? 'No step yet';
}
