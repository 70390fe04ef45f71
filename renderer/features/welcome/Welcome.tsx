// No file is open: the sample, a file, a new one, or one that was open before. What failed is said by name.
import { FilePlus2, FolderOpen, Sparkles } from 'lucide-react';
import { useState } from 'react';
import { useFileActions, type FileActions } from '#renderer/app/use-file-actions.ts';
import { useCommand } from '#renderer/app/commands/registry.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { ErrorState } from '#renderer/ui/states/ErrorState.tsx';
import { FailedFileBackups } from './FailedFileBackups.tsx';
import { NewWorkspaceForm } from './NewWorkspaceForm.tsx';
import { RecentFiles } from './RecentFiles.tsx';
import styles from './Welcome.module.css';

function StartChoices({ files, onNew }: { readonly files: FileActions; readonly onNew: () => void }) {
  return (
    <ul className={cx(styles['choices'])}>
      <li className={cx(styles['choice'])}>
        <Button
          tone="primary"
          icon={<Sparkles aria-hidden="true" />}
          isDisabled={files.isBusy}
          onPress={files.openSample}
        >
          Open sample workspace
        </Button>
        <p>
          Four providers, twelve months of incidents and one disputed month. It is a file of its own, clearly marked.
        </p>
      </li>
      <li className={cx(styles['choice'])}>
        <Button icon={<FolderOpen aria-hidden="true" />} keys="Mod+O" isDisabled={files.isBusy} onPress={files.open}>
          Open a workspace
        </Button>
        <p>A .qdk file on this machine or on a drive.</p>
      </li>
      <li className={cx(styles['choice'])}>
        <Button icon={<FilePlus2 aria-hidden="true" />} isDisabled={files.isBusy} onPress={onNew}>
          Start a new one
        </Button>
        <p>Your organisation, your name and your time zone; everything else can wait.</p>
      </li>
    </ul>
  );
}

export function Welcome() {
  const files = useFileActions();
  const [isNew, setNew] = useState(false);
  useCommand('file.create', () => {
    setNew(true);
  });
  return (
    <main id="main" tabIndex={-1} data-pane className={cx(styles['welcome'])}>
      <div className={cx(styles['column'])}>
        <h1 className={cx(styles['title'])}>{isNew ? 'A new workspace' : 'Quarterdeck'}</h1>
        <p className={cx(styles['lead'])}>
          {isNew
            ? 'It becomes one file on this machine. You choose where after this page.'
            : 'A workbench for vendor and capacity reviews. One local file, no account, no network.'}
        </p>
        {files.failure === null ? null : (
          <>
            <ErrorState error={files.failure} />
            <FailedFileBackups files={files} />
          </>
        )}
        {isNew ? (
          <NewWorkspaceForm
            create={files.create}
            onCancel={() => {
              setNew(false);
            }}
          />
        ) : (
          <>
            <StartChoices
              files={files}
              onNew={() => {
                setNew(true);
              }}
            />
            <RecentFiles files={files} />
          </>
        )}
      </div>
    </main>
  );
}
