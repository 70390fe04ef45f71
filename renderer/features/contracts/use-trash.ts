// Moves contracts to the trash as one named step; the notice offers Undo, so nobody is asked first.
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import type { ContractId } from '#shared/ids.ts';

interface TrashableContract {
  readonly id: ContractId;
  readonly rev: number;
}

/** Resolves to true when all are in the trash; one that cannot go is told in a notice and keeps all of them. */
export function useTrashContracts(): (contracts: readonly TrashableContract[]) => Promise<boolean> {
  const trash = useMutationChannel('contracts.trash');
  return async (contracts) => {
    try {
      await trash.mutateAsync({ items: contracts.map(({ id, rev }) => ({ id, rev })) });
      return true;
    } catch {
      // The notice has said which one and why.
      return false;
    }
  };
}
