// Records what the provider reports for a month, what was agreed, and whether it is disputed. Digits are kept as typed.
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { formatMonth } from '#renderer/format/dates.ts';
import { PercentField } from '#renderer/ui/fields/DecimalField.tsx';
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { RadioGroupField } from '#renderer/ui/fields/RadioGroupField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { Stack } from '#renderer/ui/layout/Page.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { MeasurementInput } from '#shared/ipc/sla.ts';
import type { Measurement } from '#shared/sla/model.ts';
import type { MonthView } from '#shared/sla/view.ts';

const Stated = MeasurementInput.omit({ slaId: true, month: true, measuredPct: true, samples: true }).extend({
  samples: MeasurementInput.shape.samples.unwrap().nullable(),
});

const STATES = [
  { value: 'open', label: 'Open', description: 'Nobody has settled on a value yet.' },
  { value: 'agreed', label: 'Agreed', description: 'Both sides accept the agreed value.' },
  { value: 'disputed', label: 'Disputed', description: 'The values differ and it is being argued.' },
] as const;

export interface StatedValuesDialogProps {
  readonly month: MonthView;
  readonly measurement: Measurement | null;
  readonly onClose: () => void;
}

export function StatedValuesDialog({ month, measurement, onClose }: StatedValuesDialogProps) {
  const record = useMutationChannel('measurements.record', { errors: 'inline' });
  const form = useRecordForm({
    form: 'measurement',
    recordId: `${month.slaId}:${month.month}`,
    schema: Stated,
    initial: {
      reportedPct: measurement?.reportedPct ?? null,
      agreedPct: measurement?.agreedPct ?? null,
      state: measurement?.state ?? 'open',
      samples: measurement?.samples ?? null,
      note: measurement?.note ?? '',
    },
    save: async ({ samples, ...stated }) => {
      const { slaId, month: name } = month;
      const values = { ...stated, ...(samples === null ? {} : { samples }) };
      await record.mutateAsync({ ...values, slaId, month: name, measuredPct: measurement?.measuredPct ?? null });
      onClose();
    },
  });
  return (
    <Dialog title={`Stated values, ${formatMonth(month.month)}`} isOpen onClose={onClose}>
      <RecordForm form={form} label="Stated values" submitLabel="Record" onCancel={onClose}>
        <Stack>
          <FormField form={form} name="reportedPct" label="The provider reports">
            {(field) => (
              <PercentField {...field} description="Every digit is kept. Leave it empty when nothing was reported." />
            )}
          </FormField>
          <FormField form={form} name="agreedPct" label="Agreed with the provider">
            {(field) => <PercentField {...field} />}
          </FormField>
          <FormField form={form} name="samples" label="It rests on">
            {(field) => <IntegerField {...field} unit="values" description="Empty: nobody said how many." />}
          </FormField>
          <FormField form={form} name="state" label="State">
            {(field) => (
              <RadioGroupField<Measurement['state']>
                {...field}
                choices={STATES}
                onChange={(state) => {
                  if (state !== null) field.onChange(state);
                }}
              />
            )}
          </FormField>
          <FormField form={form} name="note" label="Note">
            {(field) => <TextAreaField {...field} rows={3} />}
          </FormField>
        </Stack>
      </RecordForm>
    </Dialog>
  );
}
