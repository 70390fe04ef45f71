// The dispute about a month: opened here, argued and settled on its own page.
import { useState } from 'react';
import { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatMonth } from '#renderer/format/dates.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { PercentField } from '#renderer/ui/fields/DecimalField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { Stack } from '#renderer/ui/layout/Page.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { isOpen } from '#shared/follow-ups/rules.ts';
import { CivilDateText, Note, PercentText } from '#shared/fields.ts';
import type { Measurement } from '#shared/sla/model.ts';
import type { MonthView } from '#shared/sla/view.ts';

const Opening = z.strictObject({
  oursPct: PercentText,
  theirsPct: PercentText,
  answerBy: CivilDateText,
  note: Note.refine((text) => text.trim() !== '', 'say what you dispute'),
});

interface TypedOpening {
  readonly oursPct: string | null;
  readonly theirsPct: string | null;
  readonly answerBy: string | null;
  readonly note: string;
}

interface DialogProps {
  readonly month: MonthView;
  readonly measurement: Measurement | null;
  readonly onClose: () => void;
}

function OpenDisputeDialog({ month, measurement, onClose }: DialogProps) {
  const open = useMutationChannel('disputes.open', { errors: 'inline' });
  const form = useRecordForm<TypedOpening, z.infer<typeof Opening>>({
    form: 'dispute',
    recordId: `${month.slaId}:${month.month}`,
    schema: Opening,
    initial: {
      oursPct: month.printedPct,
      theirsPct: measurement?.reportedPct ?? null,
      answerBy: null,
      note: '',
    },
    save: async (values) => {
      await open.mutateAsync({ ...values, slaId: month.slaId, month: month.month, ownerId: null });
      onClose();
    },
  });
  return (
    <Dialog title={`Dispute ${formatMonth(month.month)}`} isOpen onClose={onClose}>
      <RecordForm form={form} label="Dispute the month" submitLabel="Open the dispute" onCancel={onClose}>
        <Stack>
          <FormField form={form} name="oursPct" label="We say">
            {(field) => <PercentField {...field} isRequired />}
          </FormField>
          <FormField form={form} name="theirsPct" label="They say">
            {(field) => <PercentField {...field} isRequired />}
          </FormField>
          <FormField form={form} name="answerBy" label="They answer by">
            {(field) => <DateField {...field} isRequired />}
          </FormField>
          <FormField form={form} name="note" label="What we dispute">
            {(field) => <TextAreaField {...field} isRequired rows={3} />}
          </FormField>
        </Stack>
      </RecordForm>
    </Dialog>
  );
}

export function MonthDispute({ month, measurement }: Omit<DialogProps, 'onClose'>) {
  const [isOpening, setOpening] = useState(false);
  const canWrite = useCanWrite();
  const disputes = useQueryChannel('disputes.list', { slaId: month.slaId }).data ?? [];
  const here = disputes.filter(({ dispute }) => dispute.month === month.month);
  return (
    <>
      {here.map(({ dispute, followUp }) => (
        <p key={dispute.id}>
          <Link to="/actions/$id" params={{ id: dispute.id }}>
            {isOpen(followUp) ? 'Open dispute' : `Dispute, settled on ${dispute.agreedPct ?? 'nothing'} %`}
          </Link>
        </p>
      ))}
      {canWrite && !here.some(({ followUp }) => isOpen(followUp)) ? (
        <div>
          <Button
            onPress={() => {
              setOpening(true);
            }}
          >
            Open a dispute
          </Button>
        </div>
      ) : null}
      {isOpening ? (
        <OpenDisputeDialog
          month={month}
          measurement={measurement}
          onClose={() => {
            setOpening(false);
          }}
        />
      ) : null}
    </>
  );
}
