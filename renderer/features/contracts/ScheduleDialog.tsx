// A credit table from one day on: the fee, the cap, the bands, and what the table leaves open, said while it is typed.
import { useWatch } from 'react-hook-form';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { cx } from '#renderer/ui/cx.ts';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { PercentField } from '#renderer/ui/fields/DecimalField.tsx';
import { MoneyField } from '#renderer/ui/fields/MoneyField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import type { CreditSchedule, Sla } from '#shared/sla/model.ts';
import { BandRows, type ScheduleForm } from './BandRows.tsx';
import styles from './Contracts.module.css';
import { ClaimWindowField } from './ClaimWindowField.tsx';
import { CreditChecks } from './CreditChecks.tsx';
import { MonthsNotice } from './MonthsNotice.tsx';
import {
  newSchedule,
  readableBands,
  readableCap,
  scheduleOf,
  ScheduleSchema,
  targetOn,
  typedSchedule,
  type ScheduleInput,
  type TypedSchedule,
} from './schedule-form.ts';
import { TemplateButton } from './TemplateButton.tsx';
import { scheduleWith } from './template-changes.ts';
import { withSchedule, writePart } from './sla-input.ts';

export interface ScheduleDialogProps {
  readonly sla: Sla;
  /** The table to correct; null for a new one, which starts as a copy of the last. */
  readonly schedule: CreditSchedule | null;
  readonly defaultCurrency: string;
  readonly onClose: () => void;
}

function Months({
  form,
  sla,
  schedule,
}: Pick<ScheduleDialogProps, 'sla' | 'schedule'> & { readonly form: ScheduleForm }) {
  const after = useWatch({ control: form.hookForm.control, name: 'validFrom' });
  const others = sla.creditSchedules.filter(({ id }) => id !== schedule?.id).map(({ validFrom }) => validFrom);
  return <MonthsNotice before={schedule?.validFrom ?? null} after={after} others={others} />;
}

function Checks({ form, sla }: { readonly form: ScheduleForm; readonly sla: Sla }) {
  const [bands, validFrom, capPct] = useWatch({
    control: form.hookForm.control,
    name: ['bands', 'validFrom', 'capPct'],
  });
  const targetPct = targetOn(sla.metricVersions, validFrom);
  return targetPct === null ? null : (
    <CreditChecks bands={readableBands(bands)} targetPct={targetPct} capPct={readableCap(capPct)} />
  );
}

/** The first table begins with the service level; a later one starts as a copy, without its day. */
function initialOf(sla: Sla, schedule: CreditSchedule | null): TypedSchedule {
  if (schedule !== null) return typedSchedule(schedule);
  const last = sla.creditSchedules.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
  const first = sla.metricVersions.map(({ validFrom }) => validFrom).toSorted()[0] ?? null;
  return last === undefined ? newSchedule(first) : { ...typedSchedule(last), id: null, validFrom: null };
}

interface TermFieldsProps extends Pick<ScheduleDialogProps, 'sla' | 'defaultCurrency'> {
  readonly form: ScheduleForm;
}

function TermFields({ form, sla, defaultCurrency }: TermFieldsProps) {
  const validFrom = useWatch({ control: form.hookForm.control, name: 'validFrom' });
  return (
    <FormSection title="Terms">
      <FullWidth>
        <TemplateButton
          preview={(template, checkedOn) => scheduleWith(form.hookForm.getValues(), template, checkedOn).changes}
          targetPct={targetOn(sla.metricVersions, validFrom)}
          onUse={(template, checkedOn) => {
            const { values } = scheduleWith(form.hookForm.getValues(), template, checkedOn);
            form.problems.clear();
            form.hookForm.reset(values, { keepDefaultValues: true });
          }}
        />
      </FullWidth>
      <FormField form={form} name="validFrom" label="First day">
        {(field) => <DateField {...field} isRequired />}
      </FormField>
      <FormField form={form} name="clause" label="Clause">
        {(field) => <TextField {...field} placeholder="Exhibit B, 4" />}
      </FormField>
      <FormField form={form} name="monthlyFee" label="Monthly fee">
        {(field) => (
          <MoneyField
            {...field}
            isRequired
            defaultCurrency={defaultCurrency}
            description="What the percentages are taken of."
          />
        )}
      </FormField>
      <FormField form={form} name="capPct" label="Cap of a month">
        {(field) => <PercentField {...field} description="Of the fee. Empty: the contract names none." />}
      </FormField>
      <FormField form={form} name="claimWindow" label="To be claimed within">
        {(field) => <ClaimWindowField {...field} description="After the period. Empty: no limit." />}
      </FormField>
    </FormSection>
  );
}

function ScheduleFormView({ sla, schedule, defaultCurrency, onClose }: ScheduleDialogProps) {
  const revision = useHeldRevision(sla.rev);
  const update = useMutationChannel('slas.update', { errors: 'inline' });
  const form = useRecordForm<TypedSchedule, ScheduleInput>({
    form: 'creditSchedule',
    recordId: schedule?.id ?? `new:${sla.id}`,
    schema: ScheduleSchema,
    initial: initialOf(sla, schedule),
    save: async (values) => {
      const { input, prefix } = withSchedule(sla, scheduleOf(values));
      await writePart(prefix, () => update.mutateAsync({ ...input, id: sla.id, rev: revision.current() }));
      onClose();
    },
  });
  return (
    <RecordForm
      form={form}
      label="Credit table"
      submitLabel={schedule === null ? 'Add credit table' : 'Correct credit table'}
      onCancel={onClose}
    >
      <StaleNotice form={form} revision={revision} onDropped={onClose} />
      <Months form={form} sla={sla} schedule={schedule} />
      <TermFields form={form} sla={sla} defaultCurrency={defaultCurrency} />
      <FormSection title="Bands" columns={1} note="One row for each line of the contract's table.">
        <div className={cx(styles['withChecks'])}>
          <BandRows form={form} />
          <Checks form={form} sla={sla} />
        </div>
      </FormSection>
    </RecordForm>
  );
}

export function ScheduleDialog(props: ScheduleDialogProps) {
  const { sla, schedule, onClose } = props;
  const title = schedule === null ? `New credit table of ${sla.name}` : `Correct a credit table of ${sla.name}`;
  return (
    <Dialog title={title} isOpen onClose={onClose} size="full">
      <ScheduleFormView {...props} />
    </Dialog>
  );
}
