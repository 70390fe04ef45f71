// Moves a provider to the trash as one named step; the notice that follows offers Undo, so nobody is asked first.
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import type { ProviderId } from '#shared/ids.ts';

interface Trashable {
  readonly id: ProviderId;
  readonly rev: number;
}

/** Resolves when all are in the trash; what cannot go is told in a notice and ends it. */
export function useTrashProviders(): (providers: readonly Trashable[]) => Promise<boolean> {
  const trash = useMutationChannel('providers.trash');
  return async (providers) => {
    try {
      for (const { id, rev } of providers) await trash.mutateAsync({ id, rev });
      return true;
    } catch {
      // The notice has said which one and why.
      return false;
    }
  };
}
