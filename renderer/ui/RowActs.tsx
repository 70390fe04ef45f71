// The acts of one row of a table, side by side on one line.
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './RowActs.module.css';

export function RowActs({ children }: { readonly children: ReactNode }) {
  return <div className={cx(styles['acts'])}>{children}</div>;
}
