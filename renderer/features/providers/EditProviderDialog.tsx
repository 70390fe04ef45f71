// Edits a provider with its identifiers and contacts. What is typed is kept until it is saved or dropped.
import { useState } from 'react';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import type { PersonId } from '#shared/ids.ts';
import type { ProviderInput } from '#shared/ipc/providers.ts';
import type { Provider } from '#shared/providers/model.ts';
import { ContactRows } from './ContactRows.tsx';
import { IdentifierRows } from './IdentifierRows.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { NEW_CONTACT, ProviderSchema, typedProvider, type TypedProvider } from './provider-form.ts';
import { ProviderFields } from './ProviderFields.tsx';

export interface EditProviderDialogProps {
  readonly provider: Provider;
  readonly onClose: () => void;
}

function EditProviderForm({ provider, onClose }: EditProviderDialogProps) {
  const [adds, setAdds] = useState<'owner' | 'contact' | null>(null);
  const revision = useHeldRevision(provider.rev);
  const update = useMutationChannel('providers.update', { errors: 'inline' });
  const form = useRecordForm<TypedProvider, ProviderInput>({
    form: 'provider',
    recordId: provider.id,
    schema: ProviderSchema,
    initial: typedProvider(provider),
    save: async (values) => {
      await update.mutateAsync({ ...values, id: provider.id, rev: revision.current() });
      onClose();
    },
  });
  const onAdded = (id: PersonId, role: string): void => {
    const { hookForm } = form;
    if (adds === 'owner') hookForm.setValue('ownerId', id, { shouldDirty: true });
    else {
      const contacts = [...hookForm.getValues('contacts'), { ...NEW_CONTACT, personId: id, role }];
      hookForm.setValue('contacts', contacts, { shouldDirty: true });
    }
  };
  return (
    <>
      <RecordForm form={form} label="Provider" submitLabel="Save provider" onCancel={onClose}>
        <StaleNotice form={form} revision={revision} onDropped={onClose} />
        <ProviderFields
          form={form}
          providerId={provider.id}
          onAddOwner={() => {
            setAdds('owner');
          }}
        />
        <IdentifierRows form={form} />
        <ContactRows
          form={form}
          providerId={provider.id}
          onAddPerson={() => {
            setAdds('contact');
          }}
        />
      </RecordForm>
      {adds === null ? null : (
        <PersonDialog
          providerId={adds === 'owner' ? null : provider.id}
          onClose={() => {
            setAdds(null);
          }}
          onAdded={onAdded}
        />
      )}
    </>
  );
}

export function EditProviderDialog(props: EditProviderDialogProps) {
  return (
    <Dialog title={`Edit ${props.provider.legalName}`} isOpen onClose={props.onClose} size="wide">
      <EditProviderForm {...props} />
    </Dialog>
  );
}
