// How the workspace is protected: opening an encrypted one, encrypting and decrypting, passphrase, recovery code, keychain.
import { z } from 'zod';
import { mutation, Nothing, query } from './define.ts';
import { WorkspaceState } from './workspace.ts';

/** A secret as typed. It is never logged, kept as a draft or sent back. */
const Secret = z.string().min(1, 'type it here').max(1000, 'at most 1,000 characters');

/** What opens a key slot. */
const Proof = { by: z.enum(['passphrase', 'recovery']), secret: Secret };

export const Protection = z.strictObject({
  encrypted: z.boolean(),
  /** stored: this computer opens the workspace without the passphrase. unavailable: it has no keychain that is safe to use. */
  keychain: z.enum(['stored', 'available', 'unavailable']),
  /** Backups made before the workspace was encrypted, which anyone can read. */
  plainBackups: z.int().nonnegative(),
});
export type Protection = z.infer<typeof Protection>;

/** Shown once, to be kept on paper. */
const RecoveryCode = z.strictObject({ recoveryCode: z.string() });

export const keyChannels = {
  'keys.state': query({ input: Nothing, output: Protection }),
  /** Opens the workspace whose opening was refused with KEY_NEEDED. */
  'keys.unlock': mutation({ input: z.strictObject(Proof), output: WorkspaceState }),
  'keys.encrypt': mutation({ input: z.strictObject({ passphrase: Secret }), output: RecoveryCode }),
  'keys.decrypt': mutation({ input: z.strictObject(Proof), output: Nothing }),
  'keys.changePassphrase': mutation({ input: z.strictObject({ ...Proof, next: Secret }), output: Nothing }),
  'keys.newRecoveryCode': mutation({ input: z.strictObject(Proof), output: RecoveryCode }),
  'keys.setKeychain': mutation({ input: z.strictObject({ remember: z.boolean() }), output: Protection }),
} as const;
