// Where pasted numbers go: which figure of the month they are, from which month on, and where they come from.
import { FormField } from '#renderer/app/form/FormField.tsx';
import type { RecordFormControl } from '#renderer/app/form/use-record-form.ts';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import type { Measure } from '#shared/capacity/pools/model.ts';
import { MEASURE_CHOICES } from './words.ts';

export interface TypedUse {
  readonly measure: Measure | null;
  readonly firstMonth: string | null;
  readonly numbers: string;
  readonly source: string;
}

// A form over more fields than these is a form over these, too, which its own type cannot say.
export function UseFields<Out>({ form }: { readonly form: RecordFormControl<TypedUse, Out> }) {
  return (
    <FormSection title="Use, month by month">
      <FullWidth>
        <FormField form={form} name="numbers" label="Monthly use">
          {(field) => (
            <TextAreaField
              {...field}
              isRequired
              rows={6}
              description="Paste a column from a spreadsheet: one number a line, oldest first. Or two columns: month and number."
            />
          )}
        </FormField>
      </FullWidth>
      <FormField form={form} name="firstMonth" label="Month of the first number">
        {({ value, onChange, ...field }) => (
          <TextField
            {...field}
            value={value ?? ''}
            onChange={(text) => {
              onChange(text.trim() === '' ? null : text.trim());
            }}
            description="Such as 2025-10. Empty when each line names its month."
          />
        )}
      </FormField>
      <FormField form={form} name="measure" label="The numbers are">
        {(field) => <SelectField {...field} choices={MEASURE_CHOICES} isRequired />}
      </FormField>
      <FormField form={form} name="source" label="Source">
        {(field) => <TextField {...field} placeholder="Monitoring of the provider" />}
      </FormField>
    </FormSection>
  );
}
