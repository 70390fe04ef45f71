// What is done with a month: claim its credit, lock it. C and K do the same from the keyboard.
import { useNavigate } from '@tanstack/react-router';
import { Lock, LockOpen, ReceiptText } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import { useLetterKeys } from '#renderer/app/commands/use-letter-keys.ts';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatMonth } from '#renderer/format/dates.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { claimView } from '#shared/claims/words.ts';
import { Note } from '#shared/fields.ts';
import type { LockedPeriod } from '#shared/sla/locked-period.ts';
import type { MonthView } from '#shared/sla/view.ts';
import styles from './MonthPane.module.css';

const Reason = z.strictObject({ reason: Note.refine((text) => text.trim() !== '', 'say why; the history keeps it') });

function UnlockDialog({ period, onClose }: { readonly period: LockedPeriod; readonly onClose: () => void }) {
  const unlock = useMutationChannel('periods.unlock', { errors: 'inline' });
  const form = useRecordForm({
    form: 'period-unlock',
    recordId: period.id,
    schema: Reason,
    initial: { reason: '' },
    save: async ({ reason }) => {
      await unlock.mutateAsync({ id: period.id, rev: period.rev, reason });
      onClose();
    },
  });
  return (
    <Dialog title={`Unlock ${formatMonth(period.month)}`} isOpen onClose={onClose}>
      <RecordForm form={form} label="Unlock the month" submitLabel="Unlock" onCancel={onClose}>
        <FormField form={form} name="reason" label="Why">
          {(field) => (
            <TextAreaField {...field} isRequired description="The month is then judged anew from records and terms." />
          )}
        </FormField>
      </RecordForm>
    </Dialog>
  );
}

function useClaim(month: MonthView) {
  const navigate = useNavigate();
  const draft = useMutationChannel('claims.draft');
  const row = useQueryChannel('claims.list', {}).data?.find(
    (candidate) => candidate.slaId === month.slaId && candidate.month === month.month,
  );
  const raise = (): void => {
    draft.mutate(
      { slaId: month.slaId, month: month.month },
      {
        onSuccess: ({ id }) => {
          void navigate({ to: '/claims/$id', params: { id } });
        },
      },
    );
  };
  return { row, raise, canRaise: row !== undefined && row.claim === null };
}

function useLock(month: MonthView) {
  const lock = useMutationChannel('periods.lock');
  const locked = useQueryChannel('periods.list', { slaId: month.slaId }).data?.find(
    (period) => period.month === month.month,
  );
  return {
    locked: locked ?? null,
    lock: () => {
      lock.mutate({ slaId: month.slaId, month: month.month, note: '' });
    },
    canLock: locked === undefined && !month.soFar && month.uptimePct !== null,
  };
}

export function MonthActs({ month }: { readonly month: MonthView }) {
  const canWrite = useCanWrite();
  const { row, raise, canRaise } = useClaim(month);
  const { locked, lock, canLock } = useLock(month);
  const [isUnlocking, setUnlocking] = useState(false);
  useLetterKeys({
    c: () => {
      if (canWrite && canRaise) raise();
    },
    k: () => {
      if (!canWrite) return;
      if (locked !== null) setUnlocking(true);
      else if (canLock) lock();
    },
  });
  const claim = row?.claim ?? null;
  return (
    <div className={cx(styles['acts'])}>
      {claim === null ? null : (
        <Link to="/claims/$id" params={{ id: claim.id }}>
          {`Claim: ${claimView(claim.state).word.toLowerCase()}`}
        </Link>
      )}
      {locked === null ? null : <Chip tone="plain">Locked</Chip>}
      {canWrite && canRaise ? (
        <Button icon={<ReceiptText aria-hidden="true" />} keys="C" onPress={raise}>
          Raise claim
        </Button>
      ) : null}
      {canWrite && canLock ? (
        <Button icon={<Lock aria-hidden="true" />} keys="K" onPress={lock}>
          Lock the month
        </Button>
      ) : null}
      {canWrite && locked !== null ? (
        <Button
          icon={<LockOpen aria-hidden="true" />}
          keys="K"
          onPress={() => {
            setUnlocking(true);
          }}
        >
          Unlock
        </Button>
      ) : null}
      {isUnlocking && locked !== null ? (
        <UnlockDialog
          period={locked}
          onClose={() => {
            setUnlocking(false);
          }}
        />
      ) : null}
    </div>
  );
}
