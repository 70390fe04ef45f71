// All backups of this workspace: what each holds, one now, how often, and the way back to any of them.
import { ArchiveRestore } from 'lucide-react';
import { useMemo, useState } from 'react';
import { RecordGrid } from '#renderer/app/grid/RecordGrid.tsx';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useHomeZone } from '#renderer/app/use-settings.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { Page } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { OutputOf } from '#shared/ipc/contract.ts';
import { backupColumns } from './backup-columns.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import styles from './Restore.module.css';
import type { Backup } from './restore-words.ts';
import { cx } from '#renderer/ui/cx.ts';

type State = OutputOf<'backups.list'>;

const OFFERED_MINUTES = [5, 10, 15, 30, 60, 240];

function Interval({ everyMinutes }: { readonly everyMinutes: number }) {
  const set = useMutationChannel('backups.setInterval');
  const offered = [...new Set([...OFFERED_MINUTES, everyMinutes])].toSorted((a, b) => a - b);
  return (
    <SelectField
      label="While working, after"
      choices={offered.map((minutes) => ({ value: String(minutes), label: formatQuantity(minutes, 'minute') }))}
      value={String(everyMinutes)}
      onChange={(minutes) => {
        set.mutate({ everyMinutes: Number(minutes) });
      }}
    />
  );
}

function Backups({ state, canWrite }: { readonly state: State; readonly canWrite: boolean }) {
  const zone = useHomeZone();
  const columns = useMemo(() => backupColumns(zone), [zone]);
  const [chosen, setChosen] = useState<Backup | null>(null);
  const [filter, setFilter] = useState('');
  const [active, setActive] = useState<Backup | null>(null);
  const shown = active ?? state.backups[0] ?? null;
  return (
    <>
      {state.problem === null ? null : (
        <p role="alert" className={cx(styles['problem'])}>
          The last backup failed: {state.problem}
        </p>
      )}
      <div className={cx(styles['bar'])}>
        {canWrite ? <Interval everyMinutes={state.everyMinutes} /> : null}
        <p className={cx(styles['rule'])}>
          Kept: three of today, one of each earlier day, at least ten. They lie in the folder {state.folder}. Press
          Enter on one to see what it holds.
        </p>
      </div>
      <RecordGrid
        grid="backups"
        noun="backup"
        filter={filter}
        onFilter={setFilter}
        end={
          <Button
            icon={<ArchiveRestore aria-hidden="true" />}
            isDisabled={!canWrite || shown === null || shown.content === null}
            onPress={() => {
              setChosen(shown);
            }}
          >
            Restore
          </Button>
        }
        label="Backups"
        rows={state.backups}
        columns={columns}
        rowId={({ id }) => id}
        onActive={setActive}
        onOpen={(backup) => {
          if (canWrite && backup.content !== null) setChosen(backup);
        }}
        empty="No backups yet. One is made when you close this workspace, and some minutes after each change."
      />
      {chosen === null ? null : (
        <RestoreDialog
          backup={chosen}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </>
  );
}

export function RestorePage() {
  const query = useQueryChannel('backups.list', {});
  const canWrite = useCanWrite();
  const make = useMutationChannel('backups.make');
  return (
    <Page fill>
      <PageHeader
        title="Backups"
        facts="Each was opened and compared with the file before it counted."
        actions={
          <Button
            isDisabled={!canWrite}
            isPending={make.isPending}
            onPress={() => {
              make.mutate({}, { onSuccess: () => void query.refetch() });
            }}
          >
            Back up now
          </Button>
        }
      />
      <QueryView query={query}>{(state) => <Backups state={state} canWrite={canWrite} />}</QueryView>
    </Page>
  );
}
