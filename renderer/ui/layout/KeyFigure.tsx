// One figure with its name, unit and state. "No data" is passed as a word, never as 0.
import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './KeyFigure.module.css';

export interface KeyFigureProps {
  /** What it is, with its period: "Availability, Sep 2026". */
  readonly label: string;
  /** Formatted by format/, or a word such as "No data". */
  readonly value: string;
  /** A chip. */
  readonly state?: ReactNode;
  /** Where the figure comes from, or what it is compared with. */
  readonly note?: ReactNode;
}

export function KeyFigure({ label, value, state, note }: KeyFigureProps) {
  return (
    <div className={cx(styles['figure'])}>
      <p className={cx(styles['label'])}>{label}</p>
      <p className={cx(styles['value'])}>{value}</p>
      {state === undefined && note === undefined ? null : (
        <p className={cx(styles['foot'])}>
          {state}
          {note === undefined ? null : <span>{note}</span>}
        </p>
      )}
    </div>
  );
}
