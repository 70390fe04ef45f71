// A titled group of fields in one or two columns; one column below 900 px.
import { useId, type ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './FormSection.module.css';

export interface FormSectionProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly columns?: 1 | 2 | 3;
  readonly children: ReactNode;
}

export function FormSection({ title, note, columns = 2, children }: FormSectionProps) {
  const id = useId();
  return (
    <section className={cx(styles['section'])} aria-labelledby={id}>
      <h2 className={cx(styles['title'])} id={id}>
        {title}
      </h2>
      {note === undefined ? null : <p className={cx(styles['note'])}>{note}</p>}
      <div className={cx(styles['fields'])} data-columns={columns}>
        {children}
      </div>
    </section>
  );
}

/** A field over the whole width of its section. */
export function FullWidth({ children }: { readonly children: ReactNode }) {
  return <div className={cx(styles['full'])}>{children}</div>;
}
