// Says, while the first day is typed, which months the terms decide or have computed again.
import { cx } from '#renderer/ui/cx.ts';
import styles from './Contracts.module.css';
import { monthsSentence, type DatedChange } from './version-months.ts';

export function MonthsNotice(change: DatedChange) {
  return (
    <p role="status" className={cx(styles['months'])}>
      {monthsSentence(change)}
    </p>
  );
}
