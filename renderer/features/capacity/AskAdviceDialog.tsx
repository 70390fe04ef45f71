// Asks for advice: moves that clear breaches, or a place for an amount. Nothing is changed by asking.
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { CheckBox } from '#renderer/ui/fields/CheckBox.tsx';
import { DecimalField } from '#renderer/ui/fields/DecimalField.tsx';
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { AdviceQuestion } from '#shared/capacity/advice/model.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import { NamesField } from './NamesField.tsx';

type Kinds = OutputOf<'advice.board'>['kinds'];

interface TypedQuestion {
  readonly kind: AdviceQuestion['kind'];
  /** Place in the kinds of capacity. */
  readonly of: string;
  readonly thresholdPct: number | null;
  readonly keepsRegion: boolean;
  readonly amount: string | null;
  readonly regions: string[];
}

/** What the fields hold becomes the question that they ask. */
const questionOf = (kinds: Kinds) =>
  z
    .custom<TypedQuestion>()
    .transform(({ kind, of, thresholdPct, keepsRegion, amount, regions }) => {
      const { resource, unit } = kinds[Number(of)] ?? { resource: '', unit: '' };
      return kind === 'rebalance'
        ? { kind, resource, unit, thresholdPct, keepsRegion }
        : { kind, resource, unit, amount: amount ?? '', regions };
    })
    .pipe(AdviceQuestion);

export interface AskAdviceDialogProps {
  readonly kind: AdviceQuestion['kind'];
  readonly kinds: Kinds;
  readonly onClose: () => void;
}

export function AskAdviceDialog({ kind, kinds, onClose }: AskAdviceDialogProps) {
  const ask = useMutationChannel('advice.ask', { errors: 'inline' });
  const form = useRecordForm<TypedQuestion, AdviceQuestion>({
    form: 'adviceQuestion',
    recordId: `new ${kind}`,
    schema: questionOf(kinds),
    initial: { kind, of: '0', thresholdPct: 80, keepsRegion: false, amount: null, regions: [] },
    save: async (question) => {
      await ask.mutateAsync({ question });
      onClose();
    },
  });
  const of = useWatch({ control: form.hookForm.control, name: 'of' });
  const chosen = kinds[Number(of)];
  const title = kind === 'rebalance' ? 'Rebalance pools' : 'Find a place';
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <RecordForm form={form} label={title} submitLabel="Ask for advice" onCancel={onClose}>
        <FormSection title={kind === 'rebalance' ? 'What to clear' : 'What to place'}>
          <FullWidth>
            <FormField form={form} name="of" label="Capacity">
              {(field) => (
                <SelectField
                  {...field}
                  isRequired
                  choices={kinds.map(({ resource, unit }, index) => ({
                    value: String(index),
                    label: resource === '' ? unit : `${resource}, ${unit}`,
                  }))}
                />
              )}
            </FormField>
          </FullWidth>
          {kind === 'rebalance' ? (
            <>
              <FormField form={form} name="thresholdPct" label="Use may reach">
                {(field) => (
                  <IntegerField {...field} unit="%" isRequired description="Of the capacity, in any month." />
                )}
              </FormField>
              <FormField form={form} name="keepsRegion" label="Load stays in its region">
                {(field) => <CheckBox {...field} />}
              </FormField>
            </>
          ) : (
            <>
              <FormField form={form} name="amount" label="Amount">
                {(field) => <DecimalField {...field} unit={chosen?.unit ?? ''} isRequired />}
              </FormField>
              <FormField form={form} name="regions" label="Allowed regions">
                {(field) => (
                  <NamesField
                    {...field}
                    description={`Empty: anywhere. Recorded: ${chosen?.regions.join(', ') || 'none'}.`}
                  />
                )}
              </FormField>
            </>
          )}
        </FormSection>
      </RecordForm>
    </Dialog>
  );
}
