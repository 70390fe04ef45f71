// Changes what a person said of a pool; its use and its capacity have dialogs of their own.
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { PoolFacts, type CapacityPool } from '#shared/capacity/pools/model.ts';
import { KeepingFields, LeadTimeFields, PoolFields, type TypedFacts } from './FactFields.tsx';
import type { PoolDialogProps } from './PoolDialogs.tsx';

function factsOf(pool: CapacityPool): TypedFacts {
  const { name, resource, unit, region, providerId, ownerId, leadP50Days, leadP90Days } = pool;
  const { monthlyCost, tags, note } = pool;
  return {
    name,
    resource,
    unit,
    region,
    providerId,
    ownerId,
    leadP50Days,
    leadP90Days,
    monthlyCost,
    tags,
    note,
  };
}

export function EditPoolDialog({ pool, onClose }: PoolDialogProps) {
  const revision = useHeldRevision(pool.rev);
  const update = useMutationChannel('capacity.update', { errors: 'inline' });
  const form = useRecordForm<TypedFacts, PoolFacts>({
    form: 'poolFacts',
    recordId: pool.id,
    schema: PoolFacts,
    initial: factsOf(pool),
    save: async (values) => {
      await update.mutateAsync({ ...values, id: pool.id, rev: revision.current() });
      onClose();
    },
  });
  return (
    <Dialog title={`Edit ${pool.name}`} isOpen onClose={onClose} size="wide">
      <RecordForm form={form} label="Pool" submitLabel="Save pool" onCancel={onClose}>
        <StaleNotice form={form} revision={revision} onDropped={onClose} />
        <PoolFields form={form} />
        <FormSection title="How long more takes">
          <LeadTimeFields form={form} />
        </FormSection>
        <KeepingFields form={form} />
      </RecordForm>
    </Dialog>
  );
}
