// Runs an act on the keys and keeps its refusal for the form. Nothing typed here is ever kept as a draft.
import { useState } from 'react';
import { restoreError, serializeError, type AppError } from '#shared/errors.ts';

export interface SecretAct {
  readonly run: (act: () => Promise<void>) => Promise<void>;
  readonly refusal: AppError | null;
  readonly isBusy: boolean;
}

export function useSecretAct(): SecretAct {
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  return {
    refusal,
    isBusy,
    async run(act) {
      setRefusal(null);
      setBusy(true);
      try {
        await act();
      } catch (error) {
        setRefusal(restoreError(serializeError(error)));
      } finally {
        setBusy(false);
      }
    },
  };
}
