// The operating system's keychain, through safeStorage's asynchronous calls. Where Linux has no keychain, safeStorage falls
// back to a fixed password that protects nothing: that is refused.
import type { SafeStorage } from 'electron';
import type { Answer, KeychainAsk } from '../core/port.ts';

export type KeychainPort = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;

async function available(storage: KeychainPort, platform: string): Promise<boolean> {
  if (platform === 'linux' && ['basic_text', 'unknown'].includes(storage.getSelectedStorageBackend())) return false;
  return storage.isAsyncEncryptionAvailable();
}

/** Answers the core's questions about the keychain; null when there is none, or when it refuses. Nothing is logged. */
export function createKeychain(storage: KeychainPort, platform: string): (ask: KeychainAsk) => Promise<Answer> {
  return async (ask) => {
    try {
      if (!(await available(storage, platform))) return null;
      if (ask.what === 'keychainAvailable') return 'yes';
      if (ask.what === 'seal') return (await storage.encryptStringAsync(ask.text)).toString('base64');
      return (await storage.decryptStringAsync(Buffer.from(ask.sealed, 'base64'))).result;
    } catch {
      return null;
    }
  };
}
