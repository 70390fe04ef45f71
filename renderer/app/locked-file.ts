// The file whose opening was refused until its passphrase is typed. Set by whoever tried to open it, shown as one dialog.
import { useSyncExternalStore } from 'react';
import type { AppError } from '#shared/errors.ts';

let locked: AppError | null = null;
const listeners = new Set<() => void>();

/** `refusal` is the KEY_NEEDED that names the file; null when it is open or given up. */
export function setLockedFile(refusal: AppError | null): void {
  locked = refusal;
  for (const listener of listeners) listener();
}

export function useLockedFile(): AppError | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => locked,
  );
}
