// The fields of a provider itself: names, country, state, owner, parent, note.
import { useMemo, useState } from 'react';
import { FormField } from '#renderer/app/form/FormField.tsx';
import type { RecordFormControl } from '#renderer/app/form/use-record-form.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { countryChoices } from '#renderer/format/regions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import type { ProviderInput } from '#shared/ipc/providers.ts';
import type { TypedProvider } from './provider-form.ts';
import styles from './Providers.module.css';
import { usePeople } from './use-people.ts';
import { LIFECYCLE_CHOICES } from './words.ts';

export type ProviderForm = RecordFormControl<TypedProvider, ProviderInput>;

export interface ProviderFieldsProps {
  readonly form: ProviderForm;
  /** Left out of the possible parents; null for a new provider. */
  readonly providerId: string | null;
  readonly onAddOwner: () => void;
}

function useParentChoices(providerId: string | null) {
  const rows = useQueryChannel('providers.list', {}).data;
  return useMemo(
    () =>
      (rows ?? []).filter(({ id }) => id !== providerId).map(({ id, legalName }) => ({ value: id, label: legalName })),
    [rows, providerId],
  );
}

export function ProviderFields({ form, providerId, onAddOwner }: ProviderFieldsProps) {
  const people = usePeople();
  const parents = useParentChoices(providerId);
  const [countries] = useState(countryChoices);
  return (
    <FormSection title="Identity">
      <FormField form={form} name="legalName" label="Legal name">
        {(field) => <TextField {...field} isRequired description="As in the contract." />}
      </FormField>
      <FormField form={form} name="shortName" label="Short name">
        {(field) => <TextField {...field} description="What people call it." />}
      </FormField>
      <FormField form={form} name="country" label="Country">
        {(field) => <ComboBoxField {...field} choices={countries} isRequired />}
      </FormField>
      <FormField form={form} name="lifecycle" label="State">
        {(field) => <SelectField {...field} choices={LIFECYCLE_CHOICES} />}
      </FormField>
      <FormField form={form} name="ownerId" label="Owner">
        {(field) => (
          <div className={cx(styles['withButton'])}>
            <ComboBoxField {...field} choices={people.ours} description="Who looks after it on our side." />
            <Button onPress={onAddOwner}>Add person</Button>
          </div>
        )}
      </FormField>
      <FormField form={form} name="parentId" label="Parent company">
        {(field) => <ComboBoxField {...field} choices={parents} />}
      </FormField>
      <FullWidth>
        <FormField form={form} name="note" label="Note">
          {(field) => <TextAreaField {...field} rows={3} />}
        </FormField>
      </FullWidth>
    </FormSection>
  );
}
