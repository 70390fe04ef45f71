// A short list of master data with one button to add and one to edit each: our organisations, our people, calendars.
import { Pencil, Plus } from 'lucide-react';
import { useState, type ComponentType } from 'react';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';

export interface MasterFormProps<Row> {
  readonly record: Row | null;
  readonly onClose: () => void;
}

export interface MasterCardProps<Row> {
  readonly title: string;
  /** "Add a calendar". */
  readonly addLabel: string;
  readonly rows: readonly Row[];
  readonly columns: ReadonlyArray<PlainColumn<Row>>;
  readonly nameOf: (row: Row) => string;
  readonly idOf: (row: Row) => string;
  readonly empty: string;
  /** The form for a record, or for a new one (null), shown in a dialog. */
  readonly Form: ComponentType<MasterFormProps<Row>>;
}

const editButton = (name: string, onEdit: () => void) => (
  <IconButton label={`Edit ${name}`} onPress={onEdit}>
    <Pencil aria-hidden="true" />
  </IconButton>
);

export function MasterCard<Row>(props: MasterCardProps<Row>) {
  const { title, addLabel, rows, columns, nameOf, idOf, empty, Form } = props;
  const canWrite = useCanWrite();
  const [open, setOpen] = useState<{ readonly row: Row | null } | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  const edit: PlainColumn<Row> = {
    id: 'edit',
    header: 'Change',
    align: 'end',
    cell: (row) =>
      editButton(nameOf(row), () => {
        setOpen({ row });
      }),
  };
  return (
    <Card
      title={title}
      flush
      actions={
        canWrite ? (
          <Button
            icon={<Plus aria-hidden="true" />}
            onPress={() => {
              setOpen({ row: null });
            }}
          >
            {addLabel}
          </Button>
        ) : undefined
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={empty}>{null}</EmptyState>
      ) : (
        <PlainTable label={title} rows={rows} rowId={idOf} columns={canWrite ? [...columns, edit] : columns} />
      )}
      {open === null ? null : (
        <Dialog title={open.row === null ? addLabel : `Edit ${nameOf(open.row)}`} size="wide" isOpen onClose={close}>
          <Form record={open.row} onClose={close} />
        </Dialog>
      )}
    </Card>
  );
}
