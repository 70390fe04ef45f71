// The frame of a record form: restored-draft notice, summary of errors, the fields, Save and Cancel.
import { useEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import type { FieldErrors, FieldPath, FieldValues } from 'react-hook-form';
import { formatTime } from '#renderer/format/dates.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { FormErrors, type FormProblem } from '#renderer/ui/form/FormErrors.tsx';
import { useCommand } from '../commands/registry.ts';
import { useHomeZone, useWorkspaceState } from '../use-settings.ts';
import styles from './RecordForm.module.css';
import type { RecordFormControl } from './use-record-form.ts';

export interface RecordFormProps<In extends FieldValues, Out> {
  readonly form: RecordFormControl<In, Out>;
  /** Names the form for assistive technology: "Provider". */
  readonly label: string;
  readonly submitLabel: string;
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}

/** Every leaf of the nested errors, with its dotted path. */
function problemsIn(errors: object, labels: ReadonlyMap<string, string>, prefix = ''): FormProblem[] {
  return Object.entries(errors).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null || key === 'ref') return [];
    const path = prefix === '' ? key : `${prefix}.${key}`;
    const { message } = value as { message?: unknown };
    if (typeof message !== 'string') return problemsIn(value, labels, path);
    if (path.startsWith('root')) return [{ path: '', message }];
    const label = labels.get(path) ?? labels.get(prefix);
    return [{ path, message: label === undefined ? message : `${label}: ${message}` }];
  });
}

function SavedNote<In extends FieldValues, Out>({ form }: { readonly form: RecordFormControl<In, Out> }) {
  const zone = useHomeZone();
  const savedAt = useWorkspaceState().data?.savedAt ?? null;
  return (
    <span role="status" className={cx(styles['saved'])}>
      {form.isSaved ? `Saved ${savedAt === null ? '' : formatTime(savedAt, zone)}` : ''}
    </span>
  );
}

function DraftNotice({ onStartOver }: { readonly onStartOver: () => void }) {
  return (
    <div role="status" className={cx(styles['notice'])}>
      <span>What you typed earlier and did not save is back in the form.</span>
      <Button tone="quiet" onPress={onStartOver}>
        Start over
      </Button>
    </div>
  );
}

const FIRST_FIELD = ':is(input, textarea, [role="spinbutton"]):not([type="hidden"], [tabindex="-1"])';

/** In a dialog the first field takes the focus, so that typing can begin and the keys of the form work. */
function useFirstField(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const inDialog = form.current?.closest('[role="dialog"]') ?? null;
    if (inDialog !== null) form.current?.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
  }, [form]);
}

export function RecordForm<In extends FieldValues, Out>(props: RecordFormProps<In, Out>) {
  const { form, label, submitLabel, onCancel, children } = props;
  const { errors, submitCount }: { errors: FieldErrors<In>; submitCount: number } = form.hookForm.formState;
  const submit = (): void => {
    void form.submit();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    submit();
  };
  useCommand('record.commit', submit);
  const element = useRef<HTMLFormElement>(null);
  useFirstField(element);
  return (
    // Mod+Enter saves from every field inside, before a list or a button takes the Enter.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={element}
      noValidate
      aria-label={label}
      className={cx(styles['form'])}
      onKeyDownCapture={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {form.draft.restored ? <DraftNotice onStartOver={() => void form.startOver()} /> : null}
      <FormErrors
        problems={submitCount === 0 ? [] : problemsIn(errors, form.labels)}
        onGoTo={(path) => {
          // The path comes from the errors of this very form.
          form.hookForm.setFocus(path as FieldPath<In>);
        }}
      />
      {children}
      <footer className={cx(styles['footer'])}>
        <Button type="submit" tone="primary" keys="Mod+Enter" isPending={form.isSaving}>
          {submitLabel}
        </Button>
        {onCancel === undefined ? null : <Button onPress={onCancel}>Cancel</Button>}
        <SavedNote form={form} />
      </footer>
    </form>
  );
}
