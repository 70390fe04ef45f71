// A button that shows only an icon: its name and its key appear in the tooltip and reach assistive technology.
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';
import { cx } from './cx.ts';
import { ariaKeys } from './KeyHint.tsx';
import { Hint } from './overlays/Hint.tsx';
import { useShownKey } from './shown-keys.ts';

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  readonly label: string;
  readonly children: ReactNode;
  /** The built-in key; what is shown is the key that holds now. */
  readonly keys?: string | undefined;
}

export function IconButton({ label, children, keys: builtIn, ...rest }: IconButtonProps) {
  const keys = useShownKey(builtIn);
  return (
    <Hint label={label} keys={keys}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={cx(styles['button'], styles['quiet'], styles['icon'])}
        {...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })}
      >
        {children}
      </AriaButton>
    </Hint>
  );
}
