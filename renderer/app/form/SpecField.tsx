// Draws one field by its spec, or rows of them. The spec decides the type of the value, which the form itself cannot know.
import { useFieldArray } from 'react-hook-form';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { CheckBox } from '#renderer/ui/fields/CheckBox.tsx';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { DecimalField, PercentField } from '#renderer/ui/fields/DecimalField.tsx';
import type { FieldBinding } from '#renderer/ui/fields/field.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { MoneyField } from '#renderer/ui/fields/MoneyField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { assertNever } from '#shared/errors.ts';
import type { Money } from '#shared/fields.ts';
import { FieldRows } from './FieldRows.tsx';
import { FormField } from './FormField.tsx';
import type { FieldSpec, RowsSpec, TypedFacts } from './spec.ts';
import type { RecordFormControl } from './use-record-form.ts';

export type SpecForm<In extends TypedFacts, Out> = RecordFormControl<In, Out>;

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

interface PickProps {
  readonly field: Binding;
  readonly isRequired: boolean;
}

function PoolField({ field, isRequired }: PickProps) {
  const pools = useQueryChannel('capacity.list', {}).data ?? [];
  const choices = pools.map(({ id, name }) => ({ value: String(id), label: name }));
  return <ComboBoxField {...as<string | null>(field)} choices={choices} isRequired={isRequired} />;
}

function SiteField({ field, isRequired }: PickProps) {
  const records = useQueryChannel('capacityEstate.board', {}).data?.records ?? [];
  const choices = records
    .filter(({ record }) => record.kind === 'site')
    .map(({ record }) => ({ value: String(record.id), label: record.title }));
  return <ComboBoxField {...as<string | null>(field)} choices={choices} isRequired={isRequired} />;
}

function ProviderField({ field, ...words }: PickProps & { readonly description?: string }) {
  const providers = useQueryChannel('providers.list', {}).data ?? [];
  const choices = providers.map(({ id, legalName }) => ({ value: String(id), label: legalName }));
  return <ComboBoxField {...as<string | null>(field)} {...words} choices={choices} />;
}

function ServiceField({ field, isRequired }: PickProps) {
  const services = useQueryChannel('services.list', { providerId: null }).data ?? [];
  const choices = services.map(({ id, name }) => ({ value: String(id), label: name }));
  return <ComboBoxField {...as<string | null>(field)} choices={choices} isRequired={isRequired} />;
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
    case 'countries':
      return <TextField {...as<string>(field)} {...words} {...example} />;
    case 'money':
      return <MoneyField {...as<Money | null>(field)} {...words} defaultCurrency="EUR" />;
    case 'service':
      return <ServiceField field={field} isRequired={isRequired} />;
    case 'pool':
      return <PoolField field={field} isRequired={isRequired} />;
    case 'site':
      return <SiteField field={field} isRequired={isRequired} />;
    case 'provider':
      return <ProviderField field={field} {...words} />;
    case 'month':
      return <TextField {...as<string>(field)} {...words} placeholder="2026-03" />;
    case 'quantity':
      return <DecimalField {...as<string | null>(field)} {...words} {...(unit === undefined ? {} : { unit })} />;
    default:
      return assertNever(type, 'type');
  }
}

export interface SpecFieldProps<In extends TypedFacts, Out> {
  readonly form: SpecForm<In, Out>;
  /** Path below the facts. */
  readonly path: string;
  readonly spec: FieldSpec;
  /** Says which row it is of, for the summary of errors. */
  readonly label?: string;
}

export function SpecField<In extends TypedFacts, Out>({
  form,
  path,
  spec,
  label = spec.label,
}: SpecFieldProps<In, Out>) {
  return (
    // The facts of a kind are not known to the form's type: the spec names their paths.
    <FormField form={form} name={`facts.${path}` as never} label={label}>
      {(field) => drawn({ ...(field as unknown as Binding), label: spec.label }, spec)}
    </FormField>
  );
}

export function SpecRows<In extends TypedFacts, Out>({
  form,
  spec,
}: {
  readonly form: SpecForm<In, Out>;
  readonly spec: RowsSpec;
}) {
  const path = `facts.${spec.name}` as never;
  const { control, getValues, setValue } = form.hookForm;
  const rows = useFieldArray({ control, name: path, keyName: 'key' });
  return (
    <FormSection title={spec.title} columns={1}>
      <FieldRows
        noun={spec.noun}
        rows={rows.fields}
        template={spec.template}
        empty={spec.empty}
        onAdd={() => {
          const before = getValues(path) as unknown as readonly unknown[];
          setValue(path, [...before, { ...spec.blank }] as never, { shouldDirty: true });
        }}
        onRemove={rows.remove}
      >
        {(index) =>
          spec.fields.map((field) => (
            <SpecField
              key={field.name}
              form={form}
              path={`${spec.name}.${index}.${field.name}`}
              spec={field}
              label={`${spec.noun} ${index + 1}, ${field.label.toLowerCase()}`}
            />
          ))
        }
      </FieldRows>
    </FormSection>
  );
}
