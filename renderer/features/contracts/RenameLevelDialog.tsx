// Changes the name of a service level or the service it is measured on; its versions and credit tables stay.
import { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { Label } from '#shared/fields.ts';
import { ServiceId } from '#shared/ids.ts';
import type { Sla } from '#shared/sla/model.ts';
import { slaInput } from './sla-input.ts';
import type { Services } from './use-services.ts';

const Schema = z.strictObject({ name: Label, serviceId: ServiceId });

export interface RenameLevelDialogProps {
  readonly sla: Sla;
  readonly services: Services;
  readonly onClose: () => void;
}

function RenameLevelForm({ sla, services, onClose }: RenameLevelDialogProps) {
  const revision = useHeldRevision(sla.rev);
  const update = useMutationChannel('slas.update', { errors: 'inline' });
  const form = useRecordForm<{ readonly name: string; readonly serviceId: string | null }, z.infer<typeof Schema>>({
    form: 'serviceLevelName',
    recordId: sla.id,
    schema: Schema,
    initial: { name: sla.name, serviceId: sla.serviceId },
    save: async (values) => {
      await update.mutateAsync({ ...slaInput(sla), ...values, id: sla.id, rev: revision.current() });
      onClose();
    },
  });
  return (
    <RecordForm form={form} label="Service level" submitLabel="Save service level" onCancel={onClose}>
      <StaleNotice form={form} revision={revision} onDropped={onClose} />
      <FormSection title="What is measured" columns={1}>
        <FormField form={form} name="name" label="Name">
          {(field) => <TextField {...field} isRequired />}
        </FormField>
        <FormField form={form} name="serviceId" label="Service">
          {(field) => (
            <ComboBoxField
              {...field}
              choices={services.choices}
              isRequired
              description="Its incidents decide every month, also those before today."
            />
          )}
        </FormField>
      </FormSection>
    </RecordForm>
  );
}

export function RenameLevelDialog(props: RenameLevelDialogProps) {
  return (
    <Dialog title={`Edit ${props.sla.name}`} isOpen onClose={props.onClose}>
      <RenameLevelForm {...props} />
    </Dialog>
  );
}
