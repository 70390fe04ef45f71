// Adds a service by its name while a service level is being agreed; the rest follows on the provider's page.
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import type { ProviderId, ServiceId } from '#shared/ids.ts';
import { ServiceInput } from '#shared/ipc/providers.ts';

export interface NewServiceDialogProps {
  readonly providerId: ProviderId;
  readonly onClose: () => void;
  readonly onAdded: (id: ServiceId) => void;
}

function NewServiceForm({ providerId, onClose, onAdded }: NewServiceDialogProps) {
  const create = useMutationChannel('services.create', { errors: 'inline' });
  const form = useRecordForm({
    form: 'serviceName',
    recordId: `new:${providerId}`,
    schema: ServiceInput,
    initial: { providerId, name: '', ictServiceType: null, description: '', ownerId: null },
    save: async (values) => {
      const { id } = await create.mutateAsync(values);
      onAdded(id);
      onClose();
    },
  });
  return (
    <RecordForm form={form} label="Service" submitLabel="Add service" onCancel={onClose}>
      <FormSection title="What is provided" columns={1}>
        <FormField form={form} name="name" label="Name">
          {(field) => <TextField {...field} isRequired placeholder="Compute, Frankfurt" />}
        </FormField>
      </FormSection>
    </RecordForm>
  );
}

export function NewServiceDialog(props: NewServiceDialogProps) {
  return (
    <Dialog title="Add a service" isOpen onClose={props.onClose}>
      <NewServiceForm {...props} />
    </Dialog>
  );
}
