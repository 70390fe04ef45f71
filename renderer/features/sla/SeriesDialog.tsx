// Maintenance that comes back: every so many weeks or months, or by any rule of RFC 5545. How a clock change is read is asked, because contracts differ in it.
import type { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { formatDate } from '#renderer/format/dates.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { CheckBox } from '#renderer/ui/fields/CheckBox.tsx';
import type { Choice } from '#renderer/ui/fields/Choices.tsx';
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
interface Typed extends Omit<Values, 'firstOn' | 'until' | 'durationMin'> {
  readonly firstOn: string | null;
  readonly until: string | null;
  readonly durationMin: number | null;
}

/** Rules that are often agreed; any other is typed. */
const RULES: readonly Choice[] = [
  { value: 'FREQ=WEEKLY', label: 'Every week' },
  { value: 'FREQ=WEEKLY;INTERVAL=2', label: 'Every second week' },
  { value: 'FREQ=MONTHLY', label: 'Every month, on the day of the first one' },
  { value: 'FREQ=MONTHLY;BYDAY=1SU', label: 'First Sunday of a month' },
  { value: 'FREQ=MONTHLY;BYDAY=-1SU', label: 'Last Sunday of a month' },
  { value: 'FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1', label: 'First Saturday or Sunday of a month' },
  { value: 'FREQ=MONTHLY;INTERVAL=3', label: 'Every third month' },
];

const GAPS = [
  { value: 'skip', label: 'It does not take place' },
  { value: 'shift', label: 'It begins after the gap' },
] as const;
const ENDS = [
  { value: 'exact', label: 'So many minutes after it began' },
  { value: 'wall_clock', label: 'At the same time of day' },
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
      rule: 'FREQ=WEEKLY',
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
  const typedRule = form.hookForm.watch('rule');
  const isTyped = !RULES.some(({ value }) => value === typedRule);
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
          <FormField form={form} name="rule" label="Comes back">
            {(field) => (
              <SelectField
                {...field}
                choices={isTyped ? [...RULES, { value: field.value, label: field.value }] : RULES}
                isRequired
              />
            )}
          </FormField>
          <FormField form={form} name="rule" label="As a rule">
            {(field) => <TextField {...field} isRequired description="RFC 5545, such as FREQ=MONTHLY;BYDAY=2SU." />}
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
