// A new pool from a pasted column: what it is, what was used, what is committed, how long an order takes.
import { useNavigate } from '@tanstack/react-router';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm, type RecordFormControl } from '#renderer/app/form/use-record-form.ts';
import { useTodayDate } from '#renderer/app/use-today.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { DecimalField } from '#renderer/ui/fields/DecimalField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { NewPoolInput } from '#shared/ipc/capacity.ts';
import { monthText, parseMonth } from '#shared/values/civil-date.ts';
import { LeadTimeFields, PoolFields, type TypedFacts } from './FactFields.tsx';
import { UseFields, type TypedUse } from './UseFields.tsx';

interface TypedPool extends TypedFacts, TypedUse {
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

// A form over more fields than these is a form over these, too, which its own type cannot say.
const facts = (form: PoolForm) => form as unknown as RecordFormControl<TypedFacts, NewPoolInput>;

function SupplyFields({ form }: { readonly form: PoolForm }) {
  return (
    <FormSection title="What is there, and how long more takes">
      <FormField form={form} name="committed" label="Committed capacity">
        {(field) => <DecimalField {...field} description="In the unit above." />}
      </FormField>
      <LeadTimeFields form={facts(form)} />
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
        <PoolFields form={facts(form)} />
        <UseFields form={form as unknown as RecordFormControl<TypedUse, NewPoolInput>} />
        <SupplyFields form={form} />
      </RecordForm>
    </Dialog>
  );
}
