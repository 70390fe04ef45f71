// What changes a pool after it was added: more months of use, and a capacity that begins on a day.
import type { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { DecimalField } from '#renderer/ui/fields/DecimalField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import { capacityChannels } from '#shared/ipc/capacity.ts';
import { monthText, parseMonth } from '#shared/values/civil-date.ts';
import { UseFields, type TypedUse } from './UseFields.tsx';

export interface PoolDialogProps {
  readonly pool: CapacityPool;
  readonly onClose: () => void;
}

const AT = { id: true, rev: true } as const;
const UseInput = capacityChannels['capacity.addUse'].input.omit(AT);
const LevelInput = capacityChannels['capacity.setLevel'].input.omit(AT);

export function UseDialog({ pool, onClose }: PoolDialogProps) {
  const revision = useHeldRevision(pool.rev);
  const add = useMutationChannel('capacity.addUse', { errors: 'inline' });
  const last = pool.actuals.at(-1);
  const form = useRecordForm<TypedUse, z.infer<typeof UseInput>>({
    form: 'poolUse',
    recordId: pool.id,
    schema: UseInput,
    initial: {
      measure: 'peak',
      firstMonth: last === undefined ? null : monthText(parseMonth(last.month) + 1),
      numbers: '',
      source: last?.source ?? '',
    },
    save: async (values) => {
      await add.mutateAsync({ ...values, id: pool.id, rev: revision.current() });
      onClose();
    },
  });
  return (
    <Dialog title={`Use of ${pool.name}`} isOpen onClose={onClose} size="wide">
      <RecordForm form={form} label="Use" submitLabel="Record use" onCancel={onClose}>
        <StaleNotice form={form} revision={revision} onDropped={onClose} />
        <UseFields form={form} />
      </RecordForm>
    </Dialog>
  );
}

interface TypedLevel {
  readonly effectiveOn: string | null;
  readonly design: string | null;
  readonly committed: string | null;
  readonly burst: string | null;
}

export function LevelDialog({ pool, onClose }: PoolDialogProps) {
  const revision = useHeldRevision(pool.rev);
  const set = useMutationChannel('capacity.setLevel', { errors: 'inline' });
  const form = useRecordForm<TypedLevel, z.infer<typeof LevelInput>>({
    form: 'poolLevel',
    recordId: pool.id,
    schema: LevelInput,
    initial: { effectiveOn: null, design: null, committed: null, burst: null },
    save: async (values) => {
      await set.mutateAsync({ ...values, id: pool.id, rev: revision.current() });
      onClose();
    },
  });
  const amounts = { unit: pool.unit } as const;
  return (
    <Dialog title={`Capacity of ${pool.name}`} isOpen onClose={onClose}>
      <RecordForm form={form} label="Capacity" submitLabel="Set capacity" onCancel={onClose}>
        <StaleNotice form={form} revision={revision} onDropped={onClose} />
        <FormSection title="From a day on">
          <FormField form={form} name="effectiveOn" label="From">
            {(field) => <DateField {...field} isRequired />}
          </FormField>
          <FormField form={form} name="committed" label="Committed">
            {(field) => <DecimalField {...field} {...amounts} isRequired />}
          </FormField>
          <FormField form={form} name="design" label="Design">
            {(field) => <DecimalField {...field} {...amounts} />}
          </FormField>
          <FormField form={form} name="burst" label="Burst">
            {(field) => <DecimalField {...field} {...amounts} />}
          </FormField>
        </FormSection>
      </RecordForm>
    </Dialog>
  );
}
