// What one backup holds, and restoring it: typed confirmation, since the file of now is replaced. It is kept as a backup.
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ActForm } from '#renderer/app/form/ActForm.tsx';
import { useAct } from '#renderer/app/form/use-act.ts';
import { useHomeZone, useWorkspaceState } from '#renderer/app/use-settings.ts';
import { call } from '#renderer/bridge/client.ts';
import { formatInstant } from '#renderer/format/dates.ts';
import { formatBytes, formatCount } from '#renderer/format/numbers.ts';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { DescriptionList } from '#renderer/ui/layout/DescriptionList.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { showToast } from '#renderer/ui/toast/toast-queue.ts';
import { areaCounts, lastStepText, REASON_WORDS, type Backup } from './restore-words.ts';

export interface RestoreDialogProps {
  readonly backup: Backup;
  readonly onClose: () => void;
}

function Facts({ backup }: { readonly backup: Backup }) {
  const zone = useHomeZone();
  const { content } = backup;
  const step = lastStepText(backup);
  const lastAt = content?.lastStep?.at;
  const areas = areaCounts(backup) ?? [];
  return (
    <DescriptionList
      items={[
        { name: 'Made', value: `${formatInstant(backup.at, zone)} · ${REASON_WORDS[backup.reason]}` },
        { name: 'Revision', value: formatCount(backup.revision) },
        { name: 'Last step', value: lastAt === undefined ? step : `${step} · ${formatInstant(lastAt, zone)}` },
        { name: 'Size', value: formatBytes(backup.bytes) },
        ...areas.map(({ name, count }) => ({ name, value: formatCount(count) })),
      ]}
    />
  );
}

export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const name = useWorkspaceState().data?.name ?? '';
  const [confirmation, setConfirmation] = useState('');
  const act = useAct();
  const restore = (): void => {
    void act.run(async () => {
      await call('backups.restore', { id: backup.id, confirmation });
      onClose();
      await navigate({ to: '/' });
      await client.resetQueries();
      showToast({ text: 'Restored. The file of before is the newest backup.', tone: 'done' });
    });
  };
  return (
    <Dialog title="Restore this backup" size="wide" isOpen onClose={onClose}>
      <ActForm
        label="Restore"
        submitLabel="Restore"
        tone="danger"
        onSubmit={restore}
        onCancel={onClose}
        refusal={act.refusal}
        isBusy={act.isBusy}
      >
        <Facts backup={backup} />
        <TextField
          label="Name of the workspace"
          isRequired
          value={confirmation}
          onChange={setConfirmation}
          errorMessage={act.refusal?.details.fields?.['confirmation']}
          description={`Everything after revision ${formatCount(backup.revision)} leaves the file; it is kept as a backup of its own first. Type ${name} to go on.`}
        />
      </ActForm>
    </Dialog>
  );
}
