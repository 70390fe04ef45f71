// Stages of a reminder as days before the day itself: "180, 90, 30, 7".
import { Input, TextField as AriaTextField } from 'react-aria-components';
import { cx } from '#renderer/ui/cx.ts';
import { ariaProps, type FieldProps } from '#renderer/ui/fields/field.ts';
import { FieldLabel, FieldNotes } from '#renderer/ui/fields/FieldParts.tsx';
import styles from '#renderer/ui/fields/field.module.css';
import { useTypedText } from '#renderer/ui/fields/use-typed-text.ts';

function readDays(typed: string): { value: readonly number[]; problem: string | null } {
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== '');
  if (parts.some((part) => !/^\d{1,4}$/.test(part))) {
    return { value: [], problem: 'Type days with commas between them, such as 180, 90, 30, 7.' };
  }
  return { value: parts.map(Number).toSorted((a, b) => b - a), problem: null };
}

export function ReminderDaysField({ inputRef, ...props }: FieldProps<readonly number[]>) {
  const { text, type } = useTypedText<readonly number[]>({
    show: (value) => value.join(', '),
    read: readDays,
    value: props.value,
    onChange: props.onChange,
    onProblem: props.onProblem,
  });
  return (
    <AriaTextField {...ariaProps(props)} className={cx(styles['field'])} value={text} onChange={type}>
      <FieldLabel {...props} />
      <Input className={cx(styles['input'])} ref={inputRef} autoComplete="off" />
      <FieldNotes {...props} />
    </AriaTextField>
  );
}
