// The body of a view. `fill` gives the height to its content (a grid); otherwise the view scrolls.
import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './Page.module.css';

export interface PageProps {
  readonly children: ReactNode;
  readonly fill?: boolean;
  /** reading: a narrow column for forms and text. */
  readonly width?: 'full' | 'reading';
}

export function Page({ children, fill = false, width = 'full' }: PageProps) {
  return (
    <div className={cx(styles['page'], fill && styles['fill'])}>
      <div className={cx(styles['inner'], fill && styles['innerFill'], width === 'reading' && styles['reading'])}>
        {children}
      </div>
    </div>
  );
}

/** Cards and figures side by side; they wrap, and stack below 900 px. */
export function Columns({ children, min = 220 }: { readonly children: ReactNode; readonly min?: number }) {
  return (
    <div
      className={cx(styles['columns'])}
      style={{ gridTemplateColumns: `repeat(auto-fit, minmax(min(${min}px, 100%), 1fr))` }}
    >
      {children}
    </div>
  );
}

/** Things one below the other with the usual distance. */
export function Stack({ children }: { readonly children: ReactNode }) {
  return <div className={cx(styles['stack'])}>{children}</div>;
}
