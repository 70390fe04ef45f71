// Brings a draft contract into force.
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import type { Contract } from '#shared/contracts/model.ts';

export function useActivate({ id, rev }: Contract): () => void {
  const activate = useMutationChannel('clock.activate');
  return () => {
    activate.mutate({ contractId: id, rev });
  };
}
