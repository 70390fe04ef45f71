// When the terms of each service level are to be looked at again.
import { formatDate } from '#renderer/format/dates.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import type { RevisionRow } from '#shared/ipc/practices.ts';

const COLUMNS: ReadonlyArray<PlainColumn<RevisionRow>> = [
  { id: 'sla', header: 'Service level', grows: true, cell: ({ slaName }) => slaName },
  {
    id: 'contract',
    header: 'Contract',
    cell: ({ contractId, contractRef }) => (
      <Link to="/contracts/$id" params={{ id: contractId }}>
        {contractRef}
      </Link>
    ),
  },
  { id: 'due', header: 'Revision due', cell: ({ dueOn }) => (dueOn === null ? '–' : formatDate(dueOn)) },
  { id: 'state', header: 'State', cell: ({ tone, word }) => <Chip tone={tone}>{word}</Chip> },
  { id: 'detail', header: 'Because', cell: ({ detail }) => detail },
];

export function RevisionsTable({ rows }: { readonly rows: readonly RevisionRow[] }) {
  if (rows.length === 0) {
    return <EmptyState title="No service levels yet">A service level says when its terms are revised.</EmptyState>;
  }
  return (
    <Card flush>
      <PlainTable label="Revisions" columns={COLUMNS} rows={rows} rowId={({ slaId }) => slaId} />
    </Card>
  );
}
