// Moves providers to the trash as one named step; the notice that follows offers Undo, so nobody is asked first.
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import type { ProviderId } from '#shared/ids.ts';

interface Trashable {
  readonly id: ProviderId;
  readonly rev: number;
}

/** Resolves to true when all are in the trash; one that cannot go is told in a notice and keeps all of them. */
export function useTrashProviders(): (providers: readonly Trashable[]) => Promise<boolean> {
  const trash = useMutationChannel('providers.trash');
  return async (providers) => {
    try {
      await trash.mutateAsync({ items: providers.map(({ id, rev }) => ({ id, rev })) });
      return true;
    } catch {
      // The notice has said which one and why.
      return false;
    }
  };
}
