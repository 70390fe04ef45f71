// The forms of a claim: submitting it, what the provider accepts, the invoice that shows it, and the sentences that arguing
// and waiving ask for.
import { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useTodayDate } from '#renderer/app/use-today.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { formatDate } from '#renderer/format/dates.ts';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { MoneyField } from '#renderer/ui/fields/MoneyField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { Stack } from '#renderer/ui/layout/Page.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import type { CreditClaim } from '#shared/claims/model.ts';
import { CivilDateText, Money, Note, OptionalLabel } from '#shared/fields.ts';
import type { Money as MoneyValue } from '#shared/fields.ts';

export interface ClaimDialogProps {
  readonly claim: CreditClaim;
  readonly onClose: () => void;
}

const Submission = z.strictObject({ on: CivilDateText, ref: OptionalLabel, late: Note });

export function SubmitDialog({ claim, onClose }: ClaimDialogProps) {
  const submit = useMutationChannel('claims.submit', { errors: 'inline' });
  const today = useTodayDate();
  const { id, rev, deadlineOn } = claim;
  const form = useRecordForm<{ on: string | null; ref: string; late: string }, z.infer<typeof Submission>>({
    form: 'claim-submit',
    recordId: id,
    schema: Submission,
    initial: { on: today, ref: claim.ref, late: '' },
    save: async (values) => {
      await submit.mutateAsync({ id, rev, ...values });
      onClose();
    },
  });
  const until = deadlineOn === null ? 'The contract names no deadline.' : `The deadline is ${formatDate(deadlineOn)}.`;
  return (
    <Dialog title="Submit the claim" isOpen onClose={onClose}>
      <RecordForm form={form} label="Submit the claim" submitLabel="Submit" onCancel={onClose}>
        <Stack>
          <FormField form={form} name="on" label="Submitted on">
            {(field) => <DateField {...field} isRequired description={until} />}
          </FormField>
          <FormField form={form} name="ref" label="Their reference">
            {(field) => <TextField {...field} placeholder="Ticket or case number" />}
          </FormField>
          <FormField form={form} name="late" label="Why after the deadline">
            {(field) => <TextAreaField {...field} rows={2} />}
          </FormField>
        </Stack>
      </RecordForm>
    </Dialog>
  );
}

const Decision = z.strictObject({ on: CivilDateText, amount: Money });

export function ApproveDialog({ claim, onClose }: ClaimDialogProps) {
  const approve = useMutationChannel('claims.approve', { errors: 'inline' });
  const today = useTodayDate();
  const { id, rev } = claim;
  const form = useRecordForm<{ on: string | null; amount: MoneyValue | null }, z.infer<typeof Decision>>({
    form: 'claim-approve',
    recordId: id,
    schema: Decision,
    initial: { on: today, amount: claim.claimed },
    save: async (values) => {
      await approve.mutateAsync({ id, rev, ...values });
      onClose();
    },
  });
  return (
    <Dialog title="What they accept" isOpen onClose={onClose}>
      <RecordForm form={form} label="What they accept" submitLabel="Approve" onCancel={onClose}>
        <Stack>
          <FormField form={form} name="on" label="Accepted on">
            {(field) => <DateField {...field} isRequired />}
          </FormField>
          <FormField form={form} name="amount" label="Amount">
            {(field) => <MoneyField {...field} isRequired defaultCurrency={claim.claimed.currency} />}
          </FormField>
        </Stack>
      </RecordForm>
    </Dialog>
  );
}

const Application = Decision.extend({
  invoiceRef: OptionalLabel.refine((text) => text.trim() !== '', 'name the invoice'),
});

export function ApplyDialog({ claim, onClose }: ClaimDialogProps) {
  const apply = useMutationChannel('claims.apply', { errors: 'inline' });
  const today = useTodayDate();
  const { id, rev } = claim;
  const form = useRecordForm<
    { on: string | null; amount: MoneyValue | null; invoiceRef: string },
    z.infer<typeof Application>
  >({
    form: 'claim-apply',
    recordId: id,
    schema: Application,
    initial: { on: today, amount: claim.approved, invoiceRef: '' },
    save: async (values) => {
      await apply.mutateAsync({ id, rev, ...values });
      onClose();
    },
  });
  return (
    <Dialog title="On the invoice" isOpen onClose={onClose}>
      <RecordForm form={form} label="On the invoice" submitLabel="Record" onCancel={onClose}>
        <Stack>
          <FormField form={form} name="invoiceRef" label="Invoice">
            {(field) => <TextField {...field} isRequired />}
          </FormField>
          <FormField form={form} name="on" label="Invoice date">
            {(field) => <DateField {...field} isRequired />}
          </FormField>
          <FormField form={form} name="amount" label="Credit on it">
            {(field) => <MoneyField {...field} isRequired defaultCurrency={claim.claimed.currency} />}
          </FormField>
        </Stack>
      </RecordForm>
    </Dialog>
  );
}

const Saying = z.strictObject({ note: Note.refine((text) => text.trim() !== '', 'fill this in') });
const SAYINGS = {
  dispute: { title: 'They dispute it', submit: 'Record', label: 'What they say' },
  waive: { title: 'Waive the claim', submit: 'Waive', label: 'Why' },
} as const;

export function ClaimSayingDialog({ claim, act, onClose }: ClaimDialogProps & { readonly act: keyof typeof SAYINGS }) {
  const dispute = useMutationChannel('claims.dispute', { errors: 'inline' });
  const waive = useMutationChannel('claims.waive', { errors: 'inline' });
  const { title, submit, label } = SAYINGS[act];
  const { id, rev } = claim;
  const form = useRecordForm({
    form: `claim-${act}`,
    recordId: id,
    schema: Saying,
    initial: { note: '' },
    save: async ({ note }) => {
      await (act === 'dispute' ? dispute : waive).mutateAsync({ id, rev, note });
      onClose();
    },
  });
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <RecordForm form={form} label={title} submitLabel={submit} onCancel={onClose}>
        <FormField form={form} name="note" label={label}>
          {(field) => <TextAreaField {...field} isRequired />}
        </FormField>
      </RecordForm>
    </Dialog>
  );
}
