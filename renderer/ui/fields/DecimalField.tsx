// A number whose every typed digit is kept: the value is decimal text with a point, or null when empty.
// Text that cannot be read stays in the field and in the draft; the form refuses to save it.
import { Group, Input, TextField as AriaTextField } from 'react-aria-components';
import { cx } from '../cx.ts';
import { ariaProps, type FieldProps } from './field.ts';
import { FieldLabel, FieldNotes } from './FieldParts.tsx';
import styles from './field.module.css';
import { decimalForEditing, readTyped, useNumberFormat, type NumberFormat } from './number-format.ts';
import { useTypedText } from './use-typed-text.ts';

export interface DecimalFieldProps extends FieldProps<string | null> {
  /** Printed after the number: "%", "h". */
  readonly unit?: string;
}

const readDecimal = (format: NumberFormat) => (typed: string) => {
  if (typed.trim() === '') return { value: null, problem: null };
  const { text, problem } = readTyped(typed, format);
  return { value: text, problem };
};

export function DecimalField({ inputRef, ...props }: DecimalFieldProps) {
  const format = useNumberFormat();
  const { text, type } = useTypedText<string | null>({
    show: (value) => (value === null ? '' : decimalForEditing(value, format)),
    read: readDecimal(format),
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
          inputMode="decimal"
          autoComplete="off"
        />
        {props.unit === undefined ? null : <span className={cx(styles['unit'])}>{props.unit}</span>}
      </Group>
      <FieldNotes {...props} />
    </AriaTextField>
  );
}

/** A percentage, digits as typed: 99.99951 stays 99.99951. */
export function PercentField(props: Omit<DecimalFieldProps, 'unit'>) {
  return <DecimalField {...props} unit="%" />;
}
