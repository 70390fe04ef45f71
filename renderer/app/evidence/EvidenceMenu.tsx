// The acts on one file, behind a button.
import { Button } from '#renderer/ui/Button.tsx';
import { Menu } from '#renderer/ui/overlays/Menu.tsx';
import type { EvidenceItem } from '#shared/evidence/model.ts';
import type { EvidenceActs } from './use-evidence-acts.ts';

export interface EvidenceMenuProps {
  readonly item: EvidenceItem;
  readonly acts: EvidenceActs;
  readonly canWrite: boolean;
  readonly onDescribe: () => void;
}

export function EvidenceMenu({ item, acts, canWrite, onDescribe }: EvidenceMenuProps) {
  return (
    <Menu
      label={`More for ${item.fileName}`}
      trigger={
        <Button tone="quiet" aria-label={`More for ${item.fileName}`}>
          More
        </Button>
      }
      items={[
        {
          id: 'save',
          label: 'Save a copy…',
          onAction: () => {
            acts.saveCopy(item);
          },
        },
        {
          id: 'check',
          label: 'Check against its hash',
          onAction: () => {
            acts.check(item);
          },
        },
        { id: 'describe', label: 'Say what it is…', isDisabled: !canWrite, onAction: onDescribe },
        {
          id: 'off',
          label: 'Take off',
          isDisabled: !canWrite,
          onAction: () => {
            acts.takeOff(item);
          },
        },
      ]}
    />
  );
}
