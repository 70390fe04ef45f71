// What a person says of a pool, in the parts that adding and editing share: what it is, how long more takes, whose it is.
import { FormField } from '#renderer/app/form/FormField.tsx';
import type { RecordFormControl } from '#renderer/app/form/use-record-form.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { MoneyField } from '#renderer/ui/fields/MoneyField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import type { PoolFacts } from '#shared/capacity/pools/model.ts';
import { NamesField } from './NamesField.tsx';

export interface TypedFacts extends Omit<PoolFacts, 'providerId' | 'ownerId'> {
  readonly providerId: string | null;
  readonly ownerId: string | null;
}

interface FactProps<Out> {
  readonly form: RecordFormControl<TypedFacts, Out>;
}

export function PoolFields<Out>({ form }: FactProps<Out>) {
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

export function LeadTimeFields<Out>({ form }: FactProps<Out>) {
  return (
    <>
      <FormField form={form} name="leadP50Days" label="Half of all orders take at most">
        {(field) => <IntegerField {...field} unit="days" />}
      </FormField>
      <FormField form={form} name="leadP90Days" label="Nine in ten take at most">
        {(field) => <IntegerField {...field} unit="days" description="The day to order by counts with this one." />}
      </FormField>
    </>
  );
}

export function KeepingFields<Out>({ form }: FactProps<Out>) {
  const people = useQueryChannel('people.list', {}).data ?? [];
  const ours = people.filter(({ party }) => party === 'ours').map(({ id, name }) => ({ value: id, label: name }));
  const currency = useQueryChannel('organisations.list', {}).data?.[0]?.currency ?? 'EUR';
  return (
    <FormSection title="Whose it is, and what it costs">
      <FormField form={form} name="ownerId" label="Owner">
        {(field) => <ComboBoxField {...field} choices={ours} />}
      </FormField>
      <FormField form={form} name="monthlyCost" label="Monthly cost">
        {(field) => <MoneyField {...field} defaultCurrency={currency} />}
      </FormField>
      <FormField form={form} name="resource" label="Resource">
        {(field) => <TextField {...field} placeholder="Disk, power, people" />}
      </FormField>
      <FormField form={form} name="tags" label="Tags">
        {(field) => <NamesField {...field} description="With commas between them: critical, storage." />}
      </FormField>
      <FullWidth>
        <FormField form={form} name="note" label="Note">
          {(field) => <TextAreaField {...field} rows={3} />}
        </FormField>
      </FullWidth>
    </FormSection>
  );
}
