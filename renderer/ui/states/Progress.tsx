// Work that goes on: what is being done and how far it is.
import { ProgressBar } from 'react-aria-components';
import { cx } from '../cx.ts';
import styles from './Progress.module.css';

export interface ProgressProps {
  readonly label: string;
  /** What is being done right now. */
  readonly note: string;
  /** 0 to 1. */
  readonly fraction: number;
}

export function Progress({ label, note, fraction }: ProgressProps) {
  const percent = Math.round(fraction * 100);
  return (
    <ProgressBar aria-label={label} value={percent} className={cx(styles['progress'])}>
      <span role="status">{note === '' ? label : note}</span>
      <span className={cx(styles['track'])}>
        <span className={cx(styles['bar'])} style={{ width: `${percent}%` }} />
      </span>
    </ProgressBar>
  );
}
