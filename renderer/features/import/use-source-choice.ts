// From a file or a pasted block to an import: read at once when nothing is open, otherwise a person is asked first.
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '#renderer/bridge/client.ts';
import { restoreError, serializeError, type AppError } from '#shared/errors.ts';
import type { ImportId } from '#shared/ids.ts';
import type { ImportSource } from '#shared/imports/reading.ts';

export interface SourceChoice {
  readonly chooseFile: () => void;
  readonly paste: (text: string) => void;
  readonly failure: AppError | null;
  readonly isBusy: boolean;
  /** The import that is being read; null before it is known. */
  readonly id: ImportId | null;
}

async function lookAtChosenFile(): Promise<ImportSource | null> {
  const file = await call('shell.pickFile', { purpose: 'incidents' });
  return file === null ? null : call('imports.look', { fileToken: file.fileToken });
}

export function useSourceChoice(): SourceChoice {
  const navigate = useNavigate();
  const [failure, setFailure] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [id, setId] = useState<ImportId | null>(null);
  const open = async (look: () => Promise<ImportSource | null>): Promise<void> => {
    const source = await look();
    if (source === null) return;
    if (source.preview.question !== null) {
      await navigate({ to: '/import/$id', params: { id: source.id }, search: { step: 'file' } });
      return;
    }
    setId(source.id);
    await call('imports.read', { id: source.id, reading: source.preview.reading });
    await navigate({ to: '/import/$id', params: { id: source.id }, search: { step: 'map' } });
  };
  const attempt = (look: () => Promise<ImportSource | null>): void => {
    setFailure(null);
    setBusy(true);
    open(look)
      .catch((error: unknown) => {
        setFailure(restoreError(serializeError(error)));
      })
      .finally(() => {
        setBusy(false);
        setId(null);
      });
  };
  return {
    chooseFile: () => {
      attempt(lookAtChosenFile);
    },
    paste: (text) => {
      attempt(() => call('imports.paste', { text }));
    },
    failure,
    isBusy,
    id,
  };
}
