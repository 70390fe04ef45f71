// The head of a view: the way up, the name of the record or place, its state, one line of facts, the acts.
import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './PageHeader.module.css';

export interface PageHeaderProps {
  readonly title: string;
  /** A chip or two. */
  readonly state?: ReactNode;
  /** One line of facts in words. */
  readonly facts?: ReactNode;
  /** Buttons; the primary one last. */
  readonly actions?: ReactNode;
  /** A <Breadcrumbs> where the view is below another. */
  readonly above?: ReactNode;
}

export function PageHeader({ title, state, facts, actions, above }: PageHeaderProps) {
  return (
    <header className={cx(styles['header'])}>
      <div className={cx(styles['words'])}>
        {above}
        <div className={cx(styles['line'])}>
          <h1 className={cx(styles['title'])}>{title}</h1>
          {state}
        </div>
        {facts === undefined ? null : <p className={cx(styles['facts'])}>{facts}</p>}
      </div>
      {actions === undefined ? null : <div className={cx(styles['actions'])}>{actions}</div>}
    </header>
  );
}
