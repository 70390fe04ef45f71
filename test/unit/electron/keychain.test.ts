// Main's answers about the keychain, and the way from the core to them and back.
import { describe, expect, test } from 'vitest';
import { keychainOver, PendingAsks } from '#electron/core/ask.ts';
import type { Answer, Ask } from '#electron/core/port.ts';
import { createKeychain, type KeychainPort } from '#electron/main/keychain.ts';

/** A keychain that seals by turning text around. */
function storage(changes: Partial<KeychainPort> = {}): KeychainPort {
  const turned = (text: string): string => text.split('').toReversed().join('');
  return {
    isAsyncEncryptionAvailable: () => Promise.resolve(true),
    encryptStringAsync: (text) => Promise.resolve(Buffer.from(turned(text))),
    decryptStringAsync: (sealed) => Promise.resolve({ result: turned(sealed.toString()), shouldReEncrypt: false }),
    getSelectedStorageBackend: () => 'gnome_libsecret',
    ...changes,
  };
}

describe('the keychain', () => {
  test('gives back what it sealed, through the core’s end', async () => {
    const keychain = keychainOver(createKeychain(storage(), 'linux'));
    expect(await keychain.available()).toBe(true);
    const sealed = await keychain.seal('a data key');
    expect(sealed).toBe(Buffer.from('yek atad a').toString('base64'));
    expect(await keychain.unseal(sealed ?? '')).toBe('a data key');
  });

  test.each(['basic_text', 'unknown'] as const)('is refused on Linux where it would be %s', async (backend) => {
    const answer = createKeychain(storage({ getSelectedStorageBackend: () => backend }), 'linux');
    expect(await answer({ what: 'keychainAvailable' })).toBeNull();
    expect(await answer({ what: 'seal', text: 'a data key' })).toBeNull();
  });

  test('is not asked for a backend where there is none to name', async () => {
    const getSelectedStorageBackend = (): never => {
      throw new Error('only on Linux');
    };
    expect(await createKeychain(storage({ getSelectedStorageBackend }), 'darwin')({ what: 'keychainAvailable' })).toBe(
      'yes',
    );
  });

  test('that fails is one that refuses', async () => {
    const decryptStringAsync = () => Promise.reject(new Error('made on another computer'));
    const keychain = keychainOver(createKeychain(storage({ decryptStringAsync }), 'win32'));
    expect(await keychain.unseal('AAAA')).toBeNull();
    const none = createKeychain(storage({ isAsyncEncryptionAvailable: () => Promise.resolve(false) }), 'win32');
    expect(await none({ what: 'keychainAvailable' })).toBeNull();
  });

  test('answers reach whoever asked, in any order', async () => {
    const asks = new PendingAsks();
    const sent: Array<{ id: number; ask: Ask }> = [];
    const ask = (asked: Ask): Promise<Answer> => asks.add((id) => void sent.push({ id, ask: asked }));
    const both = Promise.all([ask({ what: 'seal', text: 'first' }), ask({ what: 'seal', text: 'second' })]);
    for (const { id, ask: asked } of sent.toReversed()) asks.settle(id, asked.what === 'seal' ? asked.text : null);
    asks.settle(99, 'nobody');
    expect(await both).toEqual(['first', 'second']);
  });
});
