// Nothing here yet: says what belongs here and offers the next useful acts. It is never an error.
import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './states.module.css';

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={cx(styles['state'])}>
      <p className={cx(styles['title'])}>{title}</p>
      {children === undefined ? null : <div className={cx(styles['text'])}>{children}</div>}
      {actions === undefined ? null : <div className={cx(styles['actions'])}>{actions}</div>}
    </div>
  );
}
