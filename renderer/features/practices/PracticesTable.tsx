// The practices of one kind: what each is about, how it stands, and its acts.
import { Pencil, Trash2 } from 'lucide-react';
import { useNavigate } from '@tanstack/react-router';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { formatDate } from '#renderer/format/dates.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { RowActs } from '#renderer/ui/RowActs.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import type { PracticeRow } from '#shared/ipc/practices.ts';
import type { Practice, PracticeKind } from '#shared/practices/model.ts';
import { KIND_FORMS } from './forms.ts';

export interface PracticesTableProps {
  readonly kind: PracticeKind;
  readonly rows: readonly PracticeRow[];
  readonly canWrite: boolean;
  readonly onEdit: (practice: Practice) => void;
}

/** What the last run of an audit found, one line each; the message of a rule that fires. */
function moreOf({ practice, message }: PracticeRow): readonly string[] {
  if (message !== null) return [message];
  if (practice.kind !== 'audit') return [];
  return (practice.facts.runs.at(-1)?.findings ?? []).map(({ month, text }) => `${month}: ${text}`);
}

function detailCell(row: PracticeRow) {
  return (
    <>
      {row.detail}
      {moreOf(row).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}

const columns = (kind: PracticeKind): ReadonlyArray<PlainColumn<PracticeRow>> => [
  { id: 'title', header: 'Name', cell: ({ practice }) => practice.title },
  ...(KIND_FORMS[kind].subject === ''
    ? []
    : [{ id: 'subject', header: KIND_FORMS[kind].subject, cell: ({ subject }: PracticeRow) => subject ?? '–' }]),
  { id: 'state', header: 'State', cell: ({ tone, word }) => <Chip tone={tone}>{word}</Chip> },
  { id: 'detail', header: 'Because', grows: true, cell: detailCell },
  ...(kind === 'audit'
    ? [
        {
          id: 'next',
          header: 'Next run',
          cell: ({ nextOn }: PracticeRow) => (nextOn === null ? '–' : formatDate(nextOn)),
        },
      ]
    : []),
];

function Acts({ row, onEdit }: { readonly row: PracticeRow; readonly onEdit: (practice: Practice) => void }) {
  const navigate = useNavigate();
  const trash = useMutationChannel('practices.trash');
  const audit = useMutationChannel('practices.runAudit');
  const escalate = useMutationChannel('practices.escalate');
  const { practice, message } = row;
  const { id, rev, title } = practice;
  const open = async (): Promise<void> => {
    const { followUpId } = await escalate.mutateAsync({ id });
    await navigate({ to: '/actions/$id', params: { id: followUpId } });
  };
  return (
    <RowActs>
      {practice.kind === 'audit' ? (
        <Button
          aria-label={`Run ${title}`}
          onPress={() => {
            audit.mutate({ id, rev });
          }}
        >
          Run
        </Button>
      ) : null}
      {message === null ? null : (
        <Button aria-label={`Escalate ${title}`} onPress={() => void open()}>
          Escalate
        </Button>
      )}
      <IconButton
        label={`Edit ${title}`}
        onPress={() => {
          onEdit(practice);
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

const actsColumn = (onEdit: PracticesTableProps['onEdit']): PlainColumn<PracticeRow> => ({
  id: 'acts',
  header: 'Change',
  cell: (row) => <Acts row={row} onEdit={onEdit} />,
});

export function PracticesTable({ kind, rows, canWrite, onEdit }: PracticesTableProps) {
  const { tab, noun, empty } = KIND_FORMS[kind];
  if (rows.length === 0) return <EmptyState title={`No ${noun} yet`}>{empty}</EmptyState>;
  return (
    <Card flush>
      <PlainTable
        label={tab}
        columns={canWrite ? [...columns(kind), actsColumn(onEdit)] : columns(kind)}
        rows={rows}
        rowId={({ practice }) => practice.id}
      />
    </Card>
  );
}
