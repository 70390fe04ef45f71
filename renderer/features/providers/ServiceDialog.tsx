// Adds or edits one service of a provider.
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import type { ProviderId } from '#shared/ids.ts';
import { ServiceInput } from '#shared/ipc/providers.ts';
import type { Service } from '#shared/providers/model.ts';
import { usePeople } from './use-people.ts';
import { ICT_CHOICES } from './words.ts';

interface TypedService {
  readonly providerId: string;
  readonly name: string;
  readonly ictServiceType: Service['ictServiceType'];
  readonly description: string;
  readonly ownerId: string | null;
}

export interface ServiceDialogProps {
  readonly providerId: ProviderId;
  /** Null adds a new one. */
  readonly service: Service | null;
  readonly onClose: () => void;
}

function ServiceForm({ providerId, service, onClose }: ServiceDialogProps) {
  const people = usePeople();
  const revision = useHeldRevision(service?.rev ?? 1);
  const create = useMutationChannel('services.create', { errors: 'inline' });
  const update = useMutationChannel('services.update', { errors: 'inline' });
  const form = useRecordForm<TypedService, Parameters<typeof create.mutateAsync>[0]>({
    form: 'service',
    recordId: service?.id ?? `new:${providerId}`,
    schema: ServiceInput,
    initial: {
      providerId,
      name: service?.name ?? '',
      ictServiceType: service?.ictServiceType ?? null,
      description: service?.description ?? '',
      ownerId: service?.ownerId ?? null,
    },
    save: async (values) => {
      if (service === null) await create.mutateAsync(values);
      else await update.mutateAsync({ ...values, id: service.id, rev: revision.current() });
      onClose();
    },
  });
  return (
    <RecordForm
      form={form}
      label="Service"
      submitLabel={service === null ? 'Add service' : 'Save service'}
      onCancel={onClose}
    >
      <StaleNotice form={form} revision={revision} onDropped={onClose} />
      <FormSection title="What is provided" columns={1}>
        <FormField form={form} name="name" label="Name">
          {(field) => <TextField {...field} isRequired placeholder="Compute, Frankfurt" />}
        </FormField>
        <FormField form={form} name="ictServiceType" label="ICT service type">
          {(field) => (
            <ComboBoxField
              {...field}
              choices={ICT_CHOICES}
              description="For the register of information. Leave it empty when it is no ICT service."
            />
          )}
        </FormField>
        <FormField form={form} name="ownerId" label="Owner">
          {(field) => <ComboBoxField {...field} choices={people.ours} />}
        </FormField>
        <FormField form={form} name="description" label="Description">
          {(field) => <TextAreaField {...field} rows={3} />}
        </FormField>
      </FormSection>
    </RecordForm>
  );
}

export function ServiceDialog(props: ServiceDialogProps) {
  return (
    <Dialog
      title={props.service === null ? 'Add a service' : `Edit ${props.service.name}`}
      isOpen
      onClose={props.onClose}
    >
      <ServiceForm {...props} />
    </Dialog>
  );
}
