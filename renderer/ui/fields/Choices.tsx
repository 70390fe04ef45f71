// The list that opens under a select or a combo box.
import { Check } from 'lucide-react';
import { ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { cx } from '../cx.ts';
import styles from './choices.module.css';

export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  /** A second line in words, where the label alone could be misread. */
  readonly description?: string;
}

export interface ChoicePopoverProps {
  readonly choices: readonly Choice[];
  /** There are more than these; typing finds them. */
  readonly isPart?: boolean;
}

export function ChoicePopover({ choices, isPart = false }: ChoicePopoverProps) {
  return (
    <Popover className={cx(styles['popover'])} offset={4}>
      {isPart ? <p className={cx(styles['more'])}>Type a part of the name to find others.</p> : null}
      <ListBox className={cx(styles['list'])} items={choices} renderEmptyState={() => 'Nothing matches'}>
        {(choice) => (
          <ListBoxItem id={choice.value} textValue={choice.label} className={cx(styles['item'])}>
            <span className={cx(styles['texts'])}>
              <span>{choice.label}</span>
              {choice.description === undefined ? null : (
                <span className={cx(styles['description'])}>{choice.description}</span>
              )}
            </span>
            <Check className={cx(styles['check'])} aria-hidden="true" />
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
