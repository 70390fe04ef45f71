// What was said in a dispute, how far up it stands, and the ways on: say something, escalate, settle.
import { useState } from 'react';
import { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useHomeZone } from '#renderer/app/use-settings.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatInstant } from '#renderer/format/dates.ts';
import { formatPercent } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { PercentField } from '#renderer/ui/fields/DecimalField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { DescriptionList } from '#renderer/ui/layout/DescriptionList.tsx';
import { Stack } from '#renderer/ui/layout/Page.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { CivilDateText, Note, PercentText } from '#shared/fields.ts';
import { FOLLOW_UP_PARTIES } from '#shared/follow-ups/model.ts';
import { isOpen } from '#shared/follow-ups/rules.ts';
import { partyWord } from '#shared/follow-ups/words.ts';
import type { FollowUpId } from '#shared/ids.ts';
import type { DisputeView } from '#shared/ipc/disputes.ts';
import styles from './Actions.module.css';
import { PARTY_CHOICES } from './words.ts';

const said = Note.refine((text) => text.trim() !== '', 'fill this in');
const Message = z.strictObject({ party: z.enum(FOLLOW_UP_PARTIES), text: said });
const Escalation = z.strictObject({ answerBy: CivilDateText, note: said });
const Settlement = z.strictObject({ agreedPct: PercentText, note: said });

interface FormProps {
  readonly view: DisputeView;
  readonly onClose: () => void;
}

const recordOf = ({ followUp }: DisputeView) => ({ id: followUp.id, rev: followUp.rev });

function MessageForm({ view, onClose }: FormProps) {
  const add = useMutationChannel('disputes.message', { errors: 'inline' });
  const form = useRecordForm({
    form: 'dispute-message',
    recordId: view.followUp.id,
    schema: Message,
    initial: { party: view.followUp.party, text: '' },
    save: async (values) => {
      await add.mutateAsync({ ...recordOf(view), ...values });
      onClose();
    },
  });
  return (
    <RecordForm form={form} label="What was said" submitLabel="Record" onCancel={onClose}>
      <Stack>
        <FormField form={form} name="party" label="Who">
          {(field) => <SelectField {...field} choices={PARTY_CHOICES} isRequired />}
        </FormField>
        <FormField form={form} name="text" label="What was said">
          {(field) => <TextAreaField {...field} isRequired rows={4} />}
        </FormField>
      </Stack>
    </RecordForm>
  );
}

function EscalationForm({ view, onClose }: FormProps) {
  const escalate = useMutationChannel('disputes.escalate', { errors: 'inline' });
  const form = useRecordForm<{ answerBy: string | null; note: string }, z.infer<typeof Escalation>>({
    form: 'dispute-escalation',
    recordId: view.followUp.id,
    schema: Escalation,
    initial: { answerBy: null, note: '' },
    save: async (values) => {
      await escalate.mutateAsync({ ...recordOf(view), ...values });
      onClose();
    },
  });
  return (
    <RecordForm form={form} label="Escalate" submitLabel="Escalate" onCancel={onClose}>
      <Stack>
        <FormField form={form} name="answerBy" label="They answer by">
          {(field) => <DateField {...field} isRequired />}
        </FormField>
        <FormField form={form} name="note" label="What is said to them">
          {(field) => <TextAreaField {...field} isRequired rows={4} />}
        </FormField>
      </Stack>
    </RecordForm>
  );
}

function SettlementForm({ view, onClose }: FormProps) {
  const resolve = useMutationChannel('disputes.resolve', { errors: 'inline' });
  const form = useRecordForm<{ agreedPct: string | null; note: string }, z.infer<typeof Settlement>>({
    form: 'dispute-settlement',
    recordId: view.followUp.id,
    schema: Settlement,
    initial: { agreedPct: null, note: '' },
    save: async (values) => {
      await resolve.mutateAsync({ ...recordOf(view), ...values });
      onClose();
    },
  });
  return (
    <RecordForm form={form} label="Settle" submitLabel="Settle" onCancel={onClose}>
      <Stack>
        <FormField form={form} name="agreedPct" label="Agreed value">
          {(field) => <PercentField {...field} isRequired description="It goes to the month; only it pays." />}
        </FormField>
        <FormField form={form} name="note" label="How it was settled">
          {(field) => <TextAreaField {...field} isRequired rows={3} />}
        </FormField>
      </Stack>
    </RecordForm>
  );
}

const FORMS = {
  message: { title: 'What was said', Form: MessageForm },
  escalate: { title: 'Escalate the dispute', Form: EscalationForm },
  settle: { title: 'Settle the dispute', Form: SettlementForm },
} as const;

function levelWords({ dispute, ladder }: DisputeView): string {
  if (dispute.level === 0) return 'Working level';
  const step = ladder.find(({ level }) => level === dispute.level);
  return step === undefined ? `Level ${dispute.level}` : `Level ${dispute.level}: ${step.name}, ${step.role}`;
}

function Acts({ onOpen }: { readonly onOpen: (form: keyof typeof FORMS) => void }) {
  return (
    <div className={cx(styles['shown'])}>
      <Button
        onPress={() => {
          onOpen('message');
        }}
      >
        Record a message
      </Button>
      <Button
        onPress={() => {
          onOpen('escalate');
        }}
      >
        Escalate
      </Button>
      <Button
        onPress={() => {
          onOpen('settle');
        }}
      >
        Settle
      </Button>
    </div>
  );
}

function DisputeParts({ view, canWrite }: { readonly view: DisputeView; readonly canWrite: boolean }) {
  const [opened, setOpened] = useState<keyof typeof FORMS | null>(null);
  const zone = useHomeZone();
  const { dispute, followUp } = view;
  const close = (): void => {
    setOpened(null);
  };
  const { title = '', Form = null } = opened === null ? {} : FORMS[opened];
  return (
    <Card title="Dispute">
      <Stack>
        <DescriptionList
          items={[
            { name: 'We say', value: formatPercent(dispute.oursPct) },
            { name: 'They say', value: formatPercent(dispute.theirsPct) },
            { name: 'Agreed', value: dispute.agreedPct === null ? '' : formatPercent(dispute.agreedPct) },
            { name: 'Stands with', value: levelWords(view) },
          ]}
        />
        <ol className={cx(styles['messages'])} aria-label="What was said">
          {dispute.messages.map(({ id, at, party, text }) => (
            <li key={id}>
              <strong>{`${partyWord(party)}, ${formatInstant(at, zone)}`}</strong>
              <p className={cx(styles['text'])}>{text}</p>
            </li>
          ))}
        </ol>
        {canWrite && isOpen(followUp) ? <Acts onOpen={setOpened} /> : null}
      </Stack>
      {Form === null ? null : (
        <Dialog title={title} isOpen onClose={close}>
          <Form view={view} onClose={close} />
        </Dialog>
      )}
    </Card>
  );
}

export function DisputeCard({ id, canWrite }: { readonly id: FollowUpId; readonly canWrite: boolean }) {
  const view = useQueryChannel('disputes.get', { id }).data ?? null;
  return view === null ? null : <DisputeParts view={view} canWrite={canWrite} />;
}
