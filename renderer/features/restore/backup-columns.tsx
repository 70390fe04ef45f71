// The columns of the grid of backups.
import { formatInstant } from '#renderer/format/dates.ts';
import { formatBytes, formatCount } from '#renderer/format/numbers.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import type { GridColumn } from '#renderer/ui/grid/columns.ts';
import { lastStepText, REASON_WORDS, type Backup } from './restore-words.ts';

function Protected({ backup }: { readonly backup: Backup }) {
  if (backup.content === null) return <Chip tone="breached">Not readable</Chip>;
  return <Chip tone={backup.encrypted ? 'met' : 'plain'}>{backup.encrypted ? 'Encrypted' : 'Plain'}</Chip>;
}

export function backupColumns(zone: string): ReadonlyArray<GridColumn<Backup>> {
  return [
    {
      id: 'at',
      header: `When (${zone})`,
      width: 210,
      tabular: true,
      cell: ({ at }) => formatInstant(at, zone),
      sortValue: ({ at }) => at,
      text: ({ at }) => formatInstant(at, zone),
    },
    {
      id: 'revision',
      header: 'Revision',
      width: 100,
      align: 'end',
      cell: ({ revision }) => formatCount(revision),
      sortValue: ({ revision }) => revision,
      text: ({ revision }) => String(revision),
    },
    {
      id: 'step',
      header: 'Last step in it',
      width: 280,
      grows: true,
      cell: lastStepText,
      sortValue: lastStepText,
      text: lastStepText,
    },
    {
      id: 'reason',
      header: 'Made',
      width: 150,
      cell: ({ reason }) => REASON_WORDS[reason],
      sortValue: ({ reason }) => REASON_WORDS[reason],
      text: ({ reason }) => REASON_WORDS[reason],
    },
    {
      id: 'protection',
      header: 'Protection',
      width: 140,
      cell: (backup) => <Protected backup={backup} />,
      sortValue: ({ encrypted }) => String(encrypted),
      text: ({ encrypted, content }) => (content === null ? 'Not readable' : encrypted ? 'Encrypted' : 'Plain'),
    },
    {
      id: 'size',
      header: 'Size',
      width: 100,
      align: 'end',
      cell: ({ bytes }) => formatBytes(bytes),
      sortValue: ({ bytes }) => bytes,
      text: ({ bytes }) => formatBytes(bytes),
    },
  ];
}
