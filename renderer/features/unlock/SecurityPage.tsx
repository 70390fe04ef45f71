// How the workspace is protected, in words, and what can be done about it.
import { useState } from 'react';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Page } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { OutputOf } from '#shared/ipc/contract.ts';
import { RecoveryCodeDialog } from './RecoveryCodeDialog.tsx';
import {
  ChangePassphraseDialog,
  DecryptDialog,
  EncryptDialog,
  NewCodeDialog,
  type CodeDialogProps,
} from './SecurityDialogs.tsx';
import styles from './unlock.module.css';

type Protection = OutputOf<'keys.state'>;
type OpenDialog = 'encrypt' | 'decrypt' | 'passphrase' | 'code';

interface CardPartProps {
  readonly protection: Protection;
  readonly canWrite: boolean;
  readonly onOpen: (dialog: OpenDialog) => void;
}

function PlainCard({ canWrite, onOpen }: CardPartProps) {
  return (
    <Card title="Not encrypted">
      <p className={cx(styles['text'])}>
        Anyone who gets the file can read it. Encryption makes the file, its log and its backups unreadable without a
        passphrase, and shows any damage to the file at once. It costs next to no speed.
      </p>
      <Button
        tone="primary"
        isDisabled={!canWrite}
        onPress={() => {
          onOpen('encrypt');
        }}
      >
        Encrypt this workspace
      </Button>
    </Card>
  );
}

function EncryptedCard({ protection, canWrite, onOpen }: CardPartProps) {
  const { plainBackups } = protection;
  return (
    <Card title="Encrypted">
      <p className={cx(styles['text'])}>
        The key lies, wrapped by the passphrase and by the recovery code, in the file that ends in .keys beside the
        workspace. Keep the two files together; every backup has its own copy.
      </p>
      {plainBackups === 0 ? null : (
        <p className={cx(styles['text'])}>
          {formatQuantity(plainBackups, 'backup')} made before the encryption can be read by anyone. Delete them from
          the folder of backups when you no longer need them.
        </p>
      )}
      <div className={cx(styles['acts'])}>
        <Button
          isDisabled={!canWrite}
          onPress={() => {
            onOpen('passphrase');
          }}
        >
          Change the passphrase
        </Button>
        <Button
          isDisabled={!canWrite}
          onPress={() => {
            onOpen('code');
          }}
        >
          Make a new recovery code
        </Button>
        <Button
          tone="danger"
          isDisabled={!canWrite}
          onPress={() => {
            onOpen('decrypt');
          }}
        >
          Remove the encryption
        </Button>
      </div>
    </Card>
  );
}

const KEYCHAIN_WORDS: Readonly<Record<Protection['keychain'], string>> = {
  stored: 'Your account on this computer opens the workspace without the passphrase. Other computers still ask for it.',
  available:
    'The passphrase is asked for at each opening. The keychain of your account on this computer can answer instead.',
  unavailable: 'This computer offers no keychain that is safe to use, so the passphrase is asked for at each opening.',
};

function KeychainCard({
  keychain,
  canWrite,
}: {
  readonly keychain: Protection['keychain'];
  readonly canWrite: boolean;
}) {
  const set = useMutationChannel('keys.setKeychain');
  return (
    <Card title="This computer">
      <p className={cx(styles['text'])}>{KEYCHAIN_WORDS[keychain]}</p>
      {keychain === 'unavailable' ? null : (
        <Button
          isDisabled={!canWrite}
          isPending={set.isPending}
          onPress={() => {
            set.mutate({ remember: keychain === 'available' });
          }}
        >
          {keychain === 'available' ? 'Open without asking here' : 'Ask for the passphrase again'}
        </Button>
      )}
    </Card>
  );
}

interface SecurityDialogProps extends CodeDialogProps {
  readonly dialog: OpenDialog;
}

function SecurityDialog({ dialog, onClose, onCode }: SecurityDialogProps) {
  if (dialog === 'encrypt') return <EncryptDialog onClose={onClose} onCode={onCode} />;
  if (dialog === 'decrypt') return <DecryptDialog onClose={onClose} />;
  if (dialog === 'passphrase') return <ChangePassphraseDialog onClose={onClose} />;
  return <NewCodeDialog onClose={onClose} onCode={onCode} />;
}

export function SecurityPage() {
  const query = useQueryChannel('keys.state', {});
  const canWrite = useCanWrite();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [code, setCode] = useState<string | null>(null);
  return (
    <Page>
      <PageHeader title="Security" facts="Who can read this file, and with what." />
      <QueryView query={query}>
        {(protection) =>
          protection.encrypted ? (
            <>
              <EncryptedCard protection={protection} canWrite={canWrite} onOpen={setDialog} />
              <KeychainCard keychain={protection.keychain} canWrite={canWrite} />
            </>
          ) : (
            <PlainCard protection={protection} canWrite={canWrite} onOpen={setDialog} />
          )
        }
      </QueryView>
      {dialog === null ? null : (
        <SecurityDialog
          dialog={dialog}
          onCode={setCode}
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
      {code === null ? null : (
        <RecoveryCodeDialog
          code={code}
          onClose={() => {
            setCode(null);
          }}
        />
      )}
    </Page>
  );
}
