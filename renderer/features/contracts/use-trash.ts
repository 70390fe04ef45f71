// Moves contracts to the trash, one named step each; the notice offers Undo, so nobody is asked first.
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import type { ContractId } from '#shared/ids.ts';

interface TrashableContract {
  readonly id: ContractId;
  readonly rev: number;
}

/** Resolves to true when all are in the trash; what cannot go is told in a notice and ends it. */
export function useTrashContracts(): (contracts: readonly TrashableContract[]) => Promise<boolean> {
  const trash = useMutationChannel('contracts.trash');
  return async (contracts) => {
    try {
      for (const { id, rev } of contracts) await trash.mutateAsync({ id, rev });
      return true;
    } catch {
      // The notice has said which one and why.
      return false;
    }
  };
}
