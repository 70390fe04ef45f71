// The forms around a follow-up: a new one, a change, one that supersedes it, and the sentence that an act asks for.
import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { Note } from '#shared/fields.ts';
import type { FollowUp } from '#shared/follow-ups/model.ts';
import { FollowUpInput } from '#shared/ipc/follow-ups.ts';
import { newAction, typedAction, type TypedAction } from './action-form.ts';
import { ActionFields } from './ActionFields.tsx';

interface Closing {
  readonly onClose: () => void;
}

export function NewActionDialog({ onClose }: Closing) {
  const navigate = useNavigate();
  const create = useMutationChannel('followUps.create', { errors: 'inline' });
  const form = useRecordForm<TypedAction, FollowUpInput>({
    form: 'followUp',
    recordId: 'new',
    schema: FollowUpInput,
    initial: newAction(),
    save: async (values) => {
      const { id } = await create.mutateAsync(values);
      await navigate({ to: '/actions/$id', params: { id } });
    },
  });
  return (
    <Dialog title="New follow-up" isOpen onClose={onClose} size="wide">
      <RecordForm form={form} label="New follow-up" submitLabel="Add follow-up" onCancel={onClose}>
        <ActionFields form={form} withKind />
      </RecordForm>
    </Dialog>
  );
}

export interface ActionDialogProps extends Closing {
  readonly record: FollowUp;
}

export function EditActionDialog({ record, onClose }: ActionDialogProps) {
  const revision = useHeldRevision(record.rev);
  const update = useMutationChannel('followUps.update', { errors: 'inline' });
  const form = useRecordForm<TypedAction, FollowUpInput>({
    form: 'followUp',
    recordId: record.id,
    schema: FollowUpInput,
    initial: typedAction(record),
    save: async ({ kind: _kind, ...values }) => {
      await update.mutateAsync({ ...values, id: record.id, rev: revision.current() });
      onClose();
    },
  });
  return (
    <Dialog title={`Edit ${record.title}`} isOpen onClose={onClose} size="wide">
      <RecordForm form={form} label="Follow-up" submitLabel="Save follow-up" onCancel={onClose}>
        <StaleNotice form={form} revision={revision} onDropped={onClose} />
        <ActionFields form={form} withKind={false} />
      </RecordForm>
    </Dialog>
  );
}

export function SupersedeDialog({ record, onClose }: ActionDialogProps) {
  const navigate = useNavigate();
  const supersede = useMutationChannel('followUps.supersede', { errors: 'inline' });
  const form = useRecordForm<TypedAction, FollowUpInput>({
    form: 'followUp-successor',
    recordId: record.id,
    schema: FollowUpInput,
    initial: typedAction(record),
    save: async ({ kind: _kind, ...values }) => {
      const { id } = await supersede.mutateAsync({ ...values, id: record.id, rev: record.rev });
      onClose();
      await navigate({ to: '/actions/$id', params: { id } });
    },
  });
  return (
    <Dialog title={`In place of ${record.title}`} isOpen onClose={onClose} size="wide">
      <RecordForm form={form} label="Successor" submitLabel="Supersede" onCancel={onClose}>
        <ActionFields form={form} withKind={false} />
      </RecordForm>
    </Dialog>
  );
}

const ACTS = {
  close: { title: 'Close', submit: 'Close it', label: 'Evidence', description: 'What shows that it is done.' },
  cancel: { title: 'Cancel', submit: 'Cancel it', label: 'Reason', description: 'Why it is not done.' },
  works: { title: 'It worked', submit: 'Verify', label: 'What shows it', description: 'It is then settled.' },
  fails: { title: 'It did not work', submit: 'Reopen', label: 'What shows it', description: 'It is then open again.' },
} as const;
export type SayingAct = keyof typeof ACTS;

const Saying = z.strictObject({ note: Note.refine((text) => text.trim() !== '', 'fill this in') });

export interface SayingDialogProps extends ActionDialogProps {
  readonly act: SayingAct;
}

/** Asks for the one sentence that closing, cancelling and the look at the effect keep. */
export function SayingDialog({ record, act, onClose }: SayingDialogProps) {
  const close = useMutationChannel('followUps.close', { errors: 'inline' });
  const cancel = useMutationChannel('followUps.cancel', { errors: 'inline' });
  const verify = useMutationChannel('followUps.verify', { errors: 'inline' });
  const { title, submit, label, description } = ACTS[act];
  const form = useRecordForm({
    form: `followUp-${act}`,
    recordId: record.id,
    schema: Saying,
    initial: { note: '' },
    save: async ({ note }) => {
      const input = { id: record.id, rev: record.rev, note };
      if (act === 'close') await close.mutateAsync(input);
      else if (act === 'cancel') await cancel.mutateAsync(input);
      else await verify.mutateAsync({ ...input, works: act === 'works' });
      onClose();
    },
  });
  return (
    <Dialog title={`${title}: ${record.title}`} isOpen onClose={onClose}>
      <RecordForm form={form} label={title} submitLabel={submit} onCancel={onClose}>
        <FormField form={form} name="note" label={label}>
          {(field) => <TextAreaField {...field} isRequired description={description} />}
        </FormField>
      </RecordForm>
    </Dialog>
  );
}
