// Adds or edits a decision on a pool: what runs short, the options with their cost, the choice and its reasons.
import { useFieldArray, useWatch } from 'react-hook-form';
import { FieldRows } from '#renderer/app/form/FieldRows.tsx';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm, type RecordFormControl } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { MoneyField } from '#renderer/ui/fields/MoneyField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { DecisionFacts, type CapacityDecision, type DecisionOption } from '#shared/capacity/decisions/model.ts';
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import { OPTION_WORDS } from '#shared/capacity/decisions/words.ts';
import { OPTION_CHOICES } from './scenario-words.ts';

type TypedDecision = Omit<DecisionFacts, 'ownerId' | 'options'> & {
  readonly ownerId: string | null;
  readonly options: DecisionOption[];
};
type DecisionForm = RecordFormControl<TypedDecision, DecisionFacts>;

const NEW_OPTION: DecisionOption = { kind: 'partner', text: '', cost: null };

function initialOf(decision: CapacityDecision | null, poolId: CapacityPool['id']): TypedDecision {
  if (decision === null) {
    const words = { title: '', shortage: '', reasons: '', assumptions: '' };
    return { ...words, poolId, options: [NEW_OPTION], chosen: null, ownerId: null, reviewOn: null };
  }
  const { title, shortage, options, chosen, reasons, ownerId, reviewOn, assumptions } = decision;
  return { title, poolId, shortage, options, chosen, reasons, ownerId, reviewOn, assumptions };
}

interface DecisionFieldsProps {
  readonly form: DecisionForm;
  /** Offered for costs. */
  readonly currency: string;
}

function OptionRows({ form, currency }: DecisionFieldsProps) {
  const { control } = form.hookForm;
  const rows = useFieldArray({ control, name: 'options', keyName: 'key' });
  return (
    <FieldRows
      noun="Option"
      rows={rows.fields}
      template="minmax(110px, 1fr) minmax(180px, 3fr) minmax(200px, 2fr)"
      empty="No options yet."
      onAdd={() => {
        rows.append(NEW_OPTION);
      }}
      onRemove={(index) => {
        form.problems.delete(`options.${index}.cost`);
        form.hookForm.setValue('chosen', null, { shouldDirty: true });
        rows.remove(index);
      }}
    >
      {(index) => (
        <>
          <FormField form={form} name={`options.${index}.kind`} label={`Option ${index + 1}, kind`}>
            {(field) => <SelectField {...field} label="Kind" choices={OPTION_CHOICES} isRequired />}
          </FormField>
          <FormField form={form} name={`options.${index}.text`} label={`Option ${index + 1}`}>
            {(field) => <TextField {...field} label="What" isRequired />}
          </FormField>
          <FormField form={form} name={`options.${index}.cost`} label={`Option ${index + 1}, cost`}>
            {(field) => <MoneyField {...field} label="Cost" defaultCurrency={currency} />}
          </FormField>
        </>
      )}
    </FieldRows>
  );
}

function ChosenField({ form }: { readonly form: DecisionForm }) {
  const options = useWatch({ control: form.hookForm.control, name: 'options' });
  const choices = options.map(({ kind, text }, index) => ({
    value: String(index),
    label: text === '' ? `Option ${index + 1}` : `${OPTION_WORDS[kind]}: ${text}`,
  }));
  return (
    <FormField form={form} name="chosen" label="Chosen">
      {({ value, onChange, ...field }) => (
        <ComboBoxField
          {...field}
          value={value === null ? null : String(value)}
          onChange={(chosen) => {
            onChange(chosen === null ? null : Number(chosen));
          }}
          choices={choices}
          description="Empty while it is open."
        />
      )}
    </FormField>
  );
}

function DecisionFields({ form, currency }: DecisionFieldsProps) {
  const people = useQueryChannel('people.list', {}).data ?? [];
  return (
    <>
      <FormSection title="What runs short">
        <FullWidth>
          <FormField form={form} name="title" label="Decision">
            {(field) => <TextField {...field} isRequired placeholder="More power for hall 2" />}
          </FormField>
        </FullWidth>
        <FullWidth>
          <FormField form={form} name="shortage" label="Constraint">
            {(field) => <TextAreaField {...field} rows={2} />}
          </FormField>
        </FullWidth>
      </FormSection>
      <FormSection title="Options" columns={1}>
        <OptionRows form={form} currency={currency} />
      </FormSection>
      <FormSection title="The choice">
        <ChosenField form={form} />
        <FormField form={form} name="ownerId" label="Owner">
          {(field) => <ComboBoxField {...field} choices={people.map(({ id, name }) => ({ value: id, label: name }))} />}
        </FormField>
        <FormField form={form} name="reviewOn" label="Review on">
          {(field) => <DateField {...field} />}
        </FormField>
        <FullWidth>
          <FormField form={form} name="reasons" label="Reasons">
            {(field) => <TextAreaField {...field} rows={2} />}
          </FormField>
        </FullWidth>
        <FullWidth>
          <FormField form={form} name="assumptions" label="Assumptions">
            {(field) => <TextAreaField {...field} rows={2} />}
          </FormField>
        </FullWidth>
      </FormSection>
    </>
  );
}

export interface DecisionDialogProps {
  readonly pool: CapacityPool;
  /** Null for a new one. */
  readonly decision: CapacityDecision | null;
  readonly onClose: () => void;
}

export function DecisionDialog({ pool, decision, onClose }: DecisionDialogProps) {
  const revision = useHeldRevision(decision?.rev ?? 1);
  const add = useMutationChannel('decisions.create', { errors: 'inline' });
  const update = useMutationChannel('decisions.update', { errors: 'inline' });
  const form = useRecordForm<TypedDecision, DecisionFacts>({
    form: 'capacityDecision',
    recordId: decision?.id ?? `new of ${pool.id}`,
    schema: DecisionFacts,
    initial: initialOf(decision, pool.id),
    save: async (values) => {
      if (decision === null) await add.mutateAsync(values);
      else await update.mutateAsync({ ...values, id: decision.id, rev: revision.current() });
      onClose();
    },
  });
  const title = decision === null ? 'New decision' : decision.title;
  return (
    <Dialog title={title} isOpen onClose={onClose} size="wide">
      <RecordForm
        form={form}
        label={title}
        submitLabel={decision === null ? 'Add decision' : 'Save'}
        onCancel={onClose}
      >
        {decision === null ? null : <StaleNotice form={form} revision={revision} onDropped={onClose} />}
        <DecisionFields form={form} currency={pool.monthlyCost?.currency ?? 'EUR'} />
      </RecordForm>
    </Dialog>
  );
}
