// Why something about an import did not work. Nothing of it was recorded.
import { cx } from '#renderer/ui/cx.ts';
import type { AppError } from '#shared/errors.ts';
import styles from './ImportStart.module.css';

export function FailureNote({ error }: { readonly error: AppError | null }) {
  if (error === null) return null;
  return (
    <div role="alert" className={cx(styles['failure'])}>
      <p className={cx(styles['reason'])}>{error.message}</p>
      <p className={cx(styles['code'])}>Nothing was imported. Code {error.code}</p>
    </div>
  );
}
