// Gives what stands now a name, to compare with or to go back to later.
import { z } from 'zod';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { Label } from '#shared/fields.ts';
import { FormField } from '../form/FormField.tsx';
import { RecordForm } from '../form/RecordForm.tsx';
import { useRecordForm } from '../form/use-record-form.ts';

const Name = z.strictObject({ name: Label });

export function NameVersionDialog({ onClose }: { readonly onClose: () => void }) {
  const save = useMutationChannel('versions.name', { errors: 'inline' });
  const form = useRecordForm({
    form: 'version',
    recordId: 'new',
    schema: Name,
    initial: { name: '' },
    save: async (values) => {
      await save.mutateAsync(values);
      onClose();
    },
  });
  return (
    <Dialog title="Name this version" isOpen onClose={onClose}>
      <RecordForm form={form} label="Version" submitLabel="Name this version" onCancel={onClose}>
        <FormField form={form} name="name" label="Name">
          {(field) => (
            <TextField
              {...field}
              isRequired
              description="Everything is saved already; a name finds this moment again in History."
            />
          )}
        </FormField>
      </RecordForm>
    </Dialog>
  );
}
