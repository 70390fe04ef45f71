// The terms of a contract on a line, with today, the days of notice and the last day that binds. The table says the same.
import { formatDate } from '#renderer/format/dates.ts';
import { cx } from '#renderer/ui/cx.ts';
import type { ClockView } from '#shared/ipc/contract-clock.ts';
import { clockLine, type LineMark } from './clock-line.ts';
import styles from './Clock.module.css';

const MARK_WORDS: Readonly<Record<LineMark['key'], string>> = {
  today: 'Today',
  sendBy: 'Send by',
  noticeBy: 'Arrives by',
  committedUntil: 'Bound until',
};

/** Beyond this share of the width a label is written to the left of its mark. */
const TURN_PERCENT = 75;

export function ClockLine({ clock, asOf }: { readonly clock: ClockView; readonly asOf: string }) {
  const { bars, marks, window, first, last } = clockLine(clock, asOf);
  const words = marks.map(({ key, on }) => `${MARK_WORDS[key]} ${formatDate(on)}`).join(', ');
  return (
    <figure className={cx(styles['line'])} role="img" aria-label={`Time line of the contract: ${words}`}>
      <div className={cx(styles['marks'])} aria-hidden="true">
        {marks.map(({ key, on, left }, index) => (
          <span
            key={key}
            className={cx(styles['mark'], styles[key], left > TURN_PERCENT && styles['turned'])}
            style={{ insetInlineStart: `${left}%`, insetBlockStart: `${index * 18}px` }}
          >
            {`${MARK_WORDS[key]} ${formatDate(on)}`}
          </span>
        ))}
      </div>
      <div className={cx(styles['track'])} aria-hidden="true">
        {bars.map(({ key, label, state, left, width }) => (
          <span
            key={key}
            className={cx(styles['bar'], styles[state])}
            style={{ insetInlineStart: `${left}%`, inlineSize: `${width}%` }}
          >
            {label}
          </span>
        ))}
        {window === null ? null : (
          <span
            className={cx(styles['window'])}
            style={{ insetInlineStart: `${window.left}%`, inlineSize: `${window.width}%` }}
          />
        )}
        {marks.map(({ key, left }) => (
          <span key={key} className={cx(styles['needle'], styles[key])} style={{ insetInlineStart: `${left}%` }} />
        ))}
      </div>
      <div className={cx(styles['ends'])} aria-hidden="true">
        <span>{formatDate(first)}</span>
        <span>{formatDate(last)}</span>
      </div>
    </figure>
  );
}
