// A text that may be left empty: then nothing is recorded, rather than an empty text.
import { TextField, type TextFieldProps } from '#renderer/ui/fields/TextField.tsx';

type OptionalTextProps = Omit<TextFieldProps, 'value' | 'onChange'> & {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
};

export function OptionalText({ value, onChange, ...field }: OptionalTextProps) {
  return (
    <TextField
      {...field}
      value={value ?? ''}
      onChange={(text) => {
        onChange(text.trim() === '' ? null : text.trim());
      }}
    />
  );
}
