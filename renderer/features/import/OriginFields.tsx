// Whose incidents these are, and which system they come from.
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import type { ServiceId } from '#shared/ids.ts';
import type { MappingControl } from './mapping-form.ts';

interface ServiceChoice {
  readonly value: ServiceId;
  readonly label: string;
}

function useServiceChoices(): { readonly choices: readonly ServiceChoice[]; readonly isReady: boolean } {
  const services = useQueryChannel('services.list', { providerId: null });
  const providers = useQueryChannel('providers.list', {});
  const names = new Map((providers.data ?? []).map(({ id, legalName }) => [id, legalName]));
  const choices = (services.data ?? []).map(({ id, name, providerId }) => ({
    value: id,
    label: `${name}, ${names.get(providerId) ?? 'unknown provider'}`,
  }));
  return { choices, isReady: services.data !== undefined && providers.data !== undefined };
}

function ServiceField({
  form,
  choices,
}: {
  readonly form: MappingControl;
  readonly choices: readonly ServiceChoice[];
}) {
  if (choices.length === 0) {
    return (
      <p>
        There is no service to import into yet. Add one to a provider first:{' '}
        <Link to="/providers">go to Providers</Link>. This import waits here.
      </p>
    );
  }
  return (
    <FormField form={form} name="serviceId" label="Service">
      {(field) => (
        <ComboBoxField
          {...field}
          isRequired
          choices={choices}
          description="All rows are recorded as incidents of this service."
        />
      )}
    </FormField>
  );
}

export function OriginFields({ form }: { readonly form: MappingControl }) {
  const services = useServiceChoices();
  return (
    <FormSection title="Where they belong">
      {services.isReady ? <ServiceField form={form} choices={services.choices} /> : <p>Loading the services</p>}
      <FormField form={form} name="source" label="Source">
        {(field) => (
          <TextField
            {...field}
            isRequired
            description="Names the system that sent the file. Keep it the same each time: with the id it finds a record again."
          />
        )}
      </FormField>
    </FormSection>
  );
}
