// A menu of acts that opens from a button. Each item shows its key.
import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { cx } from '../cx.ts';
import { KeyHint } from '../KeyHint.tsx';
import { useShownKeys } from '../shown-keys.ts';
import styles from './Menu.module.css';

export interface MenuItemSpec {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** The built-in key; what is shown is the key that holds now. */
  readonly keys?: string | undefined;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
}

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly items: readonly MenuItemSpec[];
}

function ItemKey({ keys }: { readonly keys: string | undefined }) {
  return keys === undefined ? null : <KeyHint keys={keys} />;
}

export function Menu({ trigger, label, items }: MenuProps) {
  const shown = useShownKeys();
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={cx(styles['popover'])} offset={4}>
        <AriaMenu aria-label={label} className={cx(styles['menu'])} items={items}>
          {(item) => (
            <AriaMenuItem
              id={item.id}
              textValue={item.label}
              className={cx(styles['item'])}
              isDisabled={item.isDisabled ?? false}
              onAction={item.onAction}
            >
              {item.icon}
              <span className={cx(styles['label'])}>{item.label}</span>
              <ItemKey keys={item.keys === undefined ? undefined : shown(item.keys)} />
            </AriaMenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
