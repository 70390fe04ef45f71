// Asks for the passphrase of the file that was to be opened. What is open stays open until the other one is.
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { setLockedFile, useLockedFile } from '#renderer/app/locked-file.ts';
import { call } from '#renderer/bridge/client.ts';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { EMPTY_PROOF, ProofFields } from './ProofFields.tsx';
import { ActForm } from '#renderer/app/form/ActForm.tsx';
import { useAct } from '#renderer/app/form/use-act.ts';
import styles from './unlock.module.css';

const close = (): void => {
  setLockedFile(null);
};

function Unlock({ name, keychain }: { readonly name: string; readonly keychain: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [proof, setProof] = useState(EMPTY_PROOF);
  const act = useAct();
  const unlock = (): void => {
    void act.run(async () => {
      await call('keys.unlock', proof);
      close();
      await navigate({ to: '/' });
      await client.resetQueries();
    });
  };
  return (
    <Dialog title={`Open ${name}`} isOpen onClose={close}>
      {keychain === 'refused' ? (
        <p className={cx(styles['text'])}>
          The keychain of this computer did not open it this time. The passphrase does, and so does the recovery code.
        </p>
      ) : null}
      <ActForm label="Unlock" submitLabel="Open" onSubmit={unlock} onCancel={close} {...act}>
        <ProofFields value={proof} onChange={setProof} />
      </ActForm>
    </Dialog>
  );
}

export function UnlockDialog() {
  const refusal = useLockedFile();
  if (refusal === null) return null;
  const { name, keychain } = refusal.details.facts ?? {};
  return <Unlock name={String(name)} keychain={String(keychain)} />;
}
