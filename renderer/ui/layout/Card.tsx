// A framed part of a view with a title that says what it shows.
import { useId, type ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './Card.module.css';

export interface CardProps {
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** No inner distance: for grids and lists that reach the frame. */
  readonly flush?: boolean;
}

export function Card({ title, actions, children, flush = false }: CardProps) {
  const id = useId();
  return (
    <section className={cx(styles['card'])} {...(title === undefined ? {} : { 'aria-labelledby': id })}>
      {title === undefined ? null : (
        <header className={cx(styles['header'])}>
          <h2 className={cx(styles['title'])} id={id}>
            {title}
          </h2>
          {actions}
        </header>
      )}
      <div className={cx(!flush && styles['body'], title !== undefined && styles['below'])}>{children}</div>
    </section>
  );
}
