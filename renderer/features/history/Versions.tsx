// Versions that somebody named: what changed since, and a file of its own as it stood then.
import { useState } from 'react';
import { runCommand } from '#renderer/app/commands/registry.ts';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useHomeZone, useWorkspaceState } from '#renderer/app/use-settings.ts';
import { call } from '#renderer/bridge/client.ts';
import { tellProblem } from '#renderer/bridge/problems.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatInstant } from '#renderer/format/dates.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Breadcrumbs } from '#renderer/ui/layout/Breadcrumbs.tsx';
import { Page, Stack } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { Menu } from '#renderer/ui/overlays/Menu.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { showToast } from '#renderer/ui/toast/toast-queue.ts';
import type { NamedVersion } from '#shared/ipc/history.ts';
import { ChangeList } from './ChangeList.tsx';

function CompareDialog({ version, onClose }: { readonly version: NamedVersion; readonly onClose: () => void }) {
  const query = useQueryChannel('versions.compare', { seq: version.seq });
  return (
    <Dialog title={`Since "${version.name}"`} size="wide" isOpen onClose={onClose}>
      <QueryView query={query}>
        {({ total, changes }) =>
          changes.length === 0 ? (
            <p>No record differs from how it stood then.</p>
          ) : (
            <ChangeList changes={changes} total={total} linked />
          )
        }
      </QueryView>
    </Dialog>
  );
}

async function saveCopy({ name, seq }: NamedVersion, workspace: string): Promise<void> {
  const file = await call('shell.pickSave', {
    purpose: 'workspace',
    suggestedName: `${workspace} ${name}`.slice(0, 120),
  });
  if (file === null) return;
  await call('versions.saveCopy', { seq, fileToken: file.fileToken });
  showToast({ text: `${file.name} holds the workspace as it stood then. Open it to look around.`, tone: 'done' });
}

function VersionCard({ version, onCompare }: { readonly version: NamedVersion; readonly onCompare: () => void }) {
  const zone = useHomeZone();
  const canWrite = useCanWrite();
  const workspace = useWorkspaceState().data?.name ?? '';
  const remove = useMutationChannel('versions.remove');
  const more = [
    {
      id: 'copy',
      label: 'Write a file as it stood then…',
      onAction: () => {
        saveCopy(version, workspace).catch(tellProblem);
      },
    },
    {
      id: 'remove',
      label: 'Remove the name',
      isDisabled: !canWrite,
      onAction: () => {
        remove.mutate({ id: version.id });
      },
    },
  ];
  return (
    <Card
      title={version.name}
      actions={
        <>
          <Button tone="quiet" aria-label={`What changed since ${version.name}`} onPress={onCompare}>
            What changed
          </Button>
          <Menu label={`More for ${version.name}`} trigger={<Button tone="quiet">More</Button>} items={more} />
        </>
      }
    >
      <p>{`Revision ${version.seq}, named ${formatInstant(version.at, zone)} by ${version.actor}`}</p>
    </Card>
  );
}

export function Versions() {
  const query = useQueryChannel('versions.list', {});
  const canWrite = useCanWrite();
  const [compared, setCompared] = useState<NamedVersion | null>(null);
  const add = canWrite ? (
    <Button keys="Mod+S" onPress={() => runCommand('version.name')}>
      Name this version
    </Button>
  ) : undefined;
  const above = (
    <Breadcrumbs>
      <Link to="/history">History</Link>
    </Breadcrumbs>
  );
  return (
    <Page width="reading">
      <PageHeader
        title="Named versions"
        above={above}
        facts="Everything is saved as you go; a name finds a moment again."
        actions={query.data?.length === 0 ? undefined : add}
      />
      <QueryView query={query}>
        {(versions) =>
          versions.length === 0 ? (
            <EmptyState title="No version has a name yet" actions={add}>
              Name a moment you may want to come back to, such as the state before a review.
            </EmptyState>
          ) : (
            <Stack>
              {versions.map((version) => (
                <VersionCard
                  key={version.id}
                  version={version}
                  onCompare={() => {
                    setCompared(version);
                  }}
                />
              ))}
            </Stack>
          )
        }
      </QueryView>
      {compared === null ? null : (
        <CompareDialog
          version={compared}
          onClose={() => {
            setCompared(null);
          }}
        />
      )}
    </Page>
  );
}
