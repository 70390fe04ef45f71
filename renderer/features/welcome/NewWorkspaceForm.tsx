// What a new workspace must know: whose it is, who is at the keyboard, and in which zone it tells the time.
import { useState } from 'react';
import { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import type { NewWorkspace } from '#renderer/app/use-file-actions.ts';
import { countryChoices, currencyChoices, proposedZone, zoneChoices } from '#renderer/format/regions.ts';
import { cx } from '#renderer/ui/cx.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { CountryCode, CurrencyCode, Label, ZoneName } from '#shared/fields.ts';
import styles from './Welcome.module.css';

const Schema = z.strictObject({
  name: Label,
  country: CountryCode,
  currency: CurrencyCode,
  person: Label,
  homeZone: ZoneName,
});
interface Typed {
  readonly name: string;
  readonly country: string | null;
  readonly currency: string | null;
  readonly person: string;
  readonly homeZone: string | null;
}

export interface NewWorkspaceFormProps {
  readonly create: (workspace: NewWorkspace) => Promise<void>;
  readonly onCancel: () => void;
}

export function NewWorkspaceForm({ create, onCancel }: NewWorkspaceFormProps) {
  const [choices] = useState(() => ({
    countries: countryChoices(),
    currencies: currencyChoices(),
    zones: zoneChoices(),
  }));
  const form = useRecordForm<Typed, z.infer<typeof Schema>>({
    form: 'workspace',
    recordId: null,
    schema: Schema,
    initial: { name: '', country: null, currency: null, person: '', homeZone: proposedZone() },
    save: ({ name, country, currency, person, homeZone }) =>
      create({ organisation: { name, country, currency }, person, homeZone }),
  });
  return (
    <div className={cx(styles['form'])}>
      <RecordForm form={form} label="New workspace" submitLabel="Choose a place and start" onCancel={onCancel}>
        <FormSection title="Your organisation">
          <FormField form={form} name="name" label="Name">
            {(field) => <TextField {...field} isRequired />}
          </FormField>
          <FormField form={form} name="country" label="Country">
            {(field) => <ComboBoxField {...field} choices={choices.countries} isRequired />}
          </FormField>
          <FormField form={form} name="currency" label="Currency">
            {(field) => (
              <ComboBoxField
                {...field}
                choices={choices.currencies}
                isRequired
                description="Each contract may use another one."
              />
            )}
          </FormField>
        </FormSection>
        <FormSection title="You">
          <FormField form={form} name="person" label="Your name">
            {(field) => <TextField {...field} isRequired description="Written beside every step you make." />}
          </FormField>
          <FormField form={form} name="homeZone" label="Time zone">
            {(field) => (
              <ComboBoxField
                {...field}
                choices={choices.zones}
                isRequired
                description="Clocks in the window follow it."
              />
            )}
          </FormField>
        </FormSection>
      </RecordForm>
    </div>
  );
}
