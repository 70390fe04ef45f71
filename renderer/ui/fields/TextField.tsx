// One line of text, kept as typed.
import { Input, TextField as AriaTextField } from 'react-aria-components';
import { cx } from '../cx.ts';
import { ariaProps, type FieldProps } from './field.ts';
import { FieldLabel, FieldNotes } from './FieldParts.tsx';
import styles from './field.module.css';

export interface TextFieldProps extends FieldProps<string> {
  readonly placeholder?: string;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password';
  readonly maxLength?: number;
}

export function TextField({ inputRef, ...props }: TextFieldProps) {
  return (
    <AriaTextField
      {...ariaProps(props)}
      className={cx(styles['field'])}
      value={props.value}
      onChange={props.onChange}
      type={props.type ?? 'text'}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
    >
      <FieldLabel {...props} />
      <Input
        className={cx(styles['input'])}
        ref={inputRef}
        autoComplete="off"
        spellCheck={false}
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      />
      <FieldNotes {...props} />
    </AriaTextField>
  );
}
