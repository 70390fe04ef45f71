// What a file, or reading it under a mapping, made us notice.
import { cx } from '#renderer/ui/cx.ts';
import type { ImportState } from '#shared/imports/model.ts';
import styles from './MapStep.module.css';

export function Notices({ notices }: Pick<ImportState, 'notices'>) {
  if (notices.length === 0) return null;
  return (
    <ul className={cx(styles['notices'])} aria-label="What the file made us notice">
      {notices.map((notice) => (
        <li key={notice}>{notice}</li>
      ))}
    </ul>
  );
}
