// Adds a contract with its terms; service levels follow on its page.
import { useNavigate } from '@tanstack/react-router';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useHomeZone } from '#renderer/app/use-settings.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { ProviderId } from '#shared/ids.ts';
import { ContractInput } from '#shared/ipc/contracts.ts';
import { newContract, type TypedContract } from './contract-form.ts';
import { ContractFields } from './ContractFields.tsx';

export interface NewContractDialogProps {
  /** Chosen already when the dialog is opened from a provider's page. */
  readonly providerId: ProviderId | null;
  readonly onClose: () => void;
}

function NewContractForm({
  providerId,
  organisationId,
  onClose,
}: NewContractDialogProps & { readonly organisationId: string | null }) {
  const navigate = useNavigate();
  const zone = useHomeZone();
  const create = useMutationChannel('contracts.create', { errors: 'inline' });
  const form = useRecordForm<TypedContract, ContractInput>({
    form: 'contract',
    recordId: `new:${providerId ?? ''}`,
    schema: ContractInput,
    initial: newContract(providerId, organisationId, zone),
    save: async (values) => {
      const { id } = await create.mutateAsync(values);
      onClose();
      await navigate({ to: '/contracts/$id', params: { id } });
    },
  });
  return (
    <RecordForm form={form} label="New contract" submitLabel="Add contract" onCancel={onClose}>
      <ContractFields form={form} />
    </RecordForm>
  );
}

export function NewContractDialog(props: NewContractDialogProps) {
  const organisations = useQueryChannel('organisations.list', {});
  return (
    <Dialog title="New contract" isOpen onClose={props.onClose} size="wide">
      <QueryView query={organisations}>
        {([ours]) => <NewContractForm {...props} organisationId={ours?.id ?? null} />}
      </QueryView>
    </Dialog>
  );
}
