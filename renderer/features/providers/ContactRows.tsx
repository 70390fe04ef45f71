// The contacts of a provider as rows of a form: person, role, escalation level.
import { useMemo } from 'react';
import { useFieldArray } from 'react-hook-form';
import { FieldRows } from '#renderer/app/form/FieldRows.tsx';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { NEW_CONTACT } from './provider-form.ts';
import type { ProviderForm } from './ProviderFields.tsx';
import { usePeople } from './use-people.ts';

export interface ContactRowsProps {
  readonly form: ProviderForm;
  readonly providerId: string;
  /** Opens the dialog for a person who is not recorded yet. */
  readonly onAddPerson: () => void;
}

export function ContactRows({ form, providerId, onAddPerson }: ContactRowsProps) {
  const rows = useFieldArray({ control: form.hookForm.control, name: 'contacts', keyName: 'key' });
  const { contactsOf } = usePeople();
  const choices = useMemo(() => contactsOf(providerId), [contactsOf, providerId]);
  return (
    <FormSection title="Contacts" columns={1} note="Level 1 is called first. Leave the level empty for others.">
      <FieldRows
        noun="Contact"
        rows={rows.fields}
        template="minmax(0, 1fr) minmax(0, 1fr) 120px"
        empty="None yet."
        onAdd={() => {
          const { getValues, setValue } = form.hookForm;
          setValue('contacts', [...getValues('contacts'), NEW_CONTACT], { shouldDirty: true });
        }}
        onRemove={rows.remove}
        actions={<Button onPress={onAddPerson}>Add new person</Button>}
      >
        {(index) => (
          <>
            <FormField form={form} name={`contacts.${index}.personId`} label={`Contact ${index + 1}, person`}>
              {(field) => <ComboBoxField {...field} label="Person" choices={choices} isRequired />}
            </FormField>
            <FormField form={form} name={`contacts.${index}.role`} label={`Contact ${index + 1}, role`}>
              {(field) => <TextField {...field} label="Role" isRequired />}
            </FormField>
            <FormField form={form} name={`contacts.${index}.escalationLevel`} label={`Contact ${index + 1}, level`}>
              {(field) => <IntegerField {...field} label="Escalation level" />}
            </FormField>
          </>
        )}
      </FieldRows>
    </FormSection>
  );
}
