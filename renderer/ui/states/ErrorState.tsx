// What went wrong, in the sentence of the error, its code for a report, and the way to try again.
import { OctagonAlert } from 'lucide-react';
import type { AppError } from '#shared/errors.ts';
import { Button } from '../Button.tsx';
import { cx } from '../cx.ts';
import styles from './states.module.css';

export interface ErrorStateProps {
  readonly error: AppError;
  readonly onRetry?: () => void;
}

export function ErrorState({ error, onRetry }: ErrorStateProps) {
  return (
    <div role="alert" className={cx(styles['state'])}>
      <OctagonAlert className={cx(styles['alarm'])} aria-hidden="true" />
      <p className={cx(styles['title'])}>{error.message}</p>
      <p className={cx(styles['code'])}>Code {error.code}</p>
      {onRetry === undefined ? null : (
        <div className={cx(styles['actions'])}>
          <Button onPress={onRetry}>Try again</Button>
        </div>
      )}
    </div>
  );
}
