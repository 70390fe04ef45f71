// Binds one field of a record form: `<FormField form={form} name="legalName" label="Legal name">{(field) => <TextField {...field} />}</FormField>`
import { useEffect, type ReactNode } from 'react';
import { useController, type FieldPath, type FieldPathValue, type FieldValues } from 'react-hook-form';
import type { FieldBinding } from '#renderer/ui/fields/field.ts';
import type { RecordFormControl } from './use-record-form.ts';

export interface FormFieldProps<In extends FieldValues, Out, Name extends FieldPath<In>> {
  readonly form: RecordFormControl<In, Out>;
  readonly name: Name;
  readonly label: string;
  readonly children: (field: FieldBinding<FieldPathValue<In, Name>> & { readonly label: string }) => ReactNode;
}

/** A group of values (money, hours) reports its first inner sentence. */
function messageOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { message } = error as { message?: unknown };
  if (typeof message === 'string' && message !== '') return message;
  for (const [key, inner] of Object.entries(error)) {
    const found = key === 'ref' ? undefined : messageOf(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function FormField<In extends FieldValues, Out, Name extends FieldPath<In>>({
  form,
  name,
  label,
  children,
}: FormFieldProps<In, Out, Name>) {
  const { field, fieldState } = useController({ control: form.hookForm.control, name });
  useEffect(() => {
    form.labels.set(name, label);
  });
  return children({
    label,
    name,
    value: field.value,
    onChange: field.onChange,
    onBlur: field.onBlur,
    inputRef: field.ref,
    errorMessage: messageOf(fieldState.error),
    onProblem: (message) => {
      if (message === null) form.problems.delete(name);
      else form.problems.set(name, message);
    },
  });
}
