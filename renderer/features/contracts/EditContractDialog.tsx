// Edits the terms of a contract. What is typed is kept until it is saved or dropped.
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import type { Contract } from '#shared/contracts/model.ts';
import { ContractInput } from '#shared/ipc/contracts.ts';
import { typedContract, type TypedContract } from './contract-form.ts';
import { ContractFields } from './ContractFields.tsx';

export interface EditContractDialogProps {
  readonly contract: Contract;
  readonly onClose: () => void;
}

function EditContractForm({ contract, onClose }: EditContractDialogProps) {
  const revision = useHeldRevision(contract.rev);
  const update = useMutationChannel('contracts.update', { errors: 'inline' });
  const form = useRecordForm<TypedContract, ContractInput>({
    form: 'contract',
    recordId: contract.id,
    schema: ContractInput,
    initial: typedContract(contract),
    save: async (values) => {
      await update.mutateAsync({ ...values, id: contract.id, rev: revision.current() });
      onClose();
    },
  });
  return (
    <RecordForm form={form} label="Contract" submitLabel="Save contract" onCancel={onClose}>
      <StaleNotice form={form} revision={revision} onDropped={onClose} />
      <ContractFields form={form} />
    </RecordForm>
  );
}

export function EditContractDialog(props: EditContractDialogProps) {
  return (
    <Dialog title={`Edit ${props.contract.title}`} isOpen onClose={props.onClose} size="wide">
      <EditContractForm {...props} />
    </Dialog>
  );
}
