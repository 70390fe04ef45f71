// The identifiers of a provider as rows of a form: type, value, country, last day.
import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { FieldRows } from '#renderer/app/form/FieldRows.tsx';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { countryChoices } from '#renderer/format/regions.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { NEW_IDENTIFIER } from './provider-form.ts';
import type { ProviderForm } from './ProviderFields.tsx';
import { IDENTIFIER_CHOICES } from './words.ts';

export function IdentifierRows({ form }: { readonly form: ProviderForm }) {
  const rows = useFieldArray({ control: form.hookForm.control, name: 'identifiers', keyName: 'key' });
  const [countries] = useState(countryChoices);
  return (
    <FormSection title="Identifiers" columns={1}>
      <FieldRows
        noun="Identifier"
        rows={rows.fields}
        template="170px minmax(0, 1fr) 150px 150px"
        empty="None yet. A register number or an LEI finds the company again under another name."
        onAdd={() => {
          const { getValues, setValue } = form.hookForm;
          setValue('identifiers', [...getValues('identifiers'), NEW_IDENTIFIER], { shouldDirty: true });
        }}
        onRemove={rows.remove}
      >
        {(index) => (
          <>
            <FormField form={form} name={`identifiers.${index}.type`} label={`Identifier ${index + 1}, type`}>
              {(field) => <SelectField {...field} label="Type" choices={IDENTIFIER_CHOICES} />}
            </FormField>
            <FormField form={form} name={`identifiers.${index}.value`} label={`Identifier ${index + 1}, value`}>
              {(field) => <TextField {...field} label="Value" isRequired />}
            </FormField>
            <FormField form={form} name={`identifiers.${index}.country`} label={`Identifier ${index + 1}, country`}>
              {(field) => <ComboBoxField {...field} label="Country" choices={countries} />}
            </FormField>
            <FormField form={form} name={`identifiers.${index}.validTo`} label={`Identifier ${index + 1}, valid to`}>
              {(field) => <DateField {...field} label="Valid to" />}
            </FormField>
          </>
        )}
      </FieldRows>
    </FormSection>
  );
}
