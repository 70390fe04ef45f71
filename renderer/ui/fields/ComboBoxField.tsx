// One of a long list, found by typing a part of its name.
import { ChevronDown } from 'lucide-react';
import { Button, ComboBox, Group, Input } from 'react-aria-components';
import { cx } from '../cx.ts';
import { ChoicePopover, type Choice } from './Choices.tsx';
import { ariaProps, type FieldProps } from './field.ts';
import { FieldLabel, FieldNotes } from './FieldParts.tsx';
import styles from './field.module.css';
import choices from './choices.module.css';
import { useOpenPage } from './use-open-page.ts';
import { useShownChoices } from './use-shown-choices.ts';

export interface ComboBoxFieldProps<Value extends string> extends FieldProps<Value | null> {
  readonly choices: ReadonlyArray<Choice<Value>>;
}

export function ComboBoxField<Value extends string>({ inputRef, ...props }: ComboBoxFieldProps<Value>) {
  const { field, onOpenChange } = useOpenPage();
  const { shown, setTyped } = useShownChoices(props.choices, props.value);
  return (
    <ComboBox
      {...ariaProps(props)}
      ref={field}
      onOpenChange={onOpenChange}
      className={cx(styles['field'])}
      defaultItems={shown}
      onInputChange={setTyped}
      value={props.value}
      onChange={(key) => {
        // The keys of the list are the values of the choices.
        props.onChange(key as Value | null);
      }}
      menuTrigger="focus"
    >
      <FieldLabel {...props} />
      <Group className={cx(styles['input'], styles['group'])}>
        <Input className={cx(styles['inner'])} ref={inputRef} autoComplete="off" spellCheck={false} />
        <Button className={cx(choices['opener'])}>
          <ChevronDown aria-hidden="true" />
        </Button>
      </Group>
      <FieldNotes {...props} />
      <ChoicePopover choices={shown} isPart={shown.length < props.choices.length} />
    </ComboBox>
  );
}
