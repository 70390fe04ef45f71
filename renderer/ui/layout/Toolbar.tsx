// A row of controls above a grid or a chart: filters at the left, acts at the right.
import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './Toolbar.module.css';

export interface ToolbarProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly end?: ReactNode;
}

export function Toolbar({ label, children, end }: ToolbarProps) {
  return (
    <div role="group" aria-label={label} className={cx(styles['bar'])}>
      <div className={cx(styles['side'])}>{children}</div>
      {end === undefined ? null : <div className={cx(styles['side'])}>{end}</div>}
    </div>
  );
}
