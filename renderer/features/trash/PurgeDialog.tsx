// Says what a purge takes along and which backups still hold the text, then asks for the name of the workspace.
import { useState } from 'react';
import { useWorkspaceState } from '#renderer/app/use-settings.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { Stack } from '#renderer/ui/layout/Page.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { showToast } from '#renderer/ui/toast/toast-queue.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { TrashRow } from '#shared/ipc/trash.ts';

const LISTED = 12;

interface NamesProps {
  readonly intro: string;
  readonly names: readonly string[];
}

function Names({ intro, names }: NamesProps) {
  if (names.length === 0) return null;
  const more = names.length - LISTED;
  return (
    <div>
      <p>{intro}</p>
      <ul>
        {names.slice(0, LISTED).map((name) => (
          <li key={name}>{name}</li>
        ))}
        {more > 0 ? <li>{`and ${more} more`}</li> : null}
      </ul>
    </div>
  );
}

function Plan({ plan }: { readonly plan: OutputOf<'trash.plan'> }) {
  const line = ({ word, title }: { readonly word: string; readonly title: string }): string => `${word}: ${title}`;
  return (
    <>
      <Names
        intro="These go for good, with everything that was ever recorded of them:"
        names={plan.records.map(line)}
      />
      <Names intro="They cannot go while these still use them:" names={plan.users.map(line)} />
      <Names intro="These backups were made while the text was there and may still hold it:" names={plan.backups} />
      <p>
        The audit log keeps who did what and when; its proofs stay valid. Exports that left the workspace are not called
        back.
      </p>
    </>
  );
}

export function PurgeDialog({ rows, onClose }: { readonly rows: readonly TrashRow[]; readonly onClose: () => void }) {
  const items = rows.map(({ entity, id }) => ({ entity, id }));
  const plan = useQueryChannel('trash.plan', { items });
  const purge = useMutationChannel('trash.purge', { errors: 'inline' });
  const name = useWorkspaceState().data?.name ?? '';
  const [typed, setTyped] = useState('');
  const ready = plan.data !== undefined && plan.data.users.length === 0 && typed.trim() === name && name !== '';
  const run = (): void => {
    purge.mutate(
      { items, confirmation: typed },
      {
        onSuccess: ({ purged }) => {
          onClose();
          showToast({ text: `${formatQuantity(purged, 'record')} purged`, tone: 'done' });
        },
      },
    );
  };
  return (
    <Dialog
      title={`Purge ${formatQuantity(plan.data?.records.length ?? rows.length, 'record')}`}
      role="alertdialog"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="danger" isDisabled={!ready} isPending={purge.isPending} onPress={run}>
            Purge for good
          </Button>
        </>
      }
    >
      <Stack>
        <QueryView query={plan}>{(found) => <Plan plan={found} />}</QueryView>
        <TextField
          label="Name of the workspace"
          description={`This cannot be undone. Type ${name} to purge.`}
          value={typed}
          onChange={setTyped}
          errorMessage={purge.error?.message}
        />
      </Stack>
    </Dialog>
  );
}
