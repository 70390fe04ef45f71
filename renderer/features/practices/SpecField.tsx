// Draws one field of a practice by its spec. The spec decides the type of the value, which the form itself cannot know.
import { FormField } from '#renderer/app/form/FormField.tsx';
import type { RecordFormControl } from '#renderer/app/form/use-record-form.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { CheckBox } from '#renderer/ui/fields/CheckBox.tsx';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { PercentField } from '#renderer/ui/fields/DecimalField.tsx';
import type { FieldBinding } from '#renderer/ui/fields/field.ts';
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { assertNever } from '#shared/errors.ts';
import type { PracticeContent } from '#shared/practices/model.ts';
import type { FieldSpec } from './forms.ts';

export interface TypedPractice {
  kind: PracticeContent['kind'];
  title: string;
  subjectId: string | null;
  note: string;
  facts: Record<string, unknown>;
}
export type PracticeForm = RecordFormControl<TypedPractice, PracticeContent>;

type Binding = FieldBinding<unknown> & { readonly label: string };
/** The value is what the spec says: its form wrote it. */
const as = <Value,>(field: Binding) => field as unknown as FieldBinding<Value> & { readonly label: string };

function CalendarField({ field, description }: { readonly field: Binding; readonly description: string }) {
  const calendars = useQueryChannel('calendars.list', {}).data ?? [];
  const binding = as<string | null>(field);
  const choices = [
    { value: '', label: 'Around the clock' },
    ...calendars.map(({ id, name }) => ({ value: String(id), label: name })),
  ];
  return (
    <SelectField
      {...binding}
      value={binding.value ?? ''}
      onChange={(value) => {
        binding.onChange(value === '' ? null : value);
      }}
      choices={choices}
      description={description}
    />
  );
}

function drawn(field: Binding, { type, isRequired = false, unit, choices = [], placeholder, description }: FieldSpec) {
  const words = { isRequired, ...(description === undefined ? {} : { description }) };
  const example = placeholder === undefined ? {} : { placeholder };
  switch (type) {
    case 'text':
      return <TextField {...as<string>(field)} {...words} {...example} />;
    case 'note':
      return <TextAreaField {...as<string>(field)} {...words} rows={3} />;
    case 'percent':
      return <PercentField {...as<string | null>(field)} {...words} />;
    case 'integer':
      return <IntegerField {...as<number | null>(field)} {...words} {...(unit === undefined ? {} : { unit })} />;
    case 'date':
      return <DateField {...as<string | null>(field)} {...words} />;
    case 'check':
      return <CheckBox {...as<boolean>(field)} />;
    case 'select':
      return <SelectField {...as<string>(field)} {...words} choices={choices} />;
    case 'calendar':
      return <CalendarField field={field} description={description ?? ''} />;
    default:
      return assertNever(type, 'type');
  }
}

export interface SpecFieldProps {
  readonly form: PracticeForm;
  /** Path below the facts. */
  readonly path: string;
  readonly spec: FieldSpec;
  /** Says which row it is of, for the summary of errors. */
  readonly label?: string;
}

export function SpecField({ form, path, spec, label = spec.label }: SpecFieldProps) {
  return (
    <FormField form={form} name={`facts.${path}`} label={label}>
      {(field) => drawn({ ...field, label: spec.label }, spec)}
    </FormField>
  );
}
