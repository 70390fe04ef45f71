// Shows a new recovery code once. It is stored nowhere, so the dialog says what to do with it and closes only by its button.
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import styles from './unlock.module.css';

export function RecoveryCodeDialog({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  return (
    <Dialog
      title="Write down the recovery code"
      role="alertdialog"
      isOpen
      onClose={onClose}
      actions={
        <Button tone="primary" onPress={onClose}>
          I have written it down
        </Button>
      }
    >
      <p className={cx(styles['text'])}>
        It opens the workspace when the passphrase is forgotten. It is shown only now. Keep it on paper, away from this
        computer. Whoever has neither the passphrase nor this code cannot open the workspace, and nobody can help.
      </p>
      <code className={cx(styles['recovery'])} aria-label="Recovery code">
        {code}
      </code>
    </Dialog>
  );
}
