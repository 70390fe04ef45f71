// Our own people: owners, approvers, the person at the keyboard. Those of a provider are edited on its page.
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { NewPerson } from '#shared/ipc/people.ts';
import type { Person } from '#shared/people/model.ts';
import { MasterCard, type MasterFormProps } from './MasterCard.tsx';

function PersonForm({ record: person, onClose }: MasterFormProps<Person>) {
  const revision = useHeldRevision(person?.rev ?? 1);
  const create = useMutationChannel('people.create', { errors: 'inline' });
  const update = useMutationChannel('people.update', { errors: 'inline' });
  const form = useRecordForm({
    form: 'ourPerson',
    recordId: person?.id ?? 'new',
    schema: NewPerson,
    initial: {
      name: person?.name ?? '',
      role: person?.role ?? '',
      email: person?.email ?? '',
      party: 'ours' as const,
      providerId: null,
    },
    save: async (values) => {
      if (person === null) await create.mutateAsync(values);
      else await update.mutateAsync({ ...values, id: person.id, rev: revision.current() });
      onClose();
    },
  });
  return (
    <RecordForm form={form} label="Person" submitLabel="Save person" onCancel={onClose}>
      <StaleNotice form={form} revision={revision} onDropped={onClose} />
      <FormSection title="On our side" columns={1}>
        <FormField form={form} name="name" label="Name">
          {(field) => <TextField {...field} isRequired />}
        </FormField>
        <FormField form={form} name="role" label="Role">
          {(field) => <TextField {...field} placeholder="Vendor manager" />}
        </FormField>
        <FormField form={form} name="email" label="Email">
          {(field) => <TextField {...field} type="email" />}
        </FormField>
      </FormSection>
    </RecordForm>
  );
}

export function PeopleCard() {
  const query = useQueryChannel('people.list', {});
  return (
    <QueryView query={query}>
      {(people) => (
        <MasterCard
          title="Our people"
          addLabel="Add a person"
          rows={people.filter(({ party }) => party === 'ours')}
          columns={[
            { id: 'name', header: 'Name', cell: ({ name }) => name },
            { id: 'role', header: 'Role', cell: ({ role }) => role },
            { id: 'email', header: 'Email', grows: true, cell: ({ email }) => email },
          ]}
          nameOf={({ name }) => name}
          idOf={({ id }) => id}
          empty="Nobody yet"
          Form={PersonForm}
        />
      )}
    </QueryView>
  );
}
