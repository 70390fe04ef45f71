// Adds or edits a business function with the services it leans on.
import { useFieldArray } from 'react-hook-form';
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
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { FunctionInput, type FunctionRow } from '#shared/ipc/functions.ts';
import { CRITICALITY_CHOICES, RELIANCE_CHOICES } from './words.ts';

type TypedSupport = Omit<FunctionInput['supports'][number], 'serviceId' | 'id'> & {
  readonly id: string | null;
  readonly serviceId: string | null;
};
interface TypedFunction extends Omit<FunctionInput, 'ownerId' | 'supports'> {
  readonly ownerId: string | null;
  readonly supports: readonly TypedSupport[];
}
type FunctionForm = RecordFormControl<TypedFunction, FunctionInput>;

const NEW_SUPPORT: TypedSupport = {
  id: null,
  serviceId: null,
  reliance: 'material',
  providerRtoHours: null,
  providerRpoHours: null,
  testedOn: null,
  testedRtoHours: null,
  testNote: '',
};

function typed(row: FunctionRow | null): TypedFunction {
  if (row === null) {
    const limits = { rtoHours: null, rpoHours: null, mtdHours: null };
    const words = { ref: '', name: '', reasons: '', tolerance: '' };
    return { ...words, ...limits, ownerId: null, criticality: 'not_assessed', assessedOn: null, supports: [] };
  }
  const { ref, name, ownerId, criticality, reasons, assessedOn, rtoHours, rpoHours, mtdHours, tolerance } = row;
  const supports = row.supports.map(
    ({ serviceName: _1, providerId: _2, providerName: _3, recovery: _4, ...support }) => support,
  );
  return { ref, name, ownerId, criticality, reasons, assessedOn, rtoHours, rpoHours, mtdHours, tolerance, supports };
}

function SupportRows({ form }: { readonly form: FunctionForm }) {
  const rows = useFieldArray({ control: form.hookForm.control, name: 'supports', keyName: 'key' });
  const services = useQueryChannel('services.list', { providerId: null }).data ?? [];
  const choices = services.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormSection
      title="Services it leans on"
      columns={1}
      note="Hours that the provider promises, and what the last test took."
    >
      <FieldRows
        noun="Service"
        rows={rows.fields}
        template="repeat(3, minmax(0, 1fr))"
        empty="None yet."
        onAdd={() => {
          const { getValues, setValue } = form.hookForm;
          setValue('supports', [...getValues('supports'), NEW_SUPPORT], { shouldDirty: true });
        }}
        onRemove={rows.remove}
      >
        {(index) => (
          <>
            <FormField form={form} name={`supports.${index}.serviceId`} label={`Service ${index + 1}`}>
              {(field) => <ComboBoxField {...field} label="Service" choices={choices} isRequired />}
            </FormField>
            <FormField form={form} name={`supports.${index}.reliance`} label={`Service ${index + 1}, reliance`}>
              {(field) => <SelectField {...field} label="Reliance" choices={RELIANCE_CHOICES} isRequired />}
            </FormField>
            <FormField form={form} name={`supports.${index}.providerRtoHours`} label={`Service ${index + 1}, RTO`}>
              {(field) => <IntegerField {...field} label="RTO promised" unit="hours" />}
            </FormField>
            <FormField form={form} name={`supports.${index}.providerRpoHours`} label={`Service ${index + 1}, RPO`}>
              {(field) => <IntegerField {...field} label="RPO promised" unit="hours" />}
            </FormField>
            <FormField form={form} name={`supports.${index}.testedOn`} label={`Service ${index + 1}, last test`}>
              {(field) => <DateField {...field} label="Last test" />}
            </FormField>
            <FormField form={form} name={`supports.${index}.testedRtoHours`} label={`Service ${index + 1}, test took`}>
              {(field) => <IntegerField {...field} label="Test took" unit="hours" />}
            </FormField>
          </>
        )}
      </FieldRows>
    </FormSection>
  );
}

function FunctionFields({ form }: { readonly form: FunctionForm }) {
  const people = useQueryChannel('people.list', {}).data ?? [];
  const ours = people.filter(({ party }) => party === 'ours').map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <FormSection title="Function">
        <FormField form={form} name="name" label="Name">
          {(field) => <TextField {...field} isRequired placeholder="Payments to customers" />}
        </FormField>
        <FormField form={form} name="ref" label="Reference">
          {(field) => <TextField {...field} isRequired placeholder="F1" />}
        </FormField>
        <FormField form={form} name="criticality" label="Criticality">
          {(field) => <SelectField {...field} choices={CRITICALITY_CHOICES} isRequired />}
        </FormField>
        <FormField form={form} name="assessedOn" label="Assessed on">
          {(field) => <DateField {...field} />}
        </FormField>
        <FullWidth>
          <FormField form={form} name="reasons" label="Reasons">
            {(field) => <TextAreaField {...field} rows={2} description="At most 300 characters." />}
          </FormField>
        </FullWidth>
        <FormField form={form} name="ownerId" label="Owner">
          {(field) => <ComboBoxField {...field} choices={ours} />}
        </FormField>
      </FormSection>
      <FormSection title="How long it may be down">
        <FormField form={form} name="rtoHours" label="Recovery time (RTO)">
          {(field) => <IntegerField {...field} unit="hours" />}
        </FormField>
        <FormField form={form} name="rpoHours" label="Recovery point (RPO)">
          {(field) => <IntegerField {...field} unit="hours" />}
        </FormField>
        <FormField form={form} name="mtdHours" label="Longest tolerable outage (MTD)">
          {(field) => <IntegerField {...field} unit="hours" />}
        </FormField>
        <FullWidth>
          <FormField form={form} name="tolerance" label="Impact tolerance">
            {(field) => <TextAreaField {...field} rows={2} />}
          </FormField>
        </FullWidth>
      </FormSection>
      <SupportRows form={form} />
    </>
  );
}

export interface FunctionDialogProps {
  /** Null adds a new one. */
  readonly row: FunctionRow | null;
  readonly onClose: () => void;
}

function FunctionFormView({ row, onClose }: FunctionDialogProps) {
  const revision = useHeldRevision(row?.rev ?? 1);
  const create = useMutationChannel('functions.create', { errors: 'inline' });
  const update = useMutationChannel('functions.update', { errors: 'inline' });
  const form = useRecordForm<TypedFunction, FunctionInput>({
    form: 'function',
    recordId: row?.id ?? 'new',
    schema: FunctionInput,
    initial: typed(row),
    save: async (values) => {
      if (row === null) await create.mutateAsync(values);
      else await update.mutateAsync({ ...values, id: row.id, rev: revision.current() });
      onClose();
    },
  });
  return (
    <RecordForm
      form={form}
      label="Function"
      submitLabel={row === null ? 'Add function' : 'Save function'}
      onCancel={onClose}
    >
      <StaleNotice form={form} revision={revision} onDropped={onClose} />
      <FunctionFields form={form} />
    </RecordForm>
  );
}

export function FunctionDialog(props: FunctionDialogProps) {
  return (
    <Dialog
      title={props.row === null ? 'New function' : `Edit ${props.row.name}`}
      isOpen
      onClose={props.onClose}
      size="wide"
    >
      <FunctionFormView {...props} />
    </Dialog>
  );
}
