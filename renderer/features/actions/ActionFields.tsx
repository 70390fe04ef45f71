// The fields of a follow-up: what, whose turn, by when, and what it is about.
import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { FormField } from '#renderer/app/form/FormField.tsx';
import type { RecordFormControl } from '#renderer/app/form/use-record-form.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import type { TypedAction } from './action-form.ts';
import { KIND_CHOICES, PARTY_CHOICES } from './words.ts';

// The schema of a new one and that of a change differ by the kind only; the fields are the same.
export type ActionForm<Out> = RecordFormControl<TypedAction, Out>;

function useSubjects(providerId: string | null) {
  const people = useQueryChannel('people.list', {}).data;
  const providers = useQueryChannel('providers.list', {}).data;
  const slas = useQueryChannel('sla.list', {}).data;
  const contracts = useQueryChannel('contracts.list', { providerId: null }).data;
  return useMemo(() => {
    const ofProvider = (row: { readonly providerId: string }) => providerId === null || row.providerId === providerId;
    return {
      people: (people ?? [])
        .filter((person) => person.party === 'ours' || providerId === null || person.providerId === providerId)
        .map(({ id, name, role }) => ({ value: id, label: name, ...(role === '' ? {} : { description: role }) })),
      providers: (providers ?? []).map(({ id, legalName }) => ({ value: id, label: legalName })),
      contracts: (contracts ?? [])
        .filter(ofProvider)
        .map(({ id, ref, title }) => ({ value: id, label: `${ref} ${title}` })),
      slas: (slas ?? []).filter(ofProvider).map(({ id, name, serviceName }) => ({
        value: id,
        label: name,
        description: serviceName,
      })),
    };
  }, [people, providers, contracts, slas, providerId]);
}

export interface ActionFieldsProps<Out> {
  readonly form: ActionForm<Out>;
  /** The kind is chosen once. */
  readonly withKind: boolean;
}

export function ActionFields<Out>({ form, withKind }: ActionFieldsProps<Out>) {
  const providerId = useWatch({ control: form.hookForm.control, name: 'providerId' });
  const kind = useWatch({ control: form.hookForm.control, name: 'kind' });
  const subjects = useSubjects(providerId);
  return (
    <>
      <FormSection title="What">
        {withKind ? (
          <FormField form={form} name="kind" label="Kind">
            {(field) => <SelectField {...field} choices={KIND_CHOICES} isRequired />}
          </FormField>
        ) : null}
        <FormField form={form} name="title" label="Title">
          {(field) => <TextField {...field} isRequired />}
        </FormField>
        <FullWidth>
          <FormField form={form} name="note" label={kind === 'decision' ? 'Options, rationale, dissent' : 'Note'}>
            {(field) => <TextAreaField {...field} rows={4} />}
          </FormField>
        </FullWidth>
      </FormSection>
      <FormSection title="Who and when">
        <FormField form={form} name="party" label="Whose turn">
          {(field) => <SelectField {...field} choices={PARTY_CHOICES} isRequired />}
        </FormField>
        <FormField form={form} name="ownerId" label="Owner">
          {(field) => <ComboBoxField {...field} choices={subjects.people} />}
        </FormField>
        <FormField form={form} name="dueOn" label="Due on">
          {(field) => <DateField {...field} />}
        </FormField>
        <FormField form={form} name="effectiveOn" label="Look at the effect on">
          {(field) => <DateField {...field} description="Comes back on that day, after it was closed." />}
        </FormField>
      </FormSection>
      <FormSection title="About">
        <FormField form={form} name="providerId" label="Provider">
          {(field) => <ComboBoxField {...field} choices={subjects.providers} />}
        </FormField>
        <FormField form={form} name="contractId" label="Contract">
          {(field) => <ComboBoxField {...field} choices={subjects.contracts} />}
        </FormField>
        <FormField form={form} name="slaId" label="Service level">
          {(field) => <ComboBoxField {...field} choices={subjects.slas} />}
        </FormField>
      </FormSection>
    </>
  );
}
