// Adds or edits a delivery: who delivers what to which pool, what was requested and promised, what came, what became of it.
import { useFieldArray } from 'react-hook-form';
import { FieldRows } from '#renderer/app/form/FieldRows.tsx';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm, type RecordFormControl } from '#renderer/app/form/use-record-form.ts';
import { useTodayDate } from '#renderer/app/use-today.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { CheckBox } from '#renderer/ui/fields/CheckBox.tsx';
import type { Choice } from '#renderer/ui/fields/Choices.tsx';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { DecimalField } from '#renderer/ui/fields/DecimalField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { DeliveryFacts } from '#shared/capacity/deliveries/model.ts';
import type { CapacityPoolId, ProviderId } from '#shared/ids.ts';
import type { DeliveryRow } from '#shared/ipc/capacity-deliveries.ts';

interface TypedArrival {
  readonly arrivedOn: string | null;
  readonly quantity: string | null;
}
type TypedDelivery = Omit<
  DeliveryFacts,
  'poolId' | 'providerId' | 'requestedOn' | 'requested' | 'arrivals' | 'outcome'
> & {
  readonly poolId: string | null;
  readonly providerId: string | null;
  readonly requestedOn: string | null;
  readonly requested: string | null;
  readonly arrivals: TypedArrival[];
  readonly outcome: DeliveryFacts['outcome'] | null;
};
type DeliveryForm = RecordFormControl<TypedDelivery, DeliveryFacts>;

const OUTCOME_CHOICES: ReadonlyArray<Choice<DeliveryFacts['outcome']>> = [
  { value: 'open', label: 'The rest is still to come' },
  { value: 'closed', label: 'Nothing more will come' },
  { value: 'cancelled', label: 'Cancelled by us' },
];

export interface DeliveryDialogProps {
  /** Null for a new one. */
  readonly row: DeliveryRow | null;
  /** Where it goes; null where that is chosen here. */
  readonly pool: { readonly id: CapacityPoolId; readonly unit: string } | null;
  readonly providerId: ProviderId | null;
  readonly onClose: () => void;
}

function initialOf({ row, pool, providerId }: DeliveryDialogProps, today: string): TypedDelivery {
  if (row === null) {
    const none = { requested: null, promisedOn: null, promised: null, arrivals: [], note: '' };
    return {
      ...none,
      poolId: pool?.id ?? null,
      providerId,
      name: '',
      requestedOn: today,
      outcome: 'open',
      inLevels: false,
    };
  }
  const { poolId, name, requestedOn, requested, promisedOn, promised, arrivals, outcome, inLevels, note } =
    row.delivery;
  const given = { poolId, providerId: row.delivery.providerId, name, inLevels, note };
  return { ...given, requestedOn, requested, promisedOn, promised, arrivals, outcome };
}

function ArrivalRows({ form, unit }: { readonly form: DeliveryForm; readonly unit: string }) {
  const { control, setValue, getValues } = form.hookForm;
  const rows = useFieldArray({ control, name: 'arrivals', keyName: 'key' });
  return (
    <FieldRows
      noun="Part"
      rows={rows.fields}
      template="minmax(160px, 1fr) minmax(160px, 1fr)"
      empty="Nothing has come yet."
      onAdd={() => {
        setValue('arrivals', [...getValues('arrivals'), { arrivedOn: null, quantity: null }], { shouldDirty: true });
      }}
      onRemove={(index) => {
        form.problems.delete(`arrivals.${index}.quantity`);
        form.problems.delete(`arrivals.${index}.arrivedOn`);
        rows.remove(index);
      }}
    >
      {(index) => (
        <>
          <FormField form={form} name={`arrivals.${index}.quantity`} label={`Part ${index + 1}, amount`}>
            {(field) => <DecimalField {...field} label="Amount" unit={unit} isRequired />}
          </FormField>
          <FormField form={form} name={`arrivals.${index}.arrivedOn`} label={`Part ${index + 1}, day`}>
            {(field) => <DateField {...field} label="On" isRequired />}
          </FormField>
        </>
      )}
    </FieldRows>
  );
}

function WhoFields({ form, isPoolGiven }: { readonly form: DeliveryForm; readonly isPoolGiven: boolean }) {
  const providers = useQueryChannel('providers.list', {}).data ?? [];
  const pools = useQueryChannel('capacity.list', {}).data ?? [];
  return (
    <>
      <FormField form={form} name="providerId" label="Provider">
        {(field) => (
          <ComboBoxField
            {...field}
            isRequired
            choices={providers.map(({ id, legalName }) => ({ value: id, label: legalName }))}
          />
        )}
      </FormField>
      {isPoolGiven ? null : (
        <FormField form={form} name="poolId" label="To the pool">
          {(field) => (
            <ComboBoxField {...field} isRequired choices={pools.map(({ id, name }) => ({ value: id, label: name }))} />
          )}
        </FormField>
      )}
    </>
  );
}

function DeliveryFields({ form, unit, isPoolGiven }: { form: DeliveryForm; unit: string; isPoolGiven: boolean }) {
  return (
    <>
      <FormSection title="What and from whom">
        <FormField form={form} name="name" label="Delivery">
          {(field) => <TextField {...field} isRequired placeholder="Second feed, order 4711" />}
        </FormField>
        <WhoFields form={form} isPoolGiven={isPoolGiven} />
      </FormSection>
      <FormSection title="Requested and promised">
        <FormField form={form} name="requested" label="Amount requested">
          {(field) => <DecimalField {...field} unit={unit} isRequired />}
        </FormField>
        <FormField form={form} name="requestedOn" label="Requested on">
          {(field) => <DateField {...field} isRequired />}
        </FormField>
        <FormField form={form} name="promised" label="Amount promised">
          {(field) => <DecimalField {...field} unit={unit} description="Empty until there is a promise." />}
        </FormField>
        <FormField form={form} name="promisedOn" label="Promised for">
          {(field) => <DateField {...field} />}
        </FormField>
        <FullWidth>
          <FormField form={form} name="inLevels" label="The committed capacity counts it already">
            {(field) => (
              <CheckBox
                {...field}
                description="Then the plan takes it out of that capacity until it comes. Otherwise it comes on top."
              />
            )}
          </FormField>
        </FullWidth>
      </FormSection>
      <FormSection title="Delivered" columns={1}>
        <ArrivalRows form={form} unit={unit} />
        <FormField form={form} name="outcome" label="What becomes of it">
          {(field) => <SelectField {...field} choices={OUTCOME_CHOICES} isRequired />}
        </FormField>
        <FormField form={form} name="note" label="Note">
          {(field) => <TextAreaField {...field} rows={2} />}
        </FormField>
      </FormSection>
    </>
  );
}

export function DeliveryDialog(props: DeliveryDialogProps) {
  const { row, pool, providerId, onClose } = props;
  const today = useTodayDate();
  const revision = useHeldRevision(row?.delivery.rev ?? 1);
  const add = useMutationChannel('deliveries.create', { errors: 'inline' });
  const update = useMutationChannel('deliveries.update', { errors: 'inline' });
  const form = useRecordForm<TypedDelivery, DeliveryFacts>({
    form: 'delivery',
    recordId: row?.delivery.id ?? `new of ${pool?.id ?? providerId ?? ''}`,
    schema: DeliveryFacts,
    initial: initialOf(props, today),
    save: async (values) => {
      if (row === null) await add.mutateAsync(values);
      else await update.mutateAsync({ ...values, id: row.delivery.id, rev: revision.current() });
      onClose();
    },
  });
  const title = row === null ? 'New delivery' : row.delivery.name;
  return (
    <Dialog title={title} isOpen onClose={onClose} size="wide">
      <RecordForm form={form} label={title} submitLabel={row === null ? 'Add delivery' : 'Save'} onCancel={onClose}>
        {row === null ? null : <StaleNotice form={form} revision={revision} onDropped={onClose} />}
        <DeliveryFields form={form} unit={row?.unit ?? pool?.unit ?? ''} isPoolGiven={pool !== null} />
      </RecordForm>
    </Dialog>
  );
}
