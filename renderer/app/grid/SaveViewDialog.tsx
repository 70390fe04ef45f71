// Gives what is shown a name, so that it can be shown again. A view of the same name is replaced.
import { z } from 'zod';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { Label } from '#shared/fields.ts';
import type { GridView } from '#shared/ipc/views.ts';
import { FormField } from '../form/FormField.tsx';
import { RecordForm } from '../form/RecordForm.tsx';
import { useRecordForm } from '../form/use-record-form.ts';

const Name = z.strictObject({ name: Label });

export interface SaveViewDialogProps {
  readonly grid: string;
  readonly view: GridView;
  readonly onClose: () => void;
}

export function SaveViewDialog({ grid, view, onClose }: SaveViewDialogProps) {
  const save = useMutationChannel('views.save', { errors: 'inline' });
  const form = useRecordForm({
    form: 'view',
    recordId: grid,
    schema: Name,
    initial: { name: '' },
    save: async ({ name }) => {
      await save.mutateAsync({ grid, name, view });
      onClose();
    },
  });
  return (
    <Dialog title="Save this view" isOpen onClose={onClose}>
      <RecordForm form={form} label="View" submitLabel="Save view" onCancel={onClose}>
        <FormField form={form} name="name" label="Name">
          {(field) => (
            <TextField
              {...field}
              isRequired
              description="Columns, widths, order and filter are kept with the workspace."
            />
          )}
        </FormField>
      </RecordForm>
    </Dialog>
  );
}
