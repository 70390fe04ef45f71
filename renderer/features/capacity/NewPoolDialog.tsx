// A new pool from a pasted column: what it is, what was used, what is committed, how long an order takes.
import { useNavigate } from '@tanstack/react-router';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm, type RecordFormControl } from '#renderer/app/form/use-record-form.ts';
import { useTodayDate } from '#renderer/app/use-today.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { DecimalField } from '#renderer/ui/fields/DecimalField.tsx';
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import type { PoolFacts } from '#shared/capacity/pools/model.ts';
import { NewPoolInput } from '#shared/ipc/capacity.ts';
import { monthText, parseMonth } from '#shared/values/civil-date.ts';
import { UseFields, type TypedUse } from './UseFields.tsx';

interface TypedPool extends Omit<PoolFacts, 'providerId' | 'ownerId'>, TypedUse {
  readonly providerId: string | null;
  readonly ownerId: string | null;
  readonly committed: string | null;
}

type PoolForm = RecordFormControl<TypedPool, NewPoolInput>;

const MONTHS_PASTED = 12;

/** Twelve numbers that end with the last complete month are the usual case. */
const newPool = (today: string): TypedPool => ({
  name: '',
  resource: '',
  unit: '',
  region: '',
  providerId: null,
  ownerId: null,
  leadP50Days: null,
  leadP90Days: null,
  monthlyCost: null,
  tags: [],
  note: '',
  measure: 'peak',
  firstMonth: monthText(parseMonth(today.slice(0, 7)) - MONTHS_PASTED),
  numbers: '',
  source: '',
  committed: null,
});

function PoolFields({ form }: { readonly form: PoolForm }) {
  const providers = useQueryChannel('providers.list', {}).data ?? [];
  return (
    <FormSection title="What it is">
      <FormField form={form} name="name" label="Name">
        {(field) => <TextField {...field} isRequired />}
      </FormField>
      <FormField form={form} name="unit" label="Unit">
        {(field) => <TextField {...field} isRequired placeholder="TB, racks, agents" />}
      </FormField>
      <FormField form={form} name="providerId" label="From">
        {(field) => (
          <ComboBoxField
            {...field}
            choices={providers.map(({ id, legalName }) => ({ value: id, label: legalName }))}
            description="Empty for one's own."
          />
        )}
      </FormField>
      <FormField form={form} name="region" label="Region">
        {(field) => <TextField {...field} />}
      </FormField>
    </FormSection>
  );
}

function SupplyFields({ form }: { readonly form: PoolForm }) {
  return (
    <FormSection title="What is there, and how long more takes">
      <FormField form={form} name="committed" label="Committed capacity">
        {(field) => <DecimalField {...field} description="In the unit above." />}
      </FormField>
      <FormField form={form} name="leadP50Days" label="Half of all orders take at most">
        {(field) => <IntegerField {...field} unit="days" />}
      </FormField>
      <FormField form={form} name="leadP90Days" label="Nine in ten take at most">
        {(field) => <IntegerField {...field} unit="days" description="The day to order by counts with this one." />}
      </FormField>
    </FormSection>
  );
}

export function NewPoolDialog({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const today = useTodayDate();
  const create = useMutationChannel('capacity.create', { errors: 'inline' });
  const form = useRecordForm<TypedPool, NewPoolInput>({
    form: 'pool',
    recordId: 'new',
    schema: NewPoolInput,
    initial: newPool(today),
    save: async (values) => {
      const { id } = await create.mutateAsync(values);
      await navigate({ to: '/capacity/$id', params: { id } });
    },
  });
  return (
    <Dialog title="New pool" isOpen onClose={onClose} size="wide">
      <RecordForm form={form} label="New pool" submitLabel="Add pool" onCancel={onClose}>
        <PoolFields form={form} />
        <UseFields form={form as unknown as RecordFormControl<TypedUse, NewPoolInput>} />
        <SupplyFields form={form} />
      </RecordForm>
    </Dialog>
  );
}
