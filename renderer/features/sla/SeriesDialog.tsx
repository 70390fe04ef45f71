// Maintenance that comes back every so many weeks. How a clock change is read is asked, because contracts differ in it.
import type { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { formatDate } from '#renderer/format/dates.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { CheckBox } from '#renderer/ui/fields/CheckBox.tsx';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { showToast } from '#renderer/ui/toast/toast-queue.ts';
import type { ServiceId } from '#shared/ids.ts';
import { SeriesInput } from '#shared/ipc/sla.ts';

const Schema = SeriesInput.omit({ serviceId: true, zone: true, announcedAt: true });
type Values = z.infer<typeof Schema>;
interface Typed extends Omit<Values, 'firstOn' | 'until' | 'everyWeeks' | 'durationMin'> {
  readonly firstOn: string | null;
  readonly until: string | null;
  readonly everyWeeks: number | null;
  readonly durationMin: number | null;
}

const GAPS = [
  { value: 'skip', label: 'It does not take place' },
  { value: 'shift', label: 'It begins after the gap' },
] as const;
const ENDS = [
  { value: 'exact', label: 'So many minutes after it began' },
  { value: 'wallClock', label: 'At the same time of day' },
] as const;

export interface SeriesDialogProps {
  readonly serviceId: ServiceId;
  readonly zone: string;
  readonly onClose: () => void;
}

export function SeriesDialog({ serviceId, zone, onClose }: SeriesDialogProps) {
  const create = useMutationChannel('maintenance.createSeries', { errors: 'inline' });
  const form = useRecordForm<Typed, Values>({
    form: 'maintenance-series',
    recordId: `new:${serviceId}`,
    schema: Schema,
    initial: {
      ref: '',
      title: '',
      firstOn: null,
      until: null,
      everyWeeks: 1,
      startTime: '02:00',
      durationMin: 120,
      onGap: 'skip',
      endRule: 'exact',
      agreed: true,
    },
    save: async (values) => {
      const { created, skippedOn } = await create.mutateAsync({ ...values, serviceId, zone, announcedAt: null });
      const skipped = skippedOn.length === 0 ? '' : `; left out: ${skippedOn.map(formatDate).join(', ')}`;
      showToast({ text: `${formatQuantity(created, 'window')} added${skipped}`, tone: 'done' });
      onClose();
    },
  });
  return (
    <Dialog title="Maintenance that comes back" isOpen onClose={onClose} size="wide">
      <RecordForm form={form} label="Series" submitLabel="Add the windows" onCancel={onClose}>
        <FormSection
          title="Series"
          note={`Wall times of ${zone}. The windows are one step and can be taken back together.`}
        >
          <FormField form={form} name="title" label="What is done">
            {(field) => <TextField {...field} isRequired />}
          </FormField>
          <FormField form={form} name="ref" label="Reference">
            {(field) => <TextField {...field} />}
          </FormField>
          <FormField form={form} name="firstOn" label="First day">
            {(field) => <DateField {...field} isRequired />}
          </FormField>
          <FormField form={form} name="until" label="Last day">
            {(field) => <DateField {...field} isRequired />}
          </FormField>
          <FormField form={form} name="everyWeeks" label="Every">
            {(field) => <IntegerField {...field} unit="weeks" isRequired />}
          </FormField>
          <FormField form={form} name="startTime" label="Begins at">
            {(field) => <TextField {...field} isRequired />}
          </FormField>
          <FormField form={form} name="durationMin" label="Lasts">
            {(field) => <IntegerField {...field} unit="minutes" isRequired />}
          </FormField>
          <FormField form={form} name="onGap" label="When the clock skips its start">
            {(field) => <SelectField {...field} choices={GAPS} isRequired />}
          </FormField>
          <FormField form={form} name="endRule" label="It ends">
            {(field) => <SelectField {...field} choices={ENDS} isRequired />}
          </FormField>
          <FormField form={form} name="agreed" label="We agreed to it">
            {(field) => <CheckBox {...field} />}
          </FormField>
        </FormSection>
      </RecordForm>
    </Dialog>
  );
}
