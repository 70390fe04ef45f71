// One of a short list. For more than about fifteen choices use ComboBoxField.
import { ChevronDown } from 'lucide-react';
import { Button, Select, SelectValue } from 'react-aria-components';
import { cx } from '../cx.ts';
import { ChoicePopover, type Choice } from './Choices.tsx';
import { ariaProps, type ChoiceProps } from './field.ts';
import { FieldLabel, FieldNotes } from './FieldParts.tsx';
import styles from './field.module.css';
import choices from './choices.module.css';

export interface SelectFieldProps<Value extends string> extends ChoiceProps<Value> {
  readonly choices: ReadonlyArray<Choice<Value>>;
  readonly placeholder?: string;
}

export function SelectField<Value extends string>({ inputRef, ...props }: SelectFieldProps<Value>) {
  return (
    <Select
      {...ariaProps(props)}
      className={cx(styles['field'])}
      value={props.value}
      onChange={(key) => {
        // The keys of the list are the values of the choices.
        if (key !== null) props.onChange(key as Value);
      }}
      placeholder={props.placeholder ?? 'Choose'}
    >
      <FieldLabel {...props} />
      <Button className={cx(styles['input'], choices['trigger'])} ref={inputRef}>
        <SelectValue className={cx(choices['value'])}>
          {({ isPlaceholder, selectedText, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <ChevronDown aria-hidden="true" />
      </Button>
      <FieldNotes {...props} />
      <ChoicePopover choices={props.choices} />
    </Select>
  );
}
