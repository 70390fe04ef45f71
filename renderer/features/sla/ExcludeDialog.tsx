// Leaves an incident out of the service level. The reason is required: it is printed wherever the month is.
import { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { Note } from '#shared/fields.ts';
import type { Incident } from '#shared/incidents/model.ts';
import { incidentUpdate } from './incident-input.ts';

const Exclusion = z.strictObject({
  exclusionReason: Note.refine((text) => text.trim() !== '', 'say why it does not count; the report prints it'),
});

export interface ExcludeDialogProps {
  readonly incident: Incident;
  readonly onClose: () => void;
}

export function ExcludeDialog({ incident, onClose }: ExcludeDialogProps) {
  const update = useMutationChannel('incidents.update', { errors: 'inline' });
  const form = useRecordForm({
    form: 'incident-exclusion',
    recordId: incident.id,
    schema: Exclusion,
    initial: { exclusionReason: '' },
    save: async ({ exclusionReason }) => {
      await update.mutateAsync({ ...incidentUpdate(incident), counts: false, exclusionReason });
      onClose();
    },
  });
  return (
    <Dialog title={`Leave out ${incident.externalId}`} isOpen onClose={onClose}>
      <RecordForm form={form} label="Leave the incident out" submitLabel="Leave out" onCancel={onClose}>
        <FormField form={form} name="exclusionReason" label="Why it does not count">
          {(field) => (
            <TextAreaField
              {...field}
              isRequired
              description={`"${incident.title}" stays on record. Name the clause or the agreement; the report prints this text.`}
            />
          )}
        </FormField>
      </RecordForm>
    </Dialog>
  );
}
