// The planning terms of a pool: its largest part, the liability clause, the regions it serves, what is done when it is lost.
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm, type RecordFormControl } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { CheckBox } from '#renderer/ui/fields/CheckBox.tsx';
import { DecimalField } from '#renderer/ui/fields/DecimalField.tsx';
import { MoneyField } from '#renderer/ui/fields/MoneyField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import { PoolTerms } from '#shared/capacity/pools/terms.ts';
import { NamesField } from './NamesField.tsx';
import type { PoolDialogProps } from './PoolDialogs.tsx';

type TermsForm = RecordFormControl<PoolTerms, PoolTerms>;

const EMPTY: PoolTerms = {
  clause: '',
  shortChargeMonthly: null,
  chargeCap: null,
  largestUnit: null,
  hasQueue: false,
  servesRegions: [],
  contingency: '',
};

function initialOf({ terms }: CapacityPool): PoolTerms {
  if (terms === null) return EMPTY;
  const { id: _id, ...same } = terms;
  return same;
}

function TermsFields({
  form,
  unit,
  currency,
}: {
  readonly form: TermsForm;
  readonly unit: string;
  readonly currency: string;
}) {
  return (
    <>
      <FormSection title="When parts fail">
        <FormField form={form} name="largestUnit" label="Largest part that can fail at once">
          {(field) => <DecimalField {...field} unit={unit} />}
        </FormField>
        <FormField form={form} name="hasQueue" label="Arrivals wait for a free unit">
          {(field) => <CheckBox {...field} description="Use is then the mean number of busy units." />}
        </FormField>
        <FullWidth>
          <FormField form={form} name="contingency" label="If the pool is lost">
            {(field) => <TextAreaField {...field} rows={3} description="Where work goes, and in how many days." />}
          </FormField>
        </FullWidth>
      </FormSection>
      <FormSection title="Liability for a shortfall">
        <FormField form={form} name="clause" label="Clause">
          {(field) => <TextField {...field} placeholder="Schedule 3, 4.2" />}
        </FormField>
        <FormField form={form} name="shortChargeMonthly" label={`For each ${unit} short, a month`}>
          {(field) => <MoneyField {...field} defaultCurrency={currency} />}
        </FormField>
        <FormField form={form} name="chargeCap" label="At most">
          {(field) => <MoneyField {...field} defaultCurrency={currency} />}
        </FormField>
      </FormSection>
      <FormSection title="Whom it serves">
        <FullWidth>
          <FormField form={form} name="servesRegions" label="Regions of demand">
            {(field) => <NamesField {...field} description="Separated by commas: Frankfurt, Vienna." />}
          </FormField>
        </FullWidth>
      </FormSection>
    </>
  );
}

export function TermsDialog({ pool, onClose }: PoolDialogProps) {
  const revision = useHeldRevision(pool.rev);
  const set = useMutationChannel('planning.setTerms', { errors: 'inline' });
  const form = useRecordForm<PoolTerms, PoolTerms>({
    form: 'poolTerms',
    recordId: pool.id,
    schema: PoolTerms,
    initial: initialOf(pool),
    save: async (values) => {
      await set.mutateAsync({ ...values, poolId: pool.id, rev: revision.current() });
      onClose();
    },
  });
  return (
    <Dialog title={`Planning terms of ${pool.name}`} isOpen onClose={onClose} size="wide">
      <RecordForm form={form} label="Planning terms" submitLabel="Save terms" onCancel={onClose}>
        <StaleNotice form={form} revision={revision} onDropped={onClose} />
        <TermsFields form={form} unit={pool.unit} currency={pool.monthlyCost?.currency ?? 'EUR'} />
      </RecordForm>
    </Dialog>
  );
}
