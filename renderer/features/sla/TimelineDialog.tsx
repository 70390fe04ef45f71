// The course of one incident: events with their sources, what was said to whom, and which service bears it.
import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { z } from 'zod';
import { FieldRows } from '#renderer/app/form/FieldRows.tsx';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm, type RecordFormControl } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatMinutes } from '#renderer/format/numbers.ts';
import type { Choice } from '#renderer/ui/fields/Choices.tsx';
import { CheckBox } from '#renderer/ui/fields/CheckBox.tsx';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { PercentField } from '#renderer/ui/fields/DecimalField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { Incident } from '#shared/incidents/model.ts';
import {
  AUDIENCES,
  EVENT_KINDS,
  IncidentEvent,
  IncidentMessage,
  IncidentShare,
  type EventKind,
} from '#shared/incidents/timeline.ts';
import type { TimelineView } from '#shared/ipc/timeline.ts';
import { instantText } from '#shared/time/instant.ts';
import { timeIn } from './typed-times.ts';

type Audience = (typeof AUDIENCES)[number];

const KIND_WORDS: Readonly<Record<EventKind, string>> = {
  started: 'Started',
  detected: 'Detected',
  acknowledged: 'Acknowledged',
  paused: 'Clock paused',
  resumed: 'Clock resumed',
  restored: 'Restored',
  closed: 'Closed',
  note: 'Note',
};
const AUDIENCE_WORDS: Readonly<Record<Audience, string>> = {
  internal: 'Ourselves',
  provider: 'The provider',
  customers: 'Customers',
  authority: 'An authority',
};
const KINDS: ReadonlyArray<Choice<EventKind>> = EVENT_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }));
const AUDIENCE_CHOICES: ReadonlyArray<Choice<Audience>> = AUDIENCES.map((value) => ({
  value,
  label: AUDIENCE_WORDS[value],
}));

const schemaIn = (zone: string) =>
  z.strictObject({
    events: z.array(IncidentEvent.extend({ at: timeIn(zone) })),
    messages: z.array(IncidentMessage.extend({ at: timeIn(zone) })),
    shares: z.array(IncidentShare),
  });
type Course = z.output<ReturnType<typeof schemaIn>>;

interface TypedCourse {
  readonly events: ReadonlyArray<Omit<IncidentEvent, 'at'> & { readonly at: string }>;
  readonly messages: ReadonlyArray<Omit<IncidentMessage, 'at'> & { readonly at: string }>;
  readonly shares: ReadonlyArray<{
    readonly serviceId: string | null;
    readonly sharePct: string | null;
    readonly isPrimary: boolean;
  }>;
}
type CourseForm = RecordFormControl<TypedCourse, Course>;

function typedCourse({ events, messages, shares }: TimelineView): TypedCourse {
  return {
    events: events.map((event) => ({ ...event, at: instantText(event.at) })),
    messages: messages.map(({ admissions: _admissions, ...message }) => ({ ...message, at: instantText(message.at) })),
    shares: shares.map(({ serviceName: _serviceName, ...share }) => share),
  };
}

const newId = (): string => crypto.randomUUID();

function EventRows({ form }: { readonly form: CourseForm }) {
  const { control, getValues, setValue } = form.hookForm;
  const rows = useFieldArray({ control, name: 'events', keyName: 'key' });
  return (
    <FieldRows
      noun="Event"
      rows={rows.fields}
      template="130px 1.4fr 1fr 1.4fr 110px"
      empty="No events yet. An agreed start and end become those of the incident."
      onAdd={() => {
        const event = { id: newId(), kind: 'started', at: '', source: '', agreed: false, text: '' } as const;
        setValue('events', [...getValues('events'), event], { shouldDirty: true });
      }}
      onRemove={rows.remove}
    >
      {(index) => (
        <>
          <FormField form={form} name={`events.${index}.kind`} label="Event">
            {(field) => <SelectField {...field} choices={KINDS} isRequired />}
          </FormField>
          <FormField form={form} name={`events.${index}.at`} label="At">
            {(field) => <TextField {...field} isRequired placeholder="2026-09-03 11:20" />}
          </FormField>
          <FormField form={form} name={`events.${index}.source`} label="Source">
            {(field) => <TextField {...field} />}
          </FormField>
          <FormField form={form} name={`events.${index}.text`} label="What">
            {(field) => <TextField {...field} />}
          </FormField>
          <FormField form={form} name={`events.${index}.agreed`} label="Agreed">
            {(field) => <CheckBox {...field} />}
          </FormField>
        </>
      )}
    </FieldRows>
  );
}

function MessageRows({ form }: { readonly form: CourseForm }) {
  const { control, getValues, setValue } = form.hookForm;
  const rows = useFieldArray({ control, name: 'messages', keyName: 'key' });
  return (
    <FieldRows
      noun="Message"
      rows={rows.fields}
      template="130px 1fr 2fr 120px 100px"
      empty="Nothing was said yet. A message that admits something must be reviewed before it is sent."
      onAdd={() => {
        const message = { id: newId(), at: '', audience: 'customers', text: '', reviewed: false, sent: false } as const;
        setValue('messages', [...getValues('messages'), message], { shouldDirty: true });
      }}
      onRemove={rows.remove}
    >
      {(index) => (
        <>
          <FormField form={form} name={`messages.${index}.audience`} label="To">
            {(field) => <SelectField {...field} choices={AUDIENCE_CHOICES} isRequired />}
          </FormField>
          <FormField form={form} name={`messages.${index}.at`} label="At">
            {(field) => <TextField {...field} isRequired placeholder="2026-09-03 11:40" />}
          </FormField>
          <FormField form={form} name={`messages.${index}.text`} label="Text">
            {(field) => <TextAreaField {...field} isRequired rows={2} />}
          </FormField>
          <FormField form={form} name={`messages.${index}.reviewed`} label="Reviewed">
            {(field) => <CheckBox {...field} />}
          </FormField>
          <FormField form={form} name={`messages.${index}.sent`} label="Sent">
            {(field) => <CheckBox {...field} />}
          </FormField>
        </>
      )}
    </FieldRows>
  );
}

function ShareRows({ form }: { readonly form: CourseForm }) {
  const { control, getValues, setValue } = form.hookForm;
  const rows = useFieldArray({ control, name: 'shares', keyName: 'key' });
  const services = useQueryChannel('services.list', { providerId: null }).data ?? [];
  return (
    <FieldRows
      noun="Share"
      rows={rows.fields}
      template="2fr 1fr 120px"
      empty="Borne by its own service alone."
      onAdd={() => {
        const share = { serviceId: null, sharePct: null, isPrimary: false };
        setValue('shares', [...getValues('shares'), share], { shouldDirty: true });
      }}
      onRemove={rows.remove}
    >
      {(index) => (
        <>
          <FormField form={form} name={`shares.${index}.serviceId`} label="Service">
            {(field) => (
              <ComboBoxField
                {...field}
                choices={services.map(({ id, name }) => ({ value: id, label: name }))}
                isRequired
              />
            )}
          </FormField>
          <FormField form={form} name={`shares.${index}.sharePct`} label="Share">
            {(field) => <PercentField {...field} isRequired />}
          </FormField>
          <FormField form={form} name={`shares.${index}.isPrimary`} label="Primary">
            {(field) => <CheckBox {...field} />}
          </FormField>
        </>
      )}
    </FieldRows>
  );
}

interface TimelineFormProps extends TimelineDialogProps {
  readonly view: TimelineView;
}

const minutes = (seconds: number | null): string => (seconds === null ? 'not known' : `${formatMinutes(seconds)} min`);

function TimelineForm({ incident, zone, view, onClose }: TimelineFormProps) {
  const save = useMutationChannel('timeline.save', { errors: 'inline' });
  const [schema] = useState(() => schemaIn(zone));
  const form = useRecordForm<TypedCourse, Course>({
    form: 'incident-course',
    recordId: incident.id,
    schema,
    initial: typedCourse(view),
    save: async (course) => {
      await save.mutateAsync({ ...course, incidentId: incident.id, rev: view.rev });
      onClose();
    },
  });
  const facts = `To acknowledgement ${minutes(view.acknowledgeSec)}, to restoration ${minutes(view.restoreSec)}, without pauses.`;
  return (
    <RecordForm form={form} label="Course of the incident" submitLabel="Save the course" onCancel={onClose}>
      <FormSection
        title="Events"
        columns={1}
        note={`${facts} Times are those of ${zone}, unless they carry an offset.`}
      >
        <EventRows form={form} />
      </FormSection>
      <FormSection title="What was said" columns={1}>
        <MessageRows form={form} />
      </FormSection>
      <FormSection title="Who bears it" columns={1} note="Shares add up to 100 %. The primary one counts it.">
        <ShareRows form={form} />
      </FormSection>
    </RecordForm>
  );
}

export interface TimelineDialogProps {
  readonly incident: Incident;
  readonly zone: string;
  readonly onClose: () => void;
}

export function TimelineDialog(props: TimelineDialogProps) {
  const query = useQueryChannel('timeline.get', { incidentId: props.incident.id });
  return (
    <Dialog title={`Course of ${props.incident.externalId}`} isOpen onClose={props.onClose} size="full">
      <QueryView query={query}>{(view) => <TimelineForm {...props} view={view} />}</QueryView>
    </Dialog>
  );
}
