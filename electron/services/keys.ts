// How the workspace is protected: unlock, encrypt, decrypt, passphrase, recovery code, keychain. What changes the file or
// its keys is recorded as a step that cannot be undone.
import { randomBytes } from 'node:crypto';
import { evidenceHashes } from '#db/evidence/read.ts';
import { EvidenceStore } from '#db/evidence/store.ts';
import { convertWorkspace } from '#db/keys/convert.ts';
import { createKeys, keychainEntry, withKeychain, withPassphrase, withRecoveryCode } from '#db/keys/slots.ts';
import { readKeys, removeKeys, writeKeys } from '#db/keys/store.ts';
import type { KeyFile } from '#db/keys/key-file.ts';
import { AppError } from '#shared/errors.ts';
import type { Protection } from '#shared/ipc/keys.ts';
import type { ServiceContext } from '../core/create-core.ts';
import type { AreaChannels, Handlers, Keychain } from './deps.ts';
import { dataKeyBy, type Opening, type Proof } from './opening.ts';
import type { Session } from './session.ts';
import { requireState } from './workspace.ts';

function requireEncrypted(session: Session, encrypted: boolean): string {
  const { path, encrypted: is, readOnly } = session.workspace();
  if (readOnly)
    throw new AppError(
      'WORKSPACE_READ_ONLY',
      'Nothing can be written here. Copy the workspace to another folder first.',
    );
  if (is === encrypted) return path;
  throw encrypted
    ? new AppError('NOT_ENCRYPTED', 'This workspace is not encrypted, so it has no passphrase. Encrypt it first.')
    : new AppError('ALREADY_ENCRYPTED', 'This workspace is encrypted already. Change its passphrase instead.');
}

/** The keys of the open workspace, after a person has shown to know one of its secrets. */
async function provenKeys(
  session: Session,
  proof: Proof,
): Promise<{ file: string; keys: KeyFile; dataKey: Uint8Array }> {
  const file = requireEncrypted(session, true);
  const keys = readKeys(file);
  const dataKey = await dataKeyBy(keys, proof);
  if (session.key === undefined || !Buffer.from(dataKey).equals(session.key)) {
    const text = 'The key file beside the workspace belongs to another one. Put back its own from a backup first.';
    throw new AppError('KEY_FILE_FOREIGN', text);
  }
  return { file, keys, dataKey };
}

/** Recorded in the audit log: who changed the protection, and when; never with what. */
function record(session: Session, context: ServiceContext, label: string, act: string): void {
  session.step(context, { label, act, final: true }, () => undefined);
}

// Evidence is written under the next key first and removed under the old one last: at no moment is any of it missing.
function convert(session: Session, nextKey: Uint8Array | undefined): void {
  const { key } = session;
  const { path } = session.workspace();
  const [before, after] = [new EvidenceStore(path, key), new EvidenceStore(path, nextKey)];
  const held = session.read(evidenceHashes).filter((sha256) => before.verify(sha256));
  for (const sha256 of held) after.adopt(sha256, before);
  session.replace((workspace, next) => convertWorkspace(workspace, { key, next }), nextKey);
  for (const sha256 of held) before.remove(sha256);
}

export interface KeyServiceDeps {
  readonly keychain: Keychain;
  readonly opening: Opening;
  readonly countPlainBackups: () => number;
}

export function keyServices(session: Session, deps: KeyServiceDeps): Handlers<AreaChannels<'keys'>> {
  const { opening, keychain, countPlainBackups } = deps;

  const state = async (): Promise<Protection> => {
    const { encrypted, path } = session.workspace();
    if (!encrypted) return { encrypted, keychain: 'unavailable', plainBackups: 0 };
    const stored = keychainEntry(readKeys(path)) !== null;
    const possible = (await keychain.available()) ? 'available' : 'unavailable';
    return { encrypted, keychain: stored ? 'stored' : possible, plainBackups: countPlainBackups() };
  };

  return {
    'keys.state': state,
    async 'keys.unlock'(input) {
      await opening.unlock(input);
      return requireState(session);
    },
    async 'keys.encrypt'({ passphrase }, context) {
      const file = requireEncrypted(session, false);
      const { dataKey, file: keys, recoveryCode } = await createKeys(passphrase, randomBytes);
      // First, so that no moment exists at which the file is encrypted and its keys are nowhere.
      writeKeys(file, keys);
      try {
        convert(session, dataKey);
      } catch (error) {
        if (session.open?.encrypted !== true) removeKeys(file);
        throw error;
      }
      record(session, context, 'Encrypt this workspace', 'keys.encrypt');
      return { recoveryCode };
    },
    async 'keys.decrypt'(proof, context) {
      const { file } = await provenKeys(session, proof);
      convert(session, undefined);
      removeKeys(file);
      record(session, context, 'Remove the encryption of this workspace', 'keys.decrypt');
      return {};
    },
    async 'keys.changePassphrase'({ next, ...proof }, context) {
      const { file, keys, dataKey } = await provenKeys(session, proof);
      writeKeys(file, await withPassphrase(keys, dataKey, next, randomBytes));
      record(session, context, 'Change the passphrase', 'keys.changePassphrase');
      return {};
    },
    async 'keys.newRecoveryCode'(proof, context) {
      const { file, keys, dataKey } = await provenKeys(session, proof);
      const changed = await withRecoveryCode(keys, dataKey, randomBytes);
      writeKeys(file, changed.file);
      record(session, context, 'Make a new recovery code', 'keys.newRecoveryCode');
      return { recoveryCode: changed.recoveryCode };
    },
    async 'keys.setKeychain'({ remember }, context) {
      const file = requireEncrypted(session, true);
      const sealed = remember ? await keychain.seal(Buffer.from(session.key ?? []).toString('base64url')) : null;
      if (remember && sealed === null) {
        const text = 'This computer has no keychain that is safe to use. Open the workspace with its passphrase.';
        throw new AppError('KEYCHAIN_UNAVAILABLE', text);
      }
      writeKeys(file, withKeychain(readKeys(file), sealed));
      record(
        session,
        context,
        remember ? 'Let this computer open the workspace' : 'Ask for the passphrase on this computer',
        'keys.setKeychain',
      );
      return state();
    },
  };
}
