// The shape of `NAME.qdk.keys`, the file beside an encrypted workspace that holds its data key, wrapped once per slot.
// It says nothing about the key to anyone without a passphrase, a recovery code or the keychain entry.
import { z } from 'zod';
import { AppError } from '#shared/errors.ts';

const Base64Url = z.string().regex(/^[A-Za-z0-9_-]+$/);

/** Upper limits keep a doctored file from asking for all memory of the machine. */
export const Kdf = z.strictObject({
  name: z.literal('argon2id'),
  memoryKiB: z.int().min(8192).max(1_048_576),
  iterations: z.int().min(1).max(64),
  parallelism: z.int().min(1).max(16),
  salt: Base64Url,
});
export type Kdf = z.infer<typeof Kdf>;

export const Wrapped = z.strictObject({
  cipher: z.literal('aes-256-gcm'),
  nonce: Base64Url,
  data: Base64Url,
  tag: Base64Url,
});
export type Wrapped = z.infer<typeof Wrapped>;

const SecretSlot = z.strictObject({ kind: z.enum(['passphrase', 'recovery']), kdf: Kdf, wrapped: Wrapped });
export type SecretSlot = z.infer<typeof SecretSlot>;

/** `sealed` is what the operating system's keychain made of the data key; only the same user of the same machine opens it. */
const KeychainSlot = z.strictObject({ kind: z.literal('keychain'), sealed: z.string().min(1).max(8192) });
export type KeychainSlot = z.infer<typeof KeychainSlot>;

export const KeyFile = z.strictObject({
  format: z.literal('quarterdeck-keys'),
  version: z.literal(1),
  slots: z.array(z.discriminatedUnion('kind', [SecretSlot, KeychainSlot])).max(16),
});
export type KeyFile = z.infer<typeof KeyFile>;

/** Text of a key file, indented so that a person who opens it sees what it is. */
export function formatKeyFile(file: KeyFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads the text of a key file.
 *
 * Errors: KEY_FILE_DAMAGED when it is not one, or not whole; KEY_FILE_NEWER when a later version wrote it.
 */
export function parseKeyFile(text: string): KeyFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw damaged(error);
  }
  const version = z.looseObject({ format: z.literal('quarterdeck-keys'), version: z.int() }).safeParse(value);
  if (version.success && version.data.version > 1) {
    throw new AppError(
      'KEY_FILE_NEWER',
      'The key file was written by a newer Quarterdeck. Open the workspace with that version.',
      { facts: { version: version.data.version } },
    );
  }
  const parsed = KeyFile.safeParse(value);
  if (!parsed.success) throw damaged(parsed.error);
  return parsed.data;
}

function damaged(cause: unknown): AppError {
  return new AppError(
    'KEY_FILE_DAMAGED',
    'The key file beside the workspace is damaged. Copy the .keys file from a backup of this workspace; without it nobody can open the workspace.',
    {},
    cause,
  );
}
