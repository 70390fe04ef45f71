// Wraps a workspace's data key: argon2id over a passphrase or a recovery code, then AES-256-GCM. The data key itself is
// 32 random bytes and never changes when a passphrase does.
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { AppError } from '#shared/errors.ts';
import { canonicalJson } from '#shared/values/canonical-json.ts';
import type { Kdf, KeyFile, SecretSlot, Wrapped } from './key-file.ts';
import { formatRecoveryCode, normaliseRecoveryCode } from './recovery-code.ts';

/** Random bytes, passed in so that tests can fix them. */
export type RandomBytes = (count: number) => Uint8Array;

/** Cost of a guess: 64 MiB and three passes, about a third of a second on a laptop. Stored beside each slot. */
export interface KdfCost {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}
export const DEFAULT_COST: KdfCost = { memoryKiB: 65_536, iterations: 3, parallelism: 1 };

const KEY_BYTES = 32;
const SHORTEST_PASSPHRASE = 10;

const toText = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const toBytes = (text: string) => Buffer.from(text, 'base64url');

/** The same characters typed on another keyboard or system must give the same bytes (RFC 8265: NFC). */
const passphraseBytes = (passphrase: string) => Buffer.from(passphrase.normalize('NFC'), 'utf8');

function derive(secret: Uint8Array, kdf: Kdf): Promise<Uint8Array> {
  return argon2id({
    password: secret,
    salt: toBytes(kdf.salt),
    memorySize: kdf.memoryKiB,
    iterations: kdf.iterations,
    parallelism: kdf.parallelism,
    hashLength: KEY_BYTES,
    outputType: 'binary',
  });
}

/** Kind and parameters are authenticated with the key, so a slot cannot be given other parameters unnoticed. */
const boundTo = (kind: SecretSlot['kind'], kdf: Kdf) => Buffer.from(canonicalJson({ kind, kdf }), 'utf8');

async function makeSlot(
  kind: SecretSlot['kind'],
  secret: Uint8Array,
  dataKey: Uint8Array,
  random: RandomBytes,
  cost: KdfCost,
): Promise<SecretSlot> {
  const kdf: Kdf = { name: 'argon2id', ...cost, salt: toText(random(16)) };
  const nonce = random(12);
  const cipher = createCipheriv('aes-256-gcm', await derive(secret, kdf), nonce);
  cipher.setAAD(boundTo(kind, kdf));
  const data = Buffer.concat([cipher.update(dataKey), cipher.final()]);
  return {
    kind,
    kdf,
    wrapped: { cipher: 'aes-256-gcm', nonce: toText(nonce), data: toText(data), tag: toText(cipher.getAuthTag()) },
  };
}

function unwrap(wrapped: Wrapped, key: Uint8Array, aad: Uint8Array): Uint8Array | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, toBytes(wrapped.nonce));
    decipher.setAAD(aad);
    decipher.setAuthTag(toBytes(wrapped.tag));
    const dataKey = Buffer.concat([decipher.update(toBytes(wrapped.data)), decipher.final()]);
    return dataKey.length === KEY_BYTES ? dataKey : null;
  } catch {
    return null;
  }
}

async function openSecretSlot(file: KeyFile, kind: SecretSlot['kind'], secret: Uint8Array): Promise<Uint8Array> {
  const slots = file.slots.filter((slot): slot is SecretSlot => slot.kind === kind);
  if (slots.length === 0) {
    throw new AppError('KEY_SLOT_MISSING', `This workspace has no ${kind} slot. Use another way to open it.`, {
      facts: { slot: kind },
    });
  }
  for (const slot of slots) {
    const dataKey = unwrap(slot.wrapped, await derive(secret, slot.kdf), boundTo(kind, slot.kdf));
    if (dataKey !== null) return dataKey;
  }
  const [code, what] =
    kind === 'passphrase' ? ['PASSPHRASE_WRONG', 'passphrase'] : ['RECOVERY_CODE_WRONG', 'recovery code'];
  throw new AppError(code, `That ${what} does not open this workspace. Check the keyboard layout and try again.`);
}

function checkPassphrase(passphrase: string): void {
  if (passphrase.normalize('NFC').length >= SHORTEST_PASSPHRASE) return;
  throw new AppError('PASSPHRASE_SHORT', `Use at least ${SHORTEST_PASSPHRASE} characters; a few words are easiest.`, {
    fields: { passphrase: `at least ${SHORTEST_PASSPHRASE} characters` },
  });
}

export interface NewKeys {
  readonly dataKey: Uint8Array;
  readonly file: KeyFile;
  /** Shown once, to be kept on paper; it is stored nowhere. */
  readonly recoveryCode: string;
}

/**
 * Makes a data key with its two mandatory slots.
 *
 * Errors: PASSPHRASE_SHORT.
 */
export async function createKeys(passphrase: string, random: RandomBytes, cost = DEFAULT_COST): Promise<NewKeys> {
  checkPassphrase(passphrase);
  const dataKey = random(KEY_BYTES);
  const recoveryCode = formatRecoveryCode(random(25));
  const slots = [
    await makeSlot('passphrase', passphraseBytes(passphrase), dataKey, random, cost),
    await makeSlot('recovery', Buffer.from(recoveryCode, 'utf8'), dataKey, random, cost),
  ];
  return { dataKey, file: { format: 'quarterdeck-keys', version: 1, slots }, recoveryCode };
}

/** The data key, by passphrase. Errors: PASSPHRASE_WRONG, KEY_SLOT_MISSING. */
export function openWithPassphrase(file: KeyFile, passphrase: string): Promise<Uint8Array> {
  return openSecretSlot(file, 'passphrase', passphraseBytes(passphrase));
}

/** The data key, by the code that was printed when the workspace was encrypted. Errors: RECOVERY_CODE_WRONG, KEY_SLOT_MISSING. */
export function openWithRecoveryCode(file: KeyFile, typed: string): Promise<Uint8Array> {
  return openSecretSlot(file, 'recovery', Buffer.from(normaliseRecoveryCode(typed), 'utf8'));
}

/**
 * A key file whose passphrase is a new one; the recovery code and the keychain slot stay as they are.
 *
 * Errors: PASSPHRASE_SHORT.
 */
export async function withPassphrase(
  file: KeyFile,
  dataKey: Uint8Array,
  passphrase: string,
  random: RandomBytes,
  cost = DEFAULT_COST,
): Promise<KeyFile> {
  checkPassphrase(passphrase);
  const slot = await makeSlot('passphrase', passphraseBytes(passphrase), dataKey, random, cost);
  return { ...file, slots: [slot, ...file.slots.filter(({ kind }) => kind !== 'passphrase')] };
}

/** A key file with a new recovery code; the old code opens nothing any more. */
export async function withRecoveryCode(
  file: KeyFile,
  dataKey: Uint8Array,
  random: RandomBytes,
  cost = DEFAULT_COST,
): Promise<{ readonly file: KeyFile; readonly recoveryCode: string }> {
  const recoveryCode = formatRecoveryCode(random(25));
  const slot = await makeSlot('recovery', Buffer.from(recoveryCode, 'utf8'), dataKey, random, cost);
  return { file: { ...file, slots: [...file.slots.filter(({ kind }) => kind !== 'recovery'), slot] }, recoveryCode };
}

/** A key file with this keychain entry, or with none when `sealed` is null. */
export function withKeychain(file: KeyFile, sealed: string | null): KeyFile {
  const others = file.slots.filter(({ kind }) => kind !== 'keychain');
  return { ...file, slots: sealed === null ? others : [...others, { kind: 'keychain', sealed }] };
}

/** The sealed keychain entry; null when this workspace has none. */
export function keychainEntry(file: KeyFile): string | null {
  const slot = file.slots.find(({ kind }) => kind === 'keychain');
  return slot?.kind === 'keychain' ? slot.sealed : null;
}
