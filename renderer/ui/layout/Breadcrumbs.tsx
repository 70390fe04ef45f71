// The way up from a record to its list. The current place is the page's title, so it is not repeated here.
import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './Breadcrumbs.module.css';

export interface BreadcrumbsProps {
  /** Links, outermost first. */
  readonly children: ReactNode;
}

export function Breadcrumbs({ children }: BreadcrumbsProps) {
  return (
    <nav aria-label="Breadcrumbs" className={cx(styles['crumbs'])}>
      {children}
    </nav>
  );
}
