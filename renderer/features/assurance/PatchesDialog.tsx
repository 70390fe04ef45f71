// Pastes patches from a spreadsheet onto a patch duty.
import { useState } from 'react';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { showToast } from '#renderer/ui/toast/toast-queue.ts';
import type { Assurance } from '#shared/assurance/model.ts';

export function PatchesDialog({ record, onClose }: { readonly record: Assurance; readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const paste = useMutationChannel('assurance.pastePatches', { errors: 'inline' });
  const apply = (): void => {
    paste.mutate(
      { id: record.id, rev: record.rev, text },
      {
        onSuccess: ({ added, replaced }) => {
          const more = replaced === 0 ? '' : `, ${replaced} replaced`;
          showToast({ text: `${formatQuantity(added, 'patch', 'patches')} added${more}`, tone: 'done' });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title={`Paste patches into ${record.title}`}
      size="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" isDisabled={text.trim() === ''} isPending={paste.isPending} onPress={apply}>
            Add patches
          </Button>
        </>
      }
    >
      <TextAreaField
        label="Rows"
        name="rows"
        rows={10}
        value={text}
        onChange={setText}
        description="Four columns from a spreadsheet: reference, critical or other, released on, applied on. Days as 2026-03-31; empty where it is not applied."
        {...(paste.error === null ? {} : { errorMessage: paste.error.message })}
      />
    </Dialog>
  );
}
