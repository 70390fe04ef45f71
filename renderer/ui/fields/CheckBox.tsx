// A yes or no that takes effect with the form.
import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import { cx } from '../cx.ts';
import type { FieldProps } from './field.ts';
import styles from './toggles.module.css';

export function CheckBox(props: FieldProps<boolean>) {
  return (
    <div className={cx(styles['line'])}>
      <Checkbox
        className={cx(styles['toggle'])}
        isSelected={props.value}
        onChange={props.onChange}
        isDisabled={props.isDisabled ?? false}
        isInvalid={props.errorMessage !== undefined}
        {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
        {...(props.name === undefined ? {} : { name: props.name })}
      >
        <span className={cx(styles['box'])}>
          <Check aria-hidden="true" />
        </span>
        <span>
          {props.label}
          {props.description === undefined ? null : (
            <span className={cx(styles['description'])}>{props.description}</span>
          )}
        </span>
      </Checkbox>
      {props.errorMessage === undefined ? null : <span className={cx(styles['error'])}>{props.errorMessage}</span>}
    </div>
  );
}
