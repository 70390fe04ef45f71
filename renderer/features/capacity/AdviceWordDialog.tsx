// The word of a person on advice: approved, which makes a decision of it, or rejected with the reason.
import type { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import type { AdviceItem } from '#shared/capacity/plan-items/model.ts';
import { AdviceWord } from '#shared/ipc/capacity-advice.ts';

type Word = z.infer<typeof AdviceWord>;

export interface AdviceWordDialogProps {
  readonly item: AdviceItem;
  readonly word: 'approve' | 'reject';
  readonly onClose: () => void;
}

export function AdviceWordDialog({ item, word, onClose }: AdviceWordDialogProps) {
  const revision = useHeldRevision(item.rev);
  const approve = useMutationChannel('advice.approve', { errors: 'inline' });
  const reject = useMutationChannel('advice.reject', { errors: 'inline' });
  const form = useRecordForm<Word, Word>({
    form: 'adviceWord',
    recordId: `${item.id} ${word}`,
    schema: AdviceWord,
    initial: { by: '', reason: '' },
    save: async (values) => {
      const input = { ...values, id: item.id, rev: revision.current() };
      await (word === 'approve' ? approve : reject).mutateAsync(input);
      onClose();
    },
  });
  const title = word === 'approve' ? 'Approve advice' : 'Reject advice';
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <RecordForm form={form} label={title} submitLabel={title} onCancel={onClose}>
        <StaleNotice form={form} revision={revision} onDropped={onClose} />
        <FormSection title={item.title}>
          <FullWidth>
            <FormField form={form} name="by" label="Given by">
              {(field) => <TextField {...field} isRequired />}
            </FormField>
          </FullWidth>
          <FullWidth>
            <FormField form={form} name="reason" label="Reason">
              {(field) => (
                <TextAreaField
                  {...field}
                  rows={3}
                  description={word === 'approve' ? 'A decision is recorded with it. Nothing is moved by itself.' : ''}
                />
              )}
            </FormField>
          </FullWidth>
        </FormSection>
      </RecordForm>
    </Dialog>
  );
}
