// Runs an act and keeps its refusal for the form around it.
import { useState } from 'react';
import { restoreError, serializeError, type AppError } from '#shared/errors.ts';

export interface Act {
  readonly run: (act: () => Promise<void>) => Promise<void>;
  readonly refusal: AppError | null;
  readonly isBusy: boolean;
}

export function useAct(): Act {
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
