// The terms of a contract as fields: who and what, how long, where, what it costs.
import { useMemo, useState } from 'react';
import { FormField } from '#renderer/app/form/FormField.tsx';
import type { RecordFormControl } from '#renderer/app/form/use-record-form.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { countryChoices, zoneChoices } from '#renderer/format/regions.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { MoneyField } from '#renderer/ui/fields/MoneyField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import type { ContractInput } from '#shared/ipc/contracts.ts';
import type { TypedContract } from './contract-form.ts';
import { ClockFields } from './ClockFields.tsx';
import { NoticeField } from './NoticeField.tsx';
import { RENEWAL_CHOICES } from './words.ts';

export type ContractForm = RecordFormControl<TypedContract, ContractInput>;

function useParties() {
  const providers = useQueryChannel('providers.list', {}).data;
  const organisations = useQueryChannel('organisations.list', {}).data;
  return useMemo(
    () => ({
      providers: (providers ?? []).map(({ id, legalName }) => ({ value: id, label: legalName })),
      organisations: (organisations ?? []).map(({ id, name }) => ({ value: id, label: name })),
      currency: organisations?.[0]?.currency ?? 'EUR',
    }),
    [providers, organisations],
  );
}

type Parties = ReturnType<typeof useParties>;

function PartyFields({ form, parties }: { readonly form: ContractForm; readonly parties: Parties }) {
  return (
    <FormSection title="Who and what">
      <FormField form={form} name="title" label="Title">
        {(field) => <TextField {...field} isRequired />}
      </FormField>
      <FormField form={form} name="ref" label="Reference">
        {(field) => <TextField {...field} isRequired description="The one both sides use." />}
      </FormField>
      <FormField form={form} name="providerId" label="Provider">
        {(field) => <ComboBoxField {...field} choices={parties.providers} isRequired />}
      </FormField>
      <FormField form={form} name="organisationId" label="For our organisation">
        {(field) => <SelectField {...field} choices={parties.organisations} />}
      </FormField>
    </FormSection>
  );
}

function TermFields({ form }: { readonly form: ContractForm }) {
  return (
    <FormSection title="Term and renewal">
      <FormField form={form} name="effectiveOn" label="Effective from">
        {(field) => <DateField {...field} isRequired />}
      </FormField>
      <FormField form={form} name="initialMonths" label="Initial term">
        {(field) => <IntegerField {...field} unit="months" isRequired />}
      </FormField>
      <FormField form={form} name="renewalMode" label="After the initial term">
        {(field) => <SelectField {...field} choices={RENEWAL_CHOICES} isRequired />}
      </FormField>
      <FormField form={form} name="renewalMonths" label="Each renewal lasts">
        {(field) => <IntegerField {...field} unit="months" />}
      </FormField>
      <FormField form={form} name="notice" label="Notice">
        {(field) => <NoticeField {...field} />}
      </FormField>
      <FormField form={form} name="noticeForm" label="Form of notice">
        {(field) => <TextField {...field} placeholder="In writing" />}
      </FormField>
      <FormField form={form} name="endedOn" label="Ended on">
        {(field) => <DateField {...field} description="Empty while it runs." />}
      </FormField>
    </FormSection>
  );
}

function PlaceFields({ form, parties }: { readonly form: ContractForm; readonly parties: Parties }) {
  const [choices] = useState(() => ({ zones: zoneChoices(), countries: countryChoices() }));
  return (
    <FormSection title="Place and cost">
      <FormField form={form} name="zone" label="Time zone">
        {(field) => (
          <ComboBoxField
            {...field}
            choices={choices.zones}
            isRequired
            description="Its days begin at midnight there."
          />
        )}
      </FormField>
      <FormField form={form} name="governingLaw" label="Governing law">
        {(field) => <ComboBoxField {...field} choices={choices.countries} />}
      </FormField>
      <FormField form={form} name="annualCost" label="Annual cost">
        {(field) => <MoneyField {...field} defaultCurrency={parties.currency} />}
      </FormField>
      <FullWidth>
        <FormField form={form} name="note" label="Note">
          {(field) => <TextAreaField {...field} rows={3} />}
        </FormField>
      </FullWidth>
    </FormSection>
  );
}

export function ContractFields({ form }: { readonly form: ContractForm }) {
  const parties = useParties();
  return (
    <>
      <PartyFields form={form} parties={parties} />
      <TermFields form={form} />
      <ClockFields form={form} />
      <PlaceFields form={form} parties={parties} />
    </>
  );
}
