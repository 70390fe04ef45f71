// Several names in one line with commas between them: "Frankfurt, Vienna". What is typed stays as it is while typing.
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import type { FieldProps } from '#renderer/ui/fields/field.ts';
import { useTypedText } from '#renderer/ui/fields/use-typed-text.ts';

const namesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

export function NamesField({ value, onChange, ...field }: FieldProps<string[]>) {
  const { text, type } = useTypedText<string[]>({
    show: (names) => names.join(', '),
    read: (typed) => ({ value: namesOf(typed), problem: null }),
    value,
    onChange,
    onProblem: field.onProblem,
  });
  return <TextField {...field} value={text} onChange={type} />;
}
