// Adds or edits a scenario of a pool: what changes, by how much, when, and how likely it is.
import { useWatch } from 'react-hook-form';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm, type RecordFormControl } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { DecimalField } from '#renderer/ui/fields/DecimalField.tsx';
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import { ScenarioFacts, type CapacityScenario } from '#shared/capacity/scenarios/model.ts';
import { amountUnit, SCENARIO_CHOICES } from './scenario-words.ts';
import { OptionalText } from './OptionalText.tsx';

type TypedScenario = Omit<ScenarioFacts, 'kind'> & { readonly kind: ScenarioFacts['kind'] | null };
type ScenarioForm = RecordFormControl<TypedScenario, ScenarioFacts>;

function initialOf(scenario: CapacityScenario | null, poolId: CapacityPool['id']): TypedScenario {
  if (scenario === null) {
    const when = { fromMonth: null, toMonth: null, halfLifeMonths: null };
    return { poolId, name: '', question: '', probabilityPct: null, kind: 'multiply', amount: null, ...when, note: '' };
  }
  const { name, question, probabilityPct, kind, amount, fromMonth, toMonth, halfLifeMonths, note } = scenario;
  return { poolId, name, question, probabilityPct, kind, amount, fromMonth, toMonth, halfLifeMonths, note };
}

function ScenarioFields({ form, unit }: { readonly form: ScenarioForm; readonly unit: string }) {
  const kind = useWatch({ control: form.hookForm.control, name: 'kind' });
  return (
    <>
      <FormSection title="What changes">
        <FullWidth>
          <FormField form={form} name="name" label="Scenario">
            {(field) => <TextField {...field} isRequired placeholder="A large customer signs" />}
          </FormField>
        </FullWidth>
        <FormField form={form} name="kind" label="Kind">
          {(field) => <SelectField {...field} choices={SCENARIO_CHOICES} isRequired />}
        </FormField>
        <FormField form={form} name="amount" label="By how much">
          {(field) => (
            <DecimalField
              {...field}
              unit={amountUnit(kind, unit)}
              description={kind === 'lose_partner' ? 'Nothing: a lost provider gives nothing.' : 'Below 0 for less.'}
            />
          )}
        </FormField>
        <FormField form={form} name="fromMonth" label="First month">
          {(field) => <OptionalText {...field} description="Such as 2027-03. Empty: the first month ahead." />}
        </FormField>
        <FormField form={form} name="toMonth" label="Last month">
          {(field) => <OptionalText {...field} description="Empty: to the end." />}
        </FormField>
        {kind === 'spike' ? (
          <FormField form={form} name="halfLifeMonths" label="Halves every">
            {(field) => <IntegerField {...field} unit="months" description="Empty: ends at once." />}
          </FormField>
        ) : null}
      </FormSection>
      <FormSection title="How likely it is">
        <FormField form={form} name="probabilityPct" label="Probability">
          {(field) => <IntegerField {...field} unit="%" description="Empty where nobody has said." />}
        </FormField>
        <FormField form={form} name="question" label="Answers the question">
          {(field) => (
            <TextField
              {...field}
              description="Scenarios with the same question exclude each other. Empty: on its own."
            />
          )}
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

export interface ScenarioDialogProps {
  readonly pool: CapacityPool;
  /** Null for a new one. */
  readonly scenario: CapacityScenario | null;
  readonly onClose: () => void;
}

export function ScenarioDialog({ pool, scenario, onClose }: ScenarioDialogProps) {
  const revision = useHeldRevision(scenario?.rev ?? 1);
  const add = useMutationChannel('planning.addScenario', { errors: 'inline' });
  const update = useMutationChannel('planning.updateScenario', { errors: 'inline' });
  const form = useRecordForm<TypedScenario, ScenarioFacts>({
    form: 'scenario',
    recordId: scenario?.id ?? `new of ${pool.id}`,
    schema: ScenarioFacts,
    initial: initialOf(scenario, pool.id),
    save: async (values) => {
      if (scenario === null) await add.mutateAsync(values);
      else await update.mutateAsync({ ...values, id: scenario.id, rev: revision.current() });
      onClose();
    },
  });
  const title = scenario === null ? 'New scenario' : scenario.name;
  return (
    <Dialog title={title} isOpen onClose={onClose} size="wide">
      <RecordForm
        form={form}
        label={title}
        submitLabel={scenario === null ? 'Add scenario' : 'Save'}
        onCancel={onClose}
      >
        {scenario === null ? null : <StaleNotice form={form} revision={revision} onDropped={onClose} />}
        <ScenarioFields form={form} unit={pool.unit} />
      </RecordForm>
    </Dialog>
  );
}
