// A whole number of something; the unit stands beside it. Null when empty or when what was typed is not one.
import { Group, Input, TextField as AriaTextField } from 'react-aria-components';
import { cx } from '../cx.ts';
import { ariaProps, type FieldProps } from './field.ts';
import { FieldLabel, FieldNotes } from './FieldParts.tsx';
import styles from './field.module.css';
import { useTypedText } from './use-typed-text.ts';

export interface IntegerFieldProps extends FieldProps<number | null> {
  /** Printed after the number: "days", "minutes". */
  readonly unit?: string;
  /** How many stored units one typed unit is: 60 for minutes kept as seconds. */
  readonly factor?: number;
}

const readInteger = (factor: number) => (typed: string) => {
  const text = typed.trim();
  if (text === '') return { value: null, problem: null };
  if (!/^-?\d{1,12}$/.test(text)) {
    return { value: null, problem: 'Type a whole number without grouping signs, such as 1440.' };
  }
  return { value: Number(text) * factor, problem: null };
};

export function IntegerField({ inputRef, ...props }: IntegerFieldProps) {
  const factor = props.factor ?? 1;
  const { text, type } = useTypedText<number | null>({
    show: (value) => (value === null ? '' : String(value / factor)),
    read: readInteger(factor),
    value: props.value,
    onChange: props.onChange,
    onProblem: props.onProblem,
  });
  return (
    <AriaTextField {...ariaProps(props)} className={cx(styles['field'])} value={text} onChange={type}>
      <FieldLabel {...props} />
      <Group
        className={cx(styles['input'], styles['group'])}
        isInvalid={props.errorMessage !== undefined}
        isDisabled={props.isDisabled ?? false}
      >
        <Input
          className={cx(styles['inner'], styles['number'])}
          ref={inputRef}
          inputMode="numeric"
          autoComplete="off"
        />
        {props.unit === undefined ? null : <span className={cx(styles['unit'])}>{props.unit}</span>}
      </Group>
      <FieldNotes {...props} />
    </AriaTextField>
  );
}
