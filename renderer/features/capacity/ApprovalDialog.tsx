// Records the word of one party on a decision: who gave it, when, and where it is written.
import type { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useTodayDate } from '#renderer/app/use-today.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { Approval, type CapacityDecision } from '#shared/capacity/decisions/model.ts';

type Typed = Omit<Approval, 'on'> & { readonly on: string | null };

export interface ApprovalDialogProps {
  readonly decision: CapacityDecision;
  readonly party: 'ours' | 'theirs';
  readonly onClose: () => void;
}

export function ApprovalDialog({ decision, party, onClose }: ApprovalDialogProps) {
  const today = useTodayDate();
  const revision = useHeldRevision(decision.rev);
  const approve = useMutationChannel('decisions.approve', { errors: 'inline' });
  const form = useRecordForm<Typed, z.infer<typeof Approval>>({
    form: 'decisionApproval',
    recordId: `${decision.id} ${party}`,
    schema: Approval,
    initial: { by: '', on: today, ref: '' },
    save: async (values) => {
      await approve.mutateAsync({ ...values, party, id: decision.id, rev: revision.current() });
      onClose();
    },
  });
  const title = party === 'ours' ? 'Our approval' : "The provider's approval";
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <RecordForm form={form} label={title} submitLabel="Record approval" onCancel={onClose}>
        <StaleNotice form={form} revision={revision} onDropped={onClose} />
        <FormSection title={decision.title}>
          <FormField form={form} name="by" label="Given by">
            {(field) => <TextField {...field} isRequired />}
          </FormField>
          <FormField form={form} name="on" label="On">
            {(field) => <DateField {...field} isRequired />}
          </FormField>
          <FormField form={form} name="ref" label="Written in">
            {(field) => <TextField {...field} placeholder="Minutes of 2 October" />}
          </FormField>
        </FormSection>
      </RecordForm>
    </Dialog>
  );
}
