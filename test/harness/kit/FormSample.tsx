// A record form with a field of each kind. What is saved is printed below it as JSON.
import { useState } from 'react';
import { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { CheckBox } from '#renderer/ui/fields/CheckBox.tsx';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { PercentField } from '#renderer/ui/fields/DecimalField.tsx';
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { MoneyField } from '#renderer/ui/fields/MoneyField.tsx';
import { RadioGroupField } from '#renderer/ui/fields/RadioGroupField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { CivilDateText, CountryCode, DurationSec, Label, Money, Note, PercentText } from '#shared/fields.ts';
import { AppError, type SerializedError } from '#shared/errors.ts';

const ORDERS = ['before', 'after'] as const;

const Target = z.strictObject({
  name: Label,
  targetPct: PercentText,
  fee: Money.nullable(),
  capSec: DurationSec.nullable(),
  validFrom: CivilDateText,
  country: CountryCode,
  order: z.enum(ORDERS),
  zone: z.string(),
  agreed: z.boolean(),
  note: Note,
});

interface Typed {
  readonly name: string;
  readonly targetPct: string | null;
  readonly fee: Money | null;
  readonly capSec: number | null;
  readonly validFrom: string | null;
  readonly country: string | null;
  readonly order: 'before' | 'after';
  readonly zone: string | null;
  readonly agreed: boolean;
  readonly note: string;
}

const INITIAL: Typed = {
  name: 'Monthly availability',
  targetPct: '99.99951',
  fee: { minor: '1240000', currency: 'EUR' },
  capSec: 14_400,
  validFrom: '2026-03-31',
  country: null,
  order: 'before',
  zone: null,
  agreed: true,
  note: '',
};

const COUNTRIES = [
  { value: 'DE', label: 'Germany' },
  { value: 'FR', label: 'France' },
  { value: 'NO', label: 'Norway' },
];
const ZONES = [
  { value: 'UTC', label: 'UTC' },
  { value: 'Europe/Berlin', label: 'Europe/Berlin', description: 'with summer time' },
];

/** What the next attempt to save is refused with; set by tests. */
const refusal = () => (window as { refuseSave?: SerializedError }).refuseSave;

export function FormSample() {
  const [saved, setSaved] = useState<unknown>(null);
  const form = useRecordForm<Typed, z.infer<typeof Target>>({
    form: 'target',
    recordId: 'new',
    schema: Target,
    initial: INITIAL,
    save: (values) => {
      const refused = refusal();
      if (refused !== undefined) return Promise.reject(new AppError(refused.code, refused.message, refused.details));
      setSaved(values);
      return Promise.resolve();
    },
  });
  return (
    <Card title="SLA target">
      <RecordForm form={form} label="SLA target" submitLabel="Save target" onCancel={() => void form.startOver()}>
        <FormSection title="Target">
          <FormField form={form} name="name" label="Name">
            {(field) => <TextField {...field} isRequired />}
          </FormField>
          <FormField form={form} name="targetPct" label="Target">
            {(field) => <PercentField {...field} isRequired description="Every digit is kept." />}
          </FormField>
          <FormField form={form} name="fee" label="Monthly fee">
            {(field) => <MoneyField {...field} defaultCurrency="EUR" />}
          </FormField>
          <FormField form={form} name="capSec" label="Maintenance cap">
            {(field) => <IntegerField {...field} unit="minutes" factor={60} />}
          </FormField>
          <FormField form={form} name="validFrom" label="Valid from">
            {(field) => <DateField {...field} isRequired />}
          </FormField>
          <FormField form={form} name="country" label="Country">
            {(field) => <ComboBoxField {...field} choices={COUNTRIES} isRequired />}
          </FormField>
          <FormField form={form} name="zone" label="Zone">
            {(field) => <SelectField {...field} choices={ZONES} isRequired />}
          </FormField>
          <FormField form={form} name="order" label="Exclusions">
            {(field) => (
              <RadioGroupField
                {...field}
                choices={[
                  { value: 'before', label: 'Before the length rule' },
                  { value: 'after', label: 'After it', description: 'what is left counts however short' },
                ]}
              />
            )}
          </FormField>
          <FormField form={form} name="agreed" label="Agreed with the provider">
            {(field) => <CheckBox {...field} description="in writing" />}
          </FormField>
          <FullWidth>
            <FormField form={form} name="note" label="Note">
              {(field) => <TextAreaField {...field} rows={2} />}
            </FormField>
          </FullWidth>
        </FormSection>
      </RecordForm>
      <output data-testid="saved">{JSON.stringify(saved)}</output>
    </Card>
  );
}
