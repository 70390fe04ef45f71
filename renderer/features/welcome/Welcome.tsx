// No file is open: the sample, a file, a new one, or one that was open before. What failed is said by name.
import { FilePlus2, FileSpreadsheet, FolderOpen, Sparkles } from 'lucide-react';
import { useState } from 'react';
import { useFileActions, type FileActions, type FirstScreen } from '#renderer/app/use-file-actions.ts';
import { useCommand } from '#renderer/app/commands/registry.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { ErrorState } from '#renderer/ui/states/ErrorState.tsx';
import { FailedFileBackups } from './FailedFileBackups.tsx';
import { NewWorkspaceForm } from './NewWorkspaceForm.tsx';
import { RecentFiles } from './RecentFiles.tsx';
import styles from './Welcome.module.css';

interface StartChoicesProps {
  readonly files: FileActions;
  readonly onNew: (first: FirstScreen) => void;
}

function StartChoices({ files, onNew }: StartChoicesProps) {
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
        <Button
          icon={<FileSpreadsheet aria-hidden="true" />}
          isDisabled={files.isBusy}
          onPress={() => {
            onNew('/import');
          }}
        >
          Import a spreadsheet
        </Button>
        <p>A new workspace that begins with a list you have: incidents from a file, providers from copied rows.</p>
      </li>
      <li className={cx(styles['choice'])}>
        <Button
          icon={<FilePlus2 aria-hidden="true" />}
          isDisabled={files.isBusy}
          onPress={() => {
            onNew('/');
          }}
        >
          Start a new one
        </Button>
        <p>Your organisation, your name and your time zone; everything else can wait.</p>
      </li>
    </ul>
  );
}

export function Welcome() {
  const files = useFileActions();
  const [first, setFirst] = useState<FirstScreen | null>(null);
  const isNew = first !== null;
  useCommand('file.create', () => {
    setFirst('/');
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
        {first !== null ? (
          <NewWorkspaceForm
            create={(workspace) => files.create(workspace, first)}
            onCancel={() => {
              setFirst(null);
            }}
          />
        ) : (
          <>
            <StartChoices files={files} onNew={setFirst} />
            <RecentFiles files={files} />
          </>
        )}
      </div>
    </main>
  );
}
