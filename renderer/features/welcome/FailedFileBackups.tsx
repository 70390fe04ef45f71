// Under the refusal of a file: its backups, and the way to put one in its place. The file that is there is kept.
import { useState } from 'react';
import { ActForm } from '#renderer/app/form/ActForm.tsx';
import { useAct } from '#renderer/app/form/use-act.ts';
import type { FileActions } from '#renderer/app/use-file-actions.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatInstant } from '#renderer/format/dates.ts';
import { formatBytes, formatCount } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import type { FailedFile } from '#shared/ipc/backups.ts';

type Backup = FailedFile['backups'][number];

interface RestoreFailedDialogProps {
  readonly name: string;
  readonly backup: Backup;
  readonly files: FileActions;
  readonly onClose: () => void;
}

function RestoreFailedDialog({ name, backup, files, onClose }: RestoreFailedDialogProps) {
  const [confirmation, setConfirmation] = useState('');
  const act = useAct();
  const restore = (): void => {
    void act.run(async () => {
      await files.restoreFailed({ id: backup.id, confirmation });
      onClose();
    });
  };
  return (
    <Dialog title="Restore this backup" isOpen onClose={onClose}>
      <ActForm
        label="Restore"
        submitLabel="Restore"
        tone="danger"
        onSubmit={restore}
        onCancel={onClose}
        refusal={act.refusal}
        isBusy={act.isBusy}
      >
        <TextField
          label="Name of the workspace"
          isRequired
          value={confirmation}
          onChange={setConfirmation}
          errorMessage={act.refusal?.details.fields?.['confirmation']}
          description={`The backup of ${formatInstant(backup.at, 'UTC')} takes the place of the file. The file that is there stays beside it as "${name} damaged". Type ${name} to go on.`}
        />
      </ActForm>
    </Dialog>
  );
}

const restoreButton = (backup: Backup, onChoose: (backup: Backup) => void) => (
  <Button
    tone="quiet"
    onPress={() => {
      onChoose(backup);
    }}
  >
    Restore
  </Button>
);

const columnsFor = (onChoose: (backup: Backup) => void): ReadonlyArray<PlainColumn<Backup>> => [
  { id: 'at', header: 'When (UTC)', grows: true, cell: ({ at }) => formatInstant(at, 'UTC') },
  { id: 'revision', header: 'Revision', align: 'end', cell: ({ revision }) => formatCount(revision) },
  { id: 'size', header: 'Size', align: 'end', cell: ({ bytes }) => formatBytes(bytes) },
  { id: 'kind', header: 'Protection', cell: ({ encrypted }) => (encrypted ? 'Encrypted' : 'Plain') },
  { id: 'act', header: 'Act', cell: (backup) => restoreButton(backup, onChoose) },
];

export function FailedFileBackups({ files }: { readonly files: FileActions }) {
  const { data } = useQueryChannel('backups.ofFailed', {});
  const [chosen, setChosen] = useState<Backup | null>(null);
  if (data === undefined || data === null) return null;
  return (
    <Card title={`Backups of ${data.name}`} flush>
      <PlainTable
        label={`Backups of ${data.name}`}
        rows={data.backups}
        rowId={({ id }) => id}
        columns={columnsFor(setChosen)}
      />
      {chosen === null ? null : (
        <RestoreFailedDialog
          name={data.name}
          backup={chosen}
          files={files}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </Card>
  );
}
