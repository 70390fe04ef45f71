// Adds or edits an obligation of either party under a contract.
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm, type RecordFormControl } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { ObligationInput, type ObligationRow } from '#shared/ipc/obligations.ts';
import type { Obligation } from '#shared/obligations/model.ts';
import { z } from 'zod';
import { KIND_CHOICES, PARTY_CHOICES } from './words.ts';

/** How often is typed as a number of months or days; empty means once. */
const FormInput = ObligationInput.omit({ every: true }).extend({
  everyAmount: z.int().min(1, 'at least 1').max(3660).nullable(),
  everyUnit: z.enum(['days', 'months']),
});
type FormInput = z.infer<typeof FormInput>;
interface TypedObligation extends Omit<FormInput, 'contractId' | 'ownerId' | 'graceDays'> {
  readonly contractId: string | null;
  readonly ownerId: string | null;
  readonly graceDays: number | null;
}

const UNIT_CHOICES = [
  { value: 'months', label: 'months' },
  { value: 'days', label: 'days' },
] as const;

function typed(row: ObligationRow | null, contractId: string | null): TypedObligation {
  if (row === null) {
    const words = { title: '', clause: '', trigger: '', note: '' };
    const rule = { firstDueOn: null, everyAmount: null, everyUnit: 'months', untilOn: null, graceDays: 0 } as const;
    return { ...words, ...rule, contractId, party: 'theirs', kind: 'report', ownerId: null };
  }
  const { party, kind, title, clause, firstDueOn, every, untilOn, trigger, graceDays, ownerId, note } = row;
  const often = { everyAmount: every?.amount ?? null, everyUnit: every?.unit ?? 'months' } as const;
  return {
    contractId: row.contractId,
    party,
    kind,
    title,
    clause,
    firstDueOn,
    untilOn,
    trigger,
    graceDays,
    ownerId,
    note,
    ...often,
  };
}

const inputOf = ({ everyAmount, everyUnit, ...same }: FormInput): ObligationInput => ({
  ...same,
  every: everyAmount === null ? null : { amount: everyAmount, unit: everyUnit },
});

function useChoices() {
  const contracts = useQueryChannel('contracts.list', { providerId: null }).data ?? [];
  const people = useQueryChannel('people.list', {}).data ?? [];
  return {
    contracts: contracts.map(({ id, ref, title }) => ({ value: id, label: `${ref}, ${title}` })),
    people: people.map(({ id, name }) => ({ value: id, label: name })),
  };
}

function ObligationFields({ form }: { readonly form: RecordFormControl<TypedObligation, FormInput> }) {
  const { contracts, people } = useChoices();
  return (
    <>
      <FormSection title="What is owed">
        <FullWidth>
          <FormField form={form} name="title" label="Obligation">
            {(field) => <TextField {...field} isRequired placeholder="Send the monthly service report" />}
          </FormField>
        </FullWidth>
        <FormField form={form} name="contractId" label="Contract">
          {(field) => <ComboBoxField {...field} choices={contracts} isRequired />}
        </FormField>
        <FormField form={form} name="clause" label="Clause">
          {(field) => <TextField {...field} placeholder="Schedule 4, 2.1" />}
        </FormField>
        <FormField form={form} name="party" label="Owed by">
          {(field) => <SelectField {...field} choices={PARTY_CHOICES} isRequired />}
        </FormField>
        <FormField form={form} name="kind" label="Kind">
          {(field) => <SelectField<Obligation['kind']> {...field} choices={KIND_CHOICES} isRequired />}
        </FormField>
      </FormSection>
      <FormSection title="When it is due">
        <FormField form={form} name="firstDueOn" label="First due on">
          {(field) => <DateField {...field} />}
        </FormField>
        <FormField form={form} name="trigger" label="Or after an event">
          {(field) => <TextField {...field} placeholder="After a major change" />}
        </FormField>
        <FormField form={form} name="everyAmount" label="Comes again every">
          {(field) => <IntegerField {...field} description="Empty: once." />}
        </FormField>
        <FormField form={form} name="everyUnit" label="Unit">
          {(field) => <SelectField {...field} choices={UNIT_CHOICES} isRequired />}
        </FormField>
        <FormField form={form} name="untilOn" label="Not after">
          {(field) => <DateField {...field} />}
        </FormField>
        <FormField form={form} name="graceDays" label="Lapses after">
          {(field) => <IntegerField {...field} unit="days" isRequired />}
        </FormField>
        <FormField form={form} name="ownerId" label="Who looks after it">
          {(field) => <ComboBoxField {...field} choices={people} />}
        </FormField>
        <FullWidth>
          <FormField form={form} name="note" label="Note">
            {(field) => <TextAreaField {...field} rows={2} />}
          </FormField>
        </FullWidth>
      </FormSection>
    </>
  );
}

export interface ObligationDialogProps {
  /** Null adds a new one. */
  readonly row: ObligationRow | null;
  readonly onClose: () => void;
}

function ObligationForm({ row, onClose }: ObligationDialogProps) {
  const revision = useHeldRevision(row?.rev ?? 1);
  const create = useMutationChannel('obligations.create', { errors: 'inline' });
  const update = useMutationChannel('obligations.update', { errors: 'inline' });
  const form = useRecordForm<TypedObligation, FormInput>({
    form: 'obligation',
    recordId: row?.id ?? 'new',
    schema: FormInput,
    initial: typed(row, null),
    save: async (values) => {
      if (row === null) await create.mutateAsync(inputOf(values));
      else await update.mutateAsync({ ...inputOf(values), id: row.id, rev: revision.current() });
      onClose();
    },
  });
  const submitLabel = row === null ? 'Add obligation' : 'Save obligation';
  return (
    <RecordForm form={form} label="Obligation" submitLabel={submitLabel} onCancel={onClose}>
      <StaleNotice form={form} revision={revision} onDropped={onClose} />
      <ObligationFields form={form} />
    </RecordForm>
  );
}

export function ObligationDialog(props: ObligationDialogProps) {
  const title = props.row === null ? 'New obligation' : `Edit ${props.row.title}`;
  return (
    <Dialog title={title} isOpen onClose={props.onClose} size="wide">
      <ObligationForm {...props} />
    </Dialog>
  );
}
