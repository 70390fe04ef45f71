// The button: one primary act per view, the rest quiet. `keys` are shown to people and to assistive technology.
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';
import { cx } from './cx.ts';
import { ariaKeys, KeyHint } from './KeyHint.tsx';
import { useShownKey } from './shown-keys.ts';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly children: ReactNode;
  /** primary: the one thing to do here. danger: cannot be undone. quiet: in rows and tool bars. */
  readonly tone?: 'primary' | 'default' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
  /** The built-in key, as in shared/commands.ts: `Mod+Enter`. What is shown is the key that holds now. */
  readonly keys?: string | undefined;
}

export function Button({ children, tone = 'default', icon, keys: builtIn, ...rest }: ButtonProps) {
  const keys = useShownKey(builtIn);
  return (
    <AriaButton
      {...rest}
      className={cx(styles['button'], styles[tone])}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })}
    >
      {icon}
      <span className={cx(styles['text'])}>{children}</span>
      {keys === undefined ? null : <KeyHint keys={keys} />}
    </AriaButton>
  );
}
