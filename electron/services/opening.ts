// Opening a workspace file: a plain one at once, an encrypted one by the keychain, or by what a person types after that.
import path from 'node:path';
import { clearConversion } from '#db/keys/convert.ts';
import type { KeyFile } from '#db/keys/key-file.ts';
import { keychainEntry, openWithPassphrase, openWithRecoveryCode } from '#db/keys/slots.ts';
import { readKeys } from '#db/keys/store.ts';
import { needsKey } from '#db/open-workspace.ts';
import { AppError } from '#shared/errors.ts';
import type { Keychain } from './deps.ts';
import type { Session } from './session.ts';

/** What a person types to open a slot. */
export interface Proof {
  readonly by: 'passphrase' | 'recovery';
  readonly secret: string;
}

/** The data key behind a slot. @throws AppError PASSPHRASE_WRONG, RECOVERY_CODE_WRONG, KEY_SLOT_MISSING. */
export function dataKeyBy(keys: KeyFile, { by, secret }: Proof): Promise<Uint8Array> {
  return by === 'passphrase' ? openWithPassphrase(keys, secret) : openWithRecoveryCode(keys, secret);
}

async function keyFromKeychain(keys: KeyFile, keychain: Keychain): Promise<Uint8Array | null> {
  const entry = keychainEntry(keys);
  const text = entry === null ? null : await keychain.unseal(entry);
  return text === null ? null : Buffer.from(text, 'base64url');
}

function load(session: Session, file: string, key?: Uint8Array): void {
  session.load(file, 'open', key);
  if (!session.workspace().readOnly) clearConversion(file);
}

/** The error in place of WORKSPACE_WRONG_KEY once a slot has opened: the key is right for another file. */
function foreignKeys(error: unknown, file: string): unknown {
  if (!(error instanceof AppError) || error.code !== 'WORKSPACE_WRONG_KEY') return error;
  const name = path.basename(file);
  const text = `${name}.keys belongs to another workspace, or the start of ${name} is damaged. Put back the key file of this workspace from a backup, or restore the backup.`;
  return new AppError('KEY_FILE_FOREIGN', text, { facts: { name } }, error);
}

/** Failures that say what else to do: type something, close another program, take a newer one. */
const HELPED_OTHERWISE = new Set([
  'KEY_NEEDED',
  'PASSPHRASE_WRONG',
  'RECOVERY_CODE_WRONG',
  'KEY_SLOT_MISSING',
  'WORKSPACE_LOCKED',
  'WORKSPACE_NEWER',
]);

/** Opens files for the session, and keeps the one that waits for its passphrase. */
export class Opening {
  readonly #session: Session;
  readonly #keychain: Keychain;
  #locked: string | null = null;
  #failed: string | null = null;

  constructor(session: Session, keychain: Keychain) {
    this.#session = session;
    this.#keychain = keychain;
  }

  /**
   * @throws AppError KEY_NEEDED when a person has to type something: `unlock` is then about this file. KEY_FILE_MISSING,
   * KEY_FILE_DAMAGED, KEY_FILE_NEWER, KEY_FILE_FOREIGN, and the codes of openWorkspace.
   */
  async open(file: string): Promise<void> {
    this.#locked = null;
    await this.#watched(file, () => this.#openFile(file));
  }

  /** The file that did not open and that a backup may replace; null when there is none. */
  get failed(): string | null {
    return this.#failed;
  }

  /** Remembers a file whose failure a backup may help. */
  async #watched(file: string, open: () => Promise<void>): Promise<void> {
    this.#failed = null;
    try {
      await open();
    } catch (error) {
      if (error instanceof AppError && !HELPED_OTHERWISE.has(error.code)) this.#failed = file;
      throw error;
    }
  }

  async #openFile(file: string): Promise<void> {
    if (!needsKey(file)) {
      load(this.#session, file);
      return;
    }
    const keys = readKeys(file);
    if (await this.#openedByKeychain(file, keys)) return;
    this.#locked = file;
    const name = path.basename(file);
    throw new AppError('KEY_NEEDED', `${name} is encrypted. Type its passphrase or its recovery code to open it.`, {
      facts: { name, keychain: keychainEntry(keys) === null ? 'none' : 'refused' },
    });
  }

  /** @throws AppError NOTHING_LOCKED, PASSPHRASE_WRONG, RECOVERY_CODE_WRONG, KEY_SLOT_MISSING, and the codes of `open`. */
  async unlock(proof: Proof): Promise<void> {
    const file = this.#locked;
    if (file === null) {
      throw new AppError('NOTHING_LOCKED', 'No workspace waits for its passphrase. Open the file again.');
    }
    await this.#watched(file, async () => {
      const key = await dataKeyBy(readKeys(file), proof);
      try {
        load(this.#session, file, key);
      } catch (error) {
        throw foreignKeys(error, file);
      }
    });
    this.#locked = null;
  }

  // A keychain entry made on another computer, or an old one, is no reason to fail: the passphrase is asked for then.
  async #openedByKeychain(file: string, keys: KeyFile): Promise<boolean> {
    const key = await keyFromKeychain(keys, this.#keychain);
    if (key?.length !== 32) return false;
    try {
      load(this.#session, file, key);
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code === 'WORKSPACE_WRONG_KEY') return false;
      throw error;
    }
  }
}
