// The records of one kind around the pools, how each stands, and its acts.
import { Pencil, Trash2 } from 'lucide-react';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { RowActs } from '#renderer/ui/RowActs.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { ESTATE_NOUNS, type EstateKind, type EstateRecord } from '#shared/capacity/estate/model.ts';
import type { EstateRowView } from '#shared/ipc/capacity-estate.ts';
import { ESTATE_FORMS } from './estate-forms.ts';

export interface EstateTableProps {
  readonly kind: EstateKind;
  readonly rows: readonly EstateRowView[];
  readonly canWrite: boolean;
  readonly onEdit: (record: EstateRecord) => void;
}

const COLUMNS: ReadonlyArray<PlainColumn<EstateRowView>> = [
  { id: 'title', header: 'Name', cell: ({ record }) => record.title },
  { id: 'state', header: 'State', cell: ({ tone, word }) => <Chip tone={tone}>{word}</Chip> },
  { id: 'detail', header: 'Because', grows: true, cell: ({ detail }) => detail },
];

function Acts({ record, onEdit }: { readonly record: EstateRecord; readonly onEdit: EstateTableProps['onEdit'] }) {
  const trash = useMutationChannel('capacityEstate.trash');
  const { id, rev, title } = record;
  return (
    <RowActs>
      <IconButton
        label={`Edit ${title}`}
        onPress={() => {
          onEdit(record);
        }}
      >
        <Pencil aria-hidden="true" />
      </IconButton>
      <IconButton
        label={`Move ${title} to the trash`}
        onPress={() => {
          trash.mutate({ id, rev });
        }}
      >
        <Trash2 aria-hidden="true" />
      </IconButton>
    </RowActs>
  );
}

const actsColumn = (onEdit: EstateTableProps['onEdit']): PlainColumn<EstateRowView> => ({
  id: 'acts',
  header: 'Change',
  cell: ({ record }) => <Acts record={record} onEdit={onEdit} />,
});

export function EstateTable({ kind, rows, canWrite, onEdit }: EstateTableProps) {
  const { plural, purpose } = ESTATE_FORMS[kind];
  if (rows.length === 0) return <EmptyState title={`No ${ESTATE_NOUNS[kind]} yet`}>{purpose}</EmptyState>;
  return (
    <Card flush>
      <PlainTable
        label={plural}
        columns={canWrite ? [...COLUMNS, actsColumn(onEdit)] : COLUMNS}
        rows={rows}
        rowId={({ record }) => record.id}
      />
    </Card>
  );
}
