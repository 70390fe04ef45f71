// A tooltip for one focusable part: what it does, and its key.
import type { ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { cx } from '../cx.ts';
import { KeyHint } from '../KeyHint.tsx';
import styles from './Hint.module.css';

export interface HintProps {
  readonly label: string;
  readonly keys?: string | undefined;
  /** A button or a link of the kit: it must take focus and hover. */
  readonly children: ReactNode;
}

export function Hint({ label, keys, children }: HintProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <Tooltip className={cx(styles['hint'])} offset={6}>
        {label}
        {keys === undefined ? null : <KeyHint keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
