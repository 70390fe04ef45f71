// Adds a provider with what is known at once; identifiers, contacts and services follow on its page.
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import type { ProviderInput } from '#shared/ipc/providers.ts';
import { PersonDialog } from './PersonDialog.tsx';
import { NEW_PROVIDER, ProviderSchema, type TypedProvider } from './provider-form.ts';
import { ProviderFields } from './ProviderFields.tsx';

function NewProviderForm({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const [addsOwner, setAddsOwner] = useState(false);
  const create = useMutationChannel('providers.create', { errors: 'inline' });
  const form = useRecordForm<TypedProvider, ProviderInput>({
    form: 'provider',
    recordId: 'new',
    schema: ProviderSchema,
    initial: NEW_PROVIDER,
    save: async (values) => {
      const { id } = await create.mutateAsync(values);
      onClose();
      await navigate({ to: '/providers/$id', params: { id } });
    },
  });
  return (
    <>
      <RecordForm form={form} label="New provider" submitLabel="Add provider" onCancel={onClose}>
        <ProviderFields
          form={form}
          providerId={null}
          onAddOwner={() => {
            setAddsOwner(true);
          }}
        />
      </RecordForm>
      {addsOwner ? (
        <PersonDialog
          providerId={null}
          onClose={() => {
            setAddsOwner(false);
          }}
          onAdded={(id) => {
            form.hookForm.setValue('ownerId', id, { shouldDirty: true });
          }}
        />
      ) : null}
    </>
  );
}

export function NewProviderDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="New provider" isOpen onClose={onClose} size="wide">
      <NewProviderForm onClose={onClose} />
    </Dialog>
  );
}
