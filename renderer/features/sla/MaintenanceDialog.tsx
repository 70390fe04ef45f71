// Adds or edits one maintenance window. Times are typed as wall times of the month's zone.
import { useState } from 'react';
import { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { CheckBox } from '#renderer/ui/fields/CheckBox.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { Label, Note, OptionalLabel } from '#shared/fields.ts';
import type { ServiceId } from '#shared/ids.ts';
import type { MaintenanceWindow } from '#shared/incidents/model.ts';
import { optionalTimeIn, timeIn, typedTime } from './typed-times.ts';

export interface MaintenanceDialogProps {
  readonly serviceId: ServiceId;
  readonly zone: string;
  /** Null adds a new one. */
  readonly window: MaintenanceWindow | null;
  readonly onClose: () => void;
}

function initialOf(window: MaintenanceWindow | null, zone: string) {
  if (window === null) return { ref: '', title: '', startAt: '', endAt: '', announcedAt: '', agreed: true, note: '' };
  const { ref, title, startAt, endAt, announcedAt, agreed, note } = window;
  return {
    ref,
    title,
    startAt: typedTime(startAt, zone),
    endAt: typedTime(endAt, zone),
    announcedAt: announcedAt === null ? '' : typedTime(announcedAt, zone),
    agreed,
    note,
  };
}

export function MaintenanceDialog({ serviceId, zone, window, onClose }: MaintenanceDialogProps) {
  const revision = useHeldRevision(window?.rev ?? 1);
  const create = useMutationChannel('maintenance.create', { errors: 'inline' });
  const update = useMutationChannel('maintenance.update', { errors: 'inline' });
  const [schema] = useState(() =>
    z.strictObject({
      ref: OptionalLabel,
      title: Label,
      startAt: timeIn(zone),
      endAt: timeIn(zone),
      announcedAt: optionalTimeIn(zone),
      agreed: z.boolean(),
      note: Note,
    }),
  );
  const form = useRecordForm<z.input<typeof schema>, z.output<typeof schema>>({
    form: 'maintenance',
    recordId: window?.id ?? `new:${serviceId}`,
    schema,
    initial: initialOf(window, zone),
    save: async (values) => {
      if (window === null) await create.mutateAsync({ ...values, serviceId });
      else {
        const kept = window.series === undefined ? {} : { series: window.series };
        await update.mutateAsync({ ...values, ...kept, serviceId, id: window.id, rev: revision.current() });
      }
      onClose();
    },
  });
  return (
    <Dialog title={window === null ? 'Add maintenance' : `Edit ${window.title}`} isOpen onClose={onClose} size="wide">
      <RecordForm
        form={form}
        label="Maintenance"
        submitLabel={window === null ? 'Add maintenance' : 'Save maintenance'}
        onCancel={onClose}
      >
        <StaleNotice form={form} revision={revision} onDropped={onClose} />
        <FormSection title="Maintenance" note={`Times are those of ${zone}, unless they carry an offset.`}>
          <FormField form={form} name="title" label="What is done">
            {(field) => <TextField {...field} isRequired />}
          </FormField>
          <FormField form={form} name="ref" label="Reference">
            {(field) => <TextField {...field} />}
          </FormField>
          <FormField form={form} name="startAt" label="From">
            {(field) => <TextField {...field} isRequired placeholder="2026-09-06 02:00" />}
          </FormField>
          <FormField form={form} name="endAt" label="To">
            {(field) => <TextField {...field} isRequired placeholder="2026-09-06 04:00" />}
          </FormField>
          <FormField form={form} name="announcedAt" label="Announced">
            {(field) => <TextField {...field} description="When the notice arrived. Empty: none is on record." />}
          </FormField>
          <FormField form={form} name="note" label="Proof of the notice">
            {(field) => <TextField {...field} placeholder="Mail of 1 September, case 4711" />}
          </FormField>
          <FormField form={form} name="agreed" label="We agreed to it">
            {(field) => <CheckBox {...field} />}
          </FormField>
        </FormSection>
      </RecordForm>
    </Dialog>
  );
}
