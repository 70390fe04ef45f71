// Records or edits one incident: when, how much of the service was gone, whose cause it was and what proves that.
import { useState } from 'react';
import { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { PercentField } from '#renderer/ui/fields/DecimalField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { Label, OptionalLabel, PercentText } from '#shared/fields.ts';
import type { ServiceId } from '#shared/ids.ts';
import { CAUSE_PARTIES, type Incident } from '#shared/incidents/model.ts';
import { CAUSE_CHOICES } from './cause-words.ts';
import { incidentUpdate } from './incident-input.ts';
import { optionalTimeIn, timeIn, typedTime } from './typed-times.ts';

export interface IncidentDialogProps {
  readonly serviceId: ServiceId;
  readonly zone: string;
  /** Null records a new one. */
  readonly incident: Incident | null;
  readonly onClose: () => void;
}

const schemaIn = (zone: string) =>
  z.strictObject({
    externalId: Label,
    title: Label,
    severity: OptionalLabel,
    startAt: timeIn(zone),
    endAt: optionalTimeIn(zone),
    causeParty: z.enum(CAUSE_PARTIES),
    causeProof: OptionalLabel,
    weightPct: PercentText.nullable(),
  });
type Schema = ReturnType<typeof schemaIn>;

function initialOf(incident: Incident | null, zone: string): z.input<Schema> {
  if (incident === null) {
    const blank = { externalId: '', title: '', severity: '', startAt: '', endAt: '', causeProof: '', weightPct: null };
    return { ...blank, causeParty: 'provider' };
  }
  const { externalId, title, severity, startAt, endAt, causeParty, causeProof = '', weightPct = null } = incident;
  const typed = { startAt: typedTime(startAt, zone), endAt: endAt === null ? '' : typedTime(endAt, zone) };
  return { externalId, title, severity, ...typed, causeParty, causeProof, weightPct };
}

export function IncidentDialog({ serviceId, zone, incident, onClose }: IncidentDialogProps) {
  const revision = useHeldRevision(incident?.rev ?? 1);
  const create = useMutationChannel('incidents.create', { errors: 'inline' });
  const update = useMutationChannel('incidents.update', { errors: 'inline' });
  const [schema] = useState(() => schemaIn(zone));
  const form = useRecordForm<z.input<Schema>, z.output<Schema>>({
    form: 'incident',
    recordId: incident?.id ?? `new:${serviceId}`,
    schema,
    initial: initialOf(incident, zone),
    save: async ({ weightPct, ...values }) => {
      const typed = { ...values, ...(weightPct === null ? {} : { weightPct }) };
      if (incident === null) {
        const kept = { recordedZone: zone, precision: 'minute', counts: true, exclusionReason: '', note: '' } as const;
        await create.mutateAsync({ ...typed, ...kept, serviceId, source: 'Entered by hand' });
      } else {
        const { weightPct: _before, ...known } = incidentUpdate(incident);
        await update.mutateAsync({ ...known, ...typed, rev: revision.current() });
      }
      onClose();
    },
  });
  const title = incident === null ? 'Record an incident' : `Edit ${incident.externalId}`;
  return (
    <Dialog title={title} isOpen onClose={onClose} size="wide">
      <RecordForm
        form={form}
        label="Incident"
        submitLabel={incident === null ? 'Record' : 'Save incident'}
        onCancel={onClose}
      >
        <StaleNotice form={form} revision={revision} onDropped={onClose} />
        <FormSection title="Incident" note={`Times are those of ${zone}, unless they carry an offset.`}>
          <FormField form={form} name="externalId" label="Reference">
            {(field) => <TextField {...field} isRequired />}
          </FormField>
          <FormField form={form} name="title" label="What happened">
            {(field) => <TextField {...field} isRequired />}
          </FormField>
          <FormField form={form} name="startAt" label="Down from">
            {(field) => <TextField {...field} isRequired placeholder="2026-09-03 11:20" />}
          </FormField>
          <FormField form={form} name="endAt" label="Down to">
            {(field) => <TextField {...field} placeholder="Empty while it lasts" />}
          </FormField>
          <FormField form={form} name="severity" label="Severity">
            {(field) => <TextField {...field} />}
          </FormField>
          <FormField form={form} name="weightPct" label="Counts by">
            {(field) => (
              <PercentField {...field} description="Share of the service that was gone. Empty: all of it, 100 %." />
            )}
          </FormField>
          <FormField form={form} name="causeParty" label="Cause">
            {(field) => <SelectField {...field} choices={CAUSE_CHOICES} isRequired />}
          </FormField>
          <FormField form={form} name="causeProof" label="What proves the cause">
            {(field) => <TextField {...field} placeholder="Root cause report of 12 March, page 3" />}
          </FormField>
        </FormSection>
      </RecordForm>
    </Dialog>
  );
}
