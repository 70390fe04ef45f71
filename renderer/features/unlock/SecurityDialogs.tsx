// The acts on the protection of the workspace, one dialog each: encrypt, remove the encryption, new passphrase, new code.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#renderer/bridge/client.ts';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { AppError } from '#shared/errors.ts';
import { EMPTY_PROOF, ProofFields } from './ProofFields.tsx';
import { ActForm } from '#renderer/app/form/ActForm.tsx';
import { useAct } from '#renderer/app/form/use-act.ts';
import styles from './unlock.module.css';

export interface SecurityDialogProps {
  readonly onClose: () => void;
}
export interface CodeDialogProps extends SecurityDialogProps {
  /** A code was made and has to be shown. */
  readonly onCode: (code: string) => void;
}

/** A passphrase twice, so that a slip of the finger locks nobody out. */
interface NewPassphrase {
  readonly first: string;
  readonly again: string;
}
const NONE: NewPassphrase = { first: '', again: '' };

function requireSame({ first, again }: NewPassphrase): void {
  if (first === again) return;
  throw new AppError('PASSPHRASE_DIFFERS', 'The two passphrases are not the same. Type the second one again.');
}

interface NewPassphraseFieldsProps {
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
}

function NewPassphraseFields({ value, onChange }: NewPassphraseFieldsProps) {
  return (
    <>
      <TextField
        label="New passphrase"
        type="password"
        maxLength={1000}
        isRequired
        value={value.first}
        onChange={(first) => {
          onChange({ ...value, first });
        }}
        description="At least 10 characters. A few words are easiest to keep in mind and hard to guess."
      />
      <TextField
        label="The same again"
        type="password"
        maxLength={1000}
        isRequired
        value={value.again}
        onChange={(again) => {
          onChange({ ...value, again });
        }}
      />
    </>
  );
}

/** What was read of the protection is of before. */
function useAfterwards(onClose: () => void): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    onClose();
    await client.invalidateQueries();
  };
}

export function EncryptDialog({ onClose, onCode }: CodeDialogProps) {
  const [passphrase, setPassphrase] = useState(NONE);
  const act = useAct();
  const done = useAfterwards(onClose);
  const encrypt = (): void => {
    void act.run(async () => {
      requireSame(passphrase);
      const { recoveryCode } = await call('keys.encrypt', { passphrase: passphrase.first });
      onCode(recoveryCode);
      await done();
    });
  };
  return (
    <Dialog title="Encrypt this workspace" isOpen onClose={onClose}>
      <ActForm label="Encrypt" submitLabel="Encrypt" onSubmit={encrypt} onCancel={onClose} {...act}>
        <p className={cx(styles['text'])}>
          A compared copy takes the place of the file. From then on the file, its log and its backups can be read only
          with the passphrase or the recovery code. Earlier backups stay as they are.
        </p>
        <NewPassphraseFields value={passphrase} onChange={setPassphrase} />
      </ActForm>
    </Dialog>
  );
}

export function DecryptDialog({ onClose }: SecurityDialogProps) {
  const [proof, setProof] = useState(EMPTY_PROOF);
  const act = useAct();
  const done = useAfterwards(onClose);
  const decrypt = (): void => {
    void act.run(async () => {
      await call('keys.decrypt', proof);
      await done();
    });
  };
  return (
    <Dialog title="Remove the encryption" isOpen onClose={onClose}>
      <ActForm
        label="Remove the encryption"
        submitLabel="Remove the encryption"
        tone="danger"
        onSubmit={decrypt}
        onCancel={onClose}
        {...act}
      >
        <p className={cx(styles['text'])}>
          Anyone who gets the file can then read it. Earlier backups stay encrypted, with their own key files.
        </p>
        <ProofFields value={proof} onChange={setProof} />
      </ActForm>
    </Dialog>
  );
}

export function ChangePassphraseDialog({ onClose }: SecurityDialogProps) {
  const [proof, setProof] = useState(EMPTY_PROOF);
  const [passphrase, setPassphrase] = useState(NONE);
  const act = useAct();
  const done = useAfterwards(onClose);
  const change = (): void => {
    void act.run(async () => {
      requireSame(passphrase);
      await call('keys.changePassphrase', { ...proof, next: passphrase.first });
      await done();
    });
  };
  return (
    <Dialog title="Change the passphrase" isOpen onClose={onClose}>
      <ActForm label="Change the passphrase" submitLabel="Change" onSubmit={change} onCancel={onClose} {...act}>
        <ProofFields value={proof} onChange={setProof} />
        <NewPassphraseFields value={passphrase} onChange={setPassphrase} />
        <p className={cx(styles['text'])}>Backups made before keep the passphrase they were made with.</p>
      </ActForm>
    </Dialog>
  );
}

export function NewCodeDialog({ onClose, onCode }: CodeDialogProps) {
  const [proof, setProof] = useState(EMPTY_PROOF);
  const act = useAct();
  const done = useAfterwards(onClose);
  const make = (): void => {
    void act.run(async () => {
      const { recoveryCode } = await call('keys.newRecoveryCode', proof);
      onCode(recoveryCode);
      await done();
    });
  };
  return (
    <Dialog title="Make a new recovery code" isOpen onClose={onClose}>
      <ActForm label="New recovery code" submitLabel="Make a new code" onSubmit={make} onCancel={onClose} {...act}>
        <p className={cx(styles['text'])}>The code you have now opens nothing any more after this.</p>
        <ProofFields value={proof} onChange={setProof} />
      </ActForm>
    </Dialog>
  );
}
