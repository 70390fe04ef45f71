// The columns of the list of all evidence.
import { KIND_WORDS, targetOf } from '#renderer/app/evidence/evidence-words.ts';
import { routeOf } from '#renderer/app/targets.ts';
import { formatDate, formatInstant } from '#renderer/format/dates.ts';
import { formatBytes } from '#renderer/format/numbers.ts';
import type { GridColumn } from '#renderer/ui/grid/columns.ts';
import { Link } from '#renderer/ui/Link.tsx';
import type { EvidenceRow } from '#shared/ipc/evidence.ts';

type Column = GridColumn<EvidenceRow>;

const textColumn = (id: string, header: string, width: number, text: (row: EvidenceRow) => string): Column => ({
  id,
  header,
  width,
  cell: text,
  sortValue: text,
  text,
});

export function evidenceColumns(zone: string): readonly Column[] {
  return [
    { ...textColumn('file', 'File', 240, ({ fileName }) => fileName), grows: true },
    textColumn('kind', 'Type', 130, ({ kind }) => KIND_WORDS[kind]),
    {
      ...textColumn('record', 'Belongs to', 240, ({ recordWord, recordTitle }) => `${recordWord} ${recordTitle}`),
      cell: (row) => <Link {...routeOf(targetOf(row))}>{`${row.recordWord} ${row.recordTitle}`}</Link>,
    },
    textColumn('captured', 'From', 120, ({ capturedOn }) => (capturedOn === null ? '' : formatDate(capturedOn))),
    textColumn('source', 'Source', 160, ({ source }) => source),
    {
      id: 'size',
      header: 'Size',
      width: 90,
      align: 'end',
      cell: ({ bytes }) => formatBytes(bytes),
      sortValue: ({ bytes }) => bytes,
      text: ({ bytes }) => String(bytes),
    },
    {
      id: 'attached',
      header: `Attached (${zone})`,
      width: 190,
      tabular: true,
      cell: ({ attachedAt }) => formatInstant(attachedAt, zone),
      sortValue: ({ attachedAt }) => attachedAt,
      text: ({ attachedAt }) => formatInstant(attachedAt, zone),
    },
    textColumn('hash', 'SHA-256', 160, ({ sha256 }) => sha256),
  ];
}
