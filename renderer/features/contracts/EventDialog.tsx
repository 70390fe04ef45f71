// Records what happened to a contract: a signature, an amendment, a notice with its proof, a renewal, an end.
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useTodayDate } from '#renderer/app/use-today.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { CONTRACT_EVENT_KINDS, ContractEvent, type Contract } from '#shared/contracts/model.ts';
import { eventWord } from '#shared/contracts/words.ts';
import type { z } from 'zod';

export interface EventDialogProps {
  readonly contract: Contract;
  readonly onClose: () => void;
}

const EventInput = ContractEvent.omit({ id: true });
type EventInput = z.infer<typeof EventInput>;
interface TypedEvent extends Omit<EventInput, 'on' | 'kind' | 'party' | 'contractId'> {
  readonly contractId: string;
  readonly on: string | null;
  readonly kind: EventInput['kind'] | null;
  readonly party: EventInput['party'] | null;
}

const KIND_CHOICES = CONTRACT_EVENT_KINDS.map((value) => ({ value, label: eventWord(value) }));
const PARTY_CHOICES = [
  { value: 'ours', label: 'Us' },
  { value: 'theirs', label: 'The provider' },
] as const;

/** Kinds that name a last day by hand; for the others it follows from the terms. */
const WITH_END: ReadonlySet<string> = new Set(['renewed', 'terminated']);
/** Kinds that bind someone: they stay. */
const BINDING: ReadonlySet<string> = new Set(['notice_served', 'terminated']);

function EventForm({ contract, onClose }: EventDialogProps) {
  const record = useMutationChannel('clock.record', { errors: 'inline' });
  const revision = useHeldRevision(contract.rev);
  const today = useTodayDate();
  const form = useRecordForm<TypedEvent, EventInput>({
    form: 'contract-event',
    recordId: contract.id,
    schema: EventInput,
    initial: { contractId: contract.id, kind: null, on: today, party: 'ours', endsOn: null, proof: '', note: '' },
    save: async (values) => {
      await record.mutateAsync({ ...values, rev: revision.current() });
      onClose();
    },
  });
  const kind = form.hookForm.watch('kind') ?? '';
  return (
    <RecordForm form={form} label="What happened" submitLabel="Record it" onCancel={onClose}>
      <StaleNotice form={form} revision={revision} onDropped={onClose} />
      <FormSection title="What happened">
        <FormField form={form} name="kind" label="Kind">
          {(field) => <SelectField {...field} choices={KIND_CHOICES} isRequired />}
        </FormField>
        <FormField form={form} name="on" label={kind === 'notice_served' ? 'Received on' : 'Day'}>
          {(field) => <DateField {...field} isRequired />}
        </FormField>
        <FormField form={form} name="party" label="By">
          {(field) => <SelectField {...field} choices={PARTY_CHOICES} isRequired />}
        </FormField>
        {WITH_END.has(kind) ? (
          <FormField form={form} name="endsOn" label="Last day that follows">
            {(field) => <DateField {...field} isRequired />}
          </FormField>
        ) : null}
        {kind === 'notice_served' ? (
          <FormField form={form} name="proof" label="Proof of receipt">
            {(field) => <TextField {...field} isRequired placeholder="Return receipt RR 123 456" />}
          </FormField>
        ) : null}
        <FullWidth>
          <FormField form={form} name="note" label="Note">
            {(field) => <TextAreaField {...field} rows={3} />}
          </FormField>
          {BINDING.has(kind) ? <p>This binds someone: it cannot be undone once it is recorded.</p> : null}
        </FullWidth>
      </FormSection>
    </RecordForm>
  );
}

export function EventDialog(props: EventDialogProps) {
  return (
    <Dialog title={`${props.contract.ref}: record what happened`} isOpen onClose={props.onClose} size="wide">
      <EventForm {...props} />
    </Dialog>
  );
}
