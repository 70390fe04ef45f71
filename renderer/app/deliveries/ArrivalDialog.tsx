// Records a part of a delivery that came; the committed capacity can rise with it in the same step.
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useTodayDate } from '#renderer/app/use-today.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { CheckBox } from '#renderer/ui/fields/CheckBox.tsx';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { DecimalField } from '#renderer/ui/fields/DecimalField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { deliveryChannels, type DeliveryRow } from '#shared/ipc/capacity-deliveries.ts';
import type { z } from 'zod';

const ArrivalInput = deliveryChannels['deliveries.arrive'].input.omit({ id: true, rev: true });
type ArrivalOut = z.infer<typeof ArrivalInput>;
type Typed = Omit<ArrivalOut, 'arrivedOn' | 'quantity'> & {
  readonly arrivedOn: string | null;
  readonly quantity: string | null;
};

export function ArrivalDialog({ row, onClose }: { readonly row: DeliveryRow; readonly onClose: () => void }) {
  const { delivery, standing, unit } = row;
  const today = useTodayDate();
  const revision = useHeldRevision(delivery.rev);
  const arrive = useMutationChannel('deliveries.arrive', { errors: 'inline' });
  const form = useRecordForm<Typed, ArrivalOut>({
    form: 'deliveryArrival',
    recordId: delivery.id,
    schema: ArrivalInput,
    initial: { arrivedOn: today, quantity: standing.outstanding, raises: !delivery.inLevels },
    save: async (values) => {
      await arrive.mutateAsync({ ...values, id: delivery.id, rev: revision.current() });
      onClose();
    },
  });
  return (
    <Dialog title={`Arrival of ${delivery.name}`} isOpen onClose={onClose}>
      <RecordForm form={form} label="Arrival" submitLabel="Record arrival" onCancel={onClose}>
        <StaleNotice form={form} revision={revision} onDropped={onClose} />
        <FormSection title="What came">
          <FormField form={form} name="quantity" label="Amount">
            {(field) => <DecimalField {...field} unit={unit} isRequired />}
          </FormField>
          <FormField form={form} name="arrivedOn" label="On">
            {(field) => <DateField {...field} isRequired />}
          </FormField>
          <FullWidth>
            <FormField form={form} name="raises" label="Raise the committed capacity by it from that day on">
              {(field) => (
                <CheckBox {...field} description="Leave it off where the committed capacity counts it already." />
              )}
            </FormField>
          </FullWidth>
        </FormSection>
      </RecordForm>
    </Dialog>
  );
}
