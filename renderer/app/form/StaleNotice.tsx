// The record was changed while its form was open: what was typed stays, and the person decides which one holds.
import type { FieldValues } from 'react-hook-form';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import type { HeldRevision } from './held-revision.ts';
import styles from './RecordForm.module.css';
import type { RecordFormControl } from './use-record-form.ts';

export interface StaleNoticeProps<In extends FieldValues, Out> {
  readonly form: RecordFormControl<In, Out>;
  readonly revision: HeldRevision;
  /** After what was typed has been dropped: closes the form. */
  readonly onDropped: () => void;
}

export function StaleNotice<In extends FieldValues, Out>({ form, revision, onDropped }: StaleNoticeProps<In, Out>) {
  const { failure } = form;
  const newest = failure?.code === 'RECORD_STALE' ? failure.details.facts?.['rev'] : undefined;
  if (typeof newest !== 'number') return null;
  return (
    <div role="status" className={cx(styles['notice'])}>
      <span>What you typed is still here. Saving it puts it in place of the change; History keeps both.</span>
      <span>
        <Button
          onPress={() => {
            revision.take(newest);
            void form.submit();
          }}
        >
          Save mine
        </Button>
        <Button
          tone="quiet"
          onPress={() => {
            void form.startOver().then(onDropped);
          }}
        >
          Drop mine
        </Button>
      </span>
    </div>
  );
}
