// What keeps a form from being saved: a sentence and a link to each field, announced when it appears.
import { cx } from '../cx.ts';
import styles from './FormErrors.module.css';

export interface FormProblem {
  /** Dot-separated path of the field; empty for the form as a whole. */
  readonly path: string;
  readonly message: string;
}

export interface FormErrorsProps {
  readonly problems: readonly FormProblem[];
  readonly onGoTo: (path: string) => void;
}

export function FormErrors({ problems, onGoTo }: FormErrorsProps) {
  if (problems.length === 0) return null;
  return (
    <div role="alert" className={cx(styles['errors'])}>
      <p className={cx(styles['title'])}>Not saved yet</p>
      <ul>
        {problems.map(({ path, message }) => (
          <li key={`${path}:${message}`}>
            {path === '' ? (
              message
            ) : (
              <button
                type="button"
                className={cx(styles['goto'])}
                onClick={() => {
                  onGoTo(path);
                }}
              >
                {message}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
