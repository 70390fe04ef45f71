// What can be done with a file of evidence, from the card of a record and from the list of all.
import { useQueryClient } from '@tanstack/react-query';
import { call } from '#renderer/bridge/client.ts';
import { tellProblem } from '#renderer/bridge/problems.ts';
import { announceStep } from '#renderer/bridge/steps.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { showToast } from '#renderer/ui/toast/toast-queue.ts';
import type { EvidenceItem } from '#shared/evidence/model.ts';

export interface EvidenceActs {
  /** Asks for a file and attaches it. */
  readonly attach: (subject: Pick<EvidenceItem, 'entity' | 'recordId'>) => void;
  readonly saveCopy: (item: EvidenceItem) => void;
  /** Reads the content and compares it with its hash. */
  readonly check: (item: EvidenceItem) => void;
  readonly takeOff: (item: EvidenceItem) => void;
}

async function check({ id, fileName }: EvidenceItem): Promise<void> {
  const { sound } = await call('evidence.check', { id });
  showToast(
    sound
      ? { text: `${fileName} is unchanged since it was attached.`, tone: 'done' }
      : { text: `${fileName} is missing or damaged. Restore it from a backup.`, tone: 'problem' },
  );
}

export function useEvidenceActs(): EvidenceActs {
  const client = useQueryClient();
  const detach = useMutationChannel('evidence.detach');
  const attach = async ({ entity, recordId }: Pick<EvidenceItem, 'entity' | 'recordId'>): Promise<void> => {
    const file = await call('shell.pickFile', { purpose: 'evidence' });
    if (file === null) return;
    await call('evidence.attach', { entity, recordId, fileToken: file.fileToken });
    await announceStep(client);
  };
  const saveCopy = async ({ id, fileName }: EvidenceItem): Promise<void> => {
    const file = await call('shell.pickSave', { purpose: 'evidence', suggestedName: fileName });
    if (file === null) return;
    await call('evidence.saveCopy', { id, fileToken: file.fileToken });
    await announceStep(client);
    showToast({ text: `${file.name} written`, tone: 'done' });
  };
  return {
    attach: (subject) => {
      attach(subject).catch(tellProblem);
    },
    saveCopy: (item) => {
      saveCopy(item).catch(tellProblem);
    },
    check: (item) => {
      check(item).catch(tellProblem);
    },
    takeOff: ({ id }) => {
      detach.mutate({ id });
    },
  };
}
