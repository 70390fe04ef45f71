// Names and values of a record, in reading order.
import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './DescriptionList.module.css';

export interface DescriptionListProps {
  readonly items: ReadonlyArray<{ readonly name: string; readonly value: ReactNode }>;
}

export function DescriptionList({ items }: DescriptionListProps) {
  return (
    <dl className={cx(styles['list'])}>
      {items.map(({ name, value }) => (
        <div key={name} className={cx(styles['item'])}>
          <dt className={cx(styles['name'])}>{name}</dt>
          <dd className={cx(styles['value'])}>{value === null || value === '' ? '–' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
