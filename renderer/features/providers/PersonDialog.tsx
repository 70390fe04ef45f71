// Adds a person, on our side or on the provider's, and hands the new one back to the form it was opened from.
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import type { PersonId, ProviderId } from '#shared/ids.ts';
import { NewPerson } from '#shared/ipc/people.ts';

export interface PersonDialogProps {
  /** The provider the person works for; null for one of our own people. */
  readonly providerId: ProviderId | null;
  readonly onClose: () => void;
  readonly onAdded: (id: PersonId, role: string) => void;
}

function PersonForm({ providerId, onClose, onAdded }: PersonDialogProps) {
  const create = useMutationChannel('people.create', { errors: 'inline' });
  const form = useRecordForm({
    form: 'person',
    recordId: `new:${providerId ?? 'ours'}`,
    schema: NewPerson,
    initial: {
      name: '',
      role: '',
      email: '',
      party: providerId === null ? ('ours' as const) : ('theirs' as const),
      providerId,
    },
    save: async (values) => {
      const person = await create.mutateAsync(values);
      onAdded(person.id, person.role);
      onClose();
    },
  });
  return (
    <RecordForm form={form} label="Person" submitLabel="Add person" onCancel={onClose}>
      <FormSection title={providerId === null ? 'On our side' : 'At the provider'} columns={1}>
        <FormField form={form} name="name" label="Name">
          {(field) => <TextField {...field} isRequired />}
        </FormField>
        <FormField form={form} name="role" label="Role">
          {(field) => <TextField {...field} placeholder="Service delivery manager" />}
        </FormField>
        <FormField form={form} name="email" label="Email">
          {(field) => <TextField {...field} type="email" />}
        </FormField>
      </FormSection>
    </RecordForm>
  );
}

export function PersonDialog(props: PersonDialogProps) {
  return (
    <Dialog title="Add a person" isOpen onClose={props.onClose}>
      <PersonForm {...props} />
    </Dialog>
  );
}
