// One of two to five choices that should all be seen.
import { Radio, RadioGroup } from 'react-aria-components';
import { cx } from '../cx.ts';
import type { Choice } from './Choices.tsx';
import { ariaProps, type ChoiceProps } from './field.ts';
import { FieldLabel, FieldNotes } from './FieldParts.tsx';
import field from './field.module.css';
import styles from './toggles.module.css';

export interface RadioGroupFieldProps<Value extends string> extends ChoiceProps<Value> {
  readonly choices: ReadonlyArray<Choice<Value>>;
  readonly orientation?: 'horizontal' | 'vertical';
}

export function RadioGroupField<Value extends string>(props: RadioGroupFieldProps<Value>) {
  return (
    <RadioGroup
      {...ariaProps(props)}
      className={cx(field['field'])}
      value={props.value}
      onChange={(value) => {
        // The values of the radios are the values of the choices.
        props.onChange(value as Value);
      }}
      orientation={props.orientation ?? 'vertical'}
    >
      <FieldLabel {...props} />
      <div className={cx(styles['radios'])}>
        {props.choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className={cx(styles['toggle'])}>
            <span className={cx(styles['box'], styles['round'])} />
            <span>
              {choice.label}
              {choice.description === undefined ? null : (
                <span className={cx(styles['description'])}>{choice.description}</span>
              )}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNotes {...props} />
    </RadioGroup>
  );
}
