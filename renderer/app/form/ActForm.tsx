// The frame of a form that is no record: a secret, a confirmation. Nothing typed in it is kept as a draft.
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import type { AppError } from '#shared/errors.ts';
import styles from './ActForm.module.css';

export interface ActFormProps {
  /** Names the form for assistive technology. */
  readonly label: string;
  readonly submitLabel: string;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly refusal: AppError | null;
  readonly isBusy: boolean;
  readonly tone?: 'primary' | 'danger';
  readonly children: ReactNode;
}

export function ActForm(props: ActFormProps) {
  const { label, submitLabel, onSubmit, onCancel, refusal, isBusy, tone = 'primary', children } = props;
  const form = useRef<HTMLFormElement>(null);
  // The first thing to do in the dialog is to type.
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!isBusy) onSubmit();
  };
  return (
    // Mod+Enter does it from every field inside, as in every other form.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      noValidate
      aria-label={label}
      className={cx(styles['form'])}
      onKeyDownCapture={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onSubmit();
      }}
    >
      {children}
      {refusal === null ? null : (
        <p role="alert" className={cx(styles['refusal'])}>
          {refusal.message} <span className={cx(styles['code'])}>{refusal.code}</span>
        </p>
      )}
      <footer className={cx(styles['footer'])}>
        <Button type="submit" tone={tone} keys="Mod+Enter" isPending={isBusy}>
          {submitLabel}
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </footer>
    </form>
  );
}
