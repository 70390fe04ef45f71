// Several lines of plain text, kept as typed. Tab leaves it.
import { TextArea, TextField as AriaTextField } from 'react-aria-components';
import { cx } from '../cx.ts';
import { ariaProps, type FieldProps } from './field.ts';
import { FieldLabel, FieldNotes } from './FieldParts.tsx';
import styles from './field.module.css';

export interface TextAreaFieldProps extends FieldProps<string> {
  readonly rows?: number;
}

export function TextAreaField({ inputRef, ...props }: TextAreaFieldProps) {
  return (
    <AriaTextField {...ariaProps(props)} className={cx(styles['field'])} value={props.value} onChange={props.onChange}>
      <FieldLabel {...props} />
      <TextArea className={cx(styles['input'], styles['area'])} ref={inputRef} rows={props.rows ?? 4} />
      <FieldNotes {...props} />
    </AriaTextField>
  );
}
