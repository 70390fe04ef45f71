// The button: one primary act per view, the rest quiet. `keys` are shown to people and to assistive technology.
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';
import { cx } from './cx.ts';
import { ariaKeys, KeyHint } from './KeyHint.tsx';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly children: ReactNode;
  /** primary: the one thing to do here. danger: cannot be undone. quiet: in rows and tool bars. */
  readonly tone?: 'primary' | 'default' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
  /** As in shared/commands.ts, for example `Mod+Enter`. */
  readonly keys?: string | undefined;
}

export function Button({ children, tone = 'default', icon, keys, ...rest }: ButtonProps) {
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
