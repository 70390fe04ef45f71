// Opening, making and closing workspace files. Every path is chosen in the shell's own dialog.
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '#renderer/bridge/client.ts';
import { restoreError, serializeError, type AppError } from '#shared/errors.ts';
import type { FileToken } from '#shared/ipc/define.ts';
import type { InputOf } from '#shared/ipc/contract.ts';
import { setLockedFile } from './locked-file.ts';

export type NewWorkspace = Omit<InputOf<'workspace.create'>, 'fileToken'>;

/** Where a file begins once it is open. */
export type FirstScreen = '/' | '/import';

export interface FileActions {
  readonly open: () => void;
  readonly openRecent: (fileToken: FileToken) => void;
  readonly openSample: () => void;
  /** Resolves when the file is open, or when no place was chosen; rejects with an AppError. */
  readonly create: (workspace: NewWorkspace, first?: FirstScreen) => Promise<void>;
  /** Puts a backup in the place of the file that did not open; rejects with an AppError. */
  readonly restoreFailed: (restore: InputOf<'backups.restoreFailed'>) => Promise<void>;
  readonly close: () => void;
  /** Why the last attempt failed. */
  readonly failure: AppError | null;
  readonly isBusy: boolean;
}

type Choose = () => Promise<{ readonly fileToken: FileToken } | null>;

const chooseFile: Choose = () => call('shell.pickFile', { purpose: 'workspace' });
const choosePlace =
  (suggestedName: string): Choose =>
  () =>
    call('shell.pickSave', { purpose: 'workspace', suggestedName });

/** A file name that every system accepts, from what a person typed. */
export function fileNameFor(organisation: string): string {
  const plain = organisation
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .slice(0, 60);
  return `${plain === '' ? 'workspace' : plain}.qdk`;
}

export function useFileActions(): FileActions {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);

  /** Everything that was read belongs to the file that was open. */
  const startAfresh = async (first: FirstScreen): Promise<void> => {
    await navigate({ to: first });
    await client.resetQueries();
  };
  const attempt = async (act: () => Promise<unknown>, first: FirstScreen = '/'): Promise<void> => {
    setFailure(null);
    setBusy(true);
    try {
      if ((await act()) !== null) await startAfresh(first);
    } finally {
      setBusy(false);
    }
  };
  const attemptShown = (act: () => Promise<unknown>): void => {
    attempt(act).catch((error: unknown) => {
      const refusal = restoreError(serializeError(error));
      if (refusal.code === 'KEY_NEEDED') setLockedFile(refusal);
      else setFailure(refusal);
      void client.invalidateQueries({ queryKey: ['backups.ofFailed'] });
    });
  };
  const chosen = async (choose: Choose, then: (fileToken: FileToken) => Promise<unknown>): Promise<unknown> => {
    const file = await choose();
    return file === null ? null : then(file.fileToken);
  };
  return {
    open: () => {
      attemptShown(() => chosen(chooseFile, (fileToken) => call('workspace.open', { fileToken })));
    },
    openRecent: (fileToken) => {
      attemptShown(() => call('workspace.open', { fileToken }));
    },
    openSample: () => {
      attemptShown(() =>
        chosen(choosePlace('Quarterdeck sample.qdk'), (fileToken) => call('workspace.createSample', { fileToken })),
      );
    },
    create: (workspace, first) =>
      attempt(
        () =>
          chosen(choosePlace(fileNameFor(workspace.organisation.name)), (fileToken) =>
            call('workspace.create', { ...workspace, fileToken }),
          ),
        first,
      ),
    restoreFailed: async (restore) => {
      try {
        await attempt(() => call('backups.restoreFailed', restore));
      } catch (error) {
        const refusal = restoreError(serializeError(error));
        if (refusal.code !== 'KEY_NEEDED') throw refusal;
        setLockedFile(refusal);
      }
    },
    close: () => {
      attemptShown(() => call('workspace.close', {}));
    },
    failure,
    isBusy,
  };
}
