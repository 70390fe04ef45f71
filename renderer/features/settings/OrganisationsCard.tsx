// Our own organisations: who signs contracts and benefits from them.
import { useState } from 'react';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { countryChoices, countryName, currencyChoices } from '#renderer/format/regions.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { NewOrganisation } from '#shared/ipc/people.ts';
import type { Organisation } from '#shared/people/model.ts';
import { MasterCard, type MasterFormProps } from './MasterCard.tsx';

interface Typed {
  readonly name: string;
  readonly lei: string;
  readonly country: string | null;
  readonly currency: string | null;
  readonly parentId: string | null;
}

function OrganisationForm({ record: organisation, onClose }: MasterFormProps<Organisation>) {
  const all = useQueryChannel('organisations.list', {}).data ?? [];
  const [countries] = useState(countryChoices);
  const [currencies] = useState(currencyChoices);
  const revision = useHeldRevision(organisation?.rev ?? 1);
  const create = useMutationChannel('organisations.create', { errors: 'inline' });
  const update = useMutationChannel('organisations.update', { errors: 'inline' });
  const form = useRecordForm<Typed, Parameters<typeof create.mutateAsync>[0]>({
    form: 'organisation',
    recordId: organisation?.id ?? 'new',
    schema: NewOrganisation,
    initial: {
      name: organisation?.name ?? '',
      lei: organisation?.lei ?? '',
      country: organisation?.country ?? null,
      currency: organisation?.currency ?? null,
      parentId: organisation?.parentId ?? null,
    },
    save: async (values) => {
      if (organisation === null) await create.mutateAsync(values);
      else await update.mutateAsync({ ...values, id: organisation.id, rev: revision.current() });
      onClose();
    },
  });
  const parents = all.filter(({ id }) => id !== organisation?.id).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <RecordForm form={form} label="Organisation" submitLabel="Save organisation" onCancel={onClose}>
      <StaleNotice form={form} revision={revision} onDropped={onClose} />
      <FormSection title="Who we are" columns={1}>
        <FormField form={form} name="name" label="Name">
          {(field) => <TextField {...field} isRequired />}
        </FormField>
        <FormField form={form} name="lei" label="LEI">
          {(field) => (
            <TextField {...field} description="20 letters and digits. Leave it empty while it is not known." />
          )}
        </FormField>
        <FormField form={form} name="country" label="Country">
          {(field) => <ComboBoxField {...field} choices={countries} isRequired />}
        </FormField>
        <FormField form={form} name="currency" label="Currency">
          {(field) => <ComboBoxField {...field} choices={currencies} isRequired />}
        </FormField>
        <FormField form={form} name="parentId" label="Parent">
          {(field) => <ComboBoxField {...field} choices={parents} />}
        </FormField>
      </FormSection>
    </RecordForm>
  );
}

export function OrganisationsCard() {
  const query = useQueryChannel('organisations.list', {});
  return (
    <QueryView query={query}>
      {(all) => (
        <MasterCard
          title="Our organisations"
          addLabel="Add an organisation"
          rows={all}
          columns={[
            { id: 'name', header: 'Name', grows: true, cell: ({ name }) => name },
            { id: 'country', header: 'Country', cell: ({ country }) => countryName(country) },
            { id: 'currency', header: 'Currency', cell: ({ currency }) => currency },
            { id: 'lei', header: 'LEI', cell: ({ lei }) => lei },
          ]}
          nameOf={({ name }) => name}
          idOf={({ id }) => id}
          empty="No organisation yet"
          Form={OrganisationForm}
        />
      )}
    </QueryView>
  );
}
