// Protection of a workspace through its channels, over real files: encrypt, lock out, unlock, change, decrypt.
import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { servicesUnderTest } from '#test/harness/services.ts';

const PASSPHRASE = 'correct horse battery';
const NEXT = 'staple of a new one';

const WORKSPACE = {
  organisation: { name: 'Marlow & Finch', country: 'DE', currency: 'EUR' },
  person: 'Ida Berg',
  homeZone: 'Europe/Berlin',
} as const;

const code = (wanted: string) => expect.objectContaining({ code: wanted });

describe('an encrypted workspace', () => {
  const sealed: string[] = [];
  const keychain = {
    available: () => Promise.resolve(true),
    seal: (text: string) => Promise.resolve(`sealed ${String(sealed.push(text) - 1)}`),
    unseal: (entry: string) => Promise.resolve(sealed[Number(entry.split(' ')[1])] ?? null),
  };
  const { call, file, restart } = servicesUnderTest({ keychain });
  const path = file('reviews.qdk');
  let recoveryCode = '';

  test('is made from a plain one, with every record and step, and a key file beside it', async () => {
    await call('workspace.create', WORKSPACE, path);
    const before = await call('workspace.state', {});
    expect(await call('keys.state', {})).toEqual({ encrypted: false, keychain: 'unavailable', plainBackups: 0 });
    await expect(call('keys.encrypt', { passphrase: 'short' })).rejects.toEqual(code('PASSPHRASE_SHORT'));
    expect(fs.existsSync(`${path}.keys`)).toBe(false);
    ({ recoveryCode } = await call('keys.encrypt', { passphrase: PASSPHRASE }));
    expect(recoveryCode).toMatch(/^([0-9A-Z]{5}-){7}[0-9A-Z]{5}$/);
    const after = await call('workspace.state', {});
    expect(after).toMatchObject({ encrypted: true, counts: before?.counts, revision: (before?.revision ?? 0) + 1 });
    const [last] = await call('history.steps', { before: null, limit: 1 });
    expect(last).toMatchObject({ label: 'Encrypt this workspace', kind: 'final' });
    await expect(call('keys.encrypt', { passphrase: PASSPHRASE })).rejects.toEqual(code('ALREADY_ENCRYPTED'));
  });

  test('asks for its passphrase, refuses a wrong one and another opening, and opens with either secret', async () => {
    restart();
    expect(fs.readFileSync(path).subarray(0, 6).toString('latin1')).not.toBe('SQLite');
    const refusal = code('KEY_NEEDED');
    await expect(call('workspace.open', {}, path)).rejects.toEqual(refusal);
    expect(await call('workspace.state', {})).toBeNull();
    const wrong = call('keys.unlock', { by: 'passphrase', secret: 'not this one at all' });
    await expect(wrong).rejects.toEqual(code('PASSPHRASE_WRONG'));
    await expect(call('keys.unlock', { by: 'recovery', secret: 'AAAAA' })).rejects.toEqual(code('RECOVERY_CODE_WRONG'));
    expect(await call('keys.unlock', { by: 'passphrase', secret: PASSPHRASE })).toMatchObject({ encrypted: true });
    restart();
    await expect(call('keys.unlock', { by: 'passphrase', secret: PASSPHRASE })).rejects.toEqual(code('NOTHING_LOCKED'));
    await expect(call('workspace.open', {}, path)).rejects.toEqual(refusal);
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ');
    expect(await call('keys.unlock', { by: 'recovery', secret: typed })).toMatchObject({ name: 'reviews' });
  });

  test('takes another passphrase, by the recovery code too; the old one opens nothing any more', async () => {
    const proof = { by: 'recovery', secret: recoveryCode } as const;
    await expect(call('keys.changePassphrase', { ...proof, next: 'short' })).rejects.toEqual(code('PASSPHRASE_SHORT'));
    await call('keys.changePassphrase', { ...proof, next: NEXT });
    const old = { by: 'passphrase', secret: PASSPHRASE } as const;
    await expect(call('keys.newRecoveryCode', old)).rejects.toEqual(code('PASSPHRASE_WRONG'));
    const made = await call('keys.newRecoveryCode', { by: 'passphrase', secret: NEXT });
    await expect(call('keys.newRecoveryCode', proof)).rejects.toEqual(code('RECOVERY_CODE_WRONG'));
    expect(made.recoveryCode).not.toBe(recoveryCode);
    recoveryCode = made.recoveryCode;
  });

  test('opens by the keychain of this computer when asked to remember, and by the passphrase when the keychain is lost', async () => {
    expect(await call('keys.setKeychain', { remember: true })).toMatchObject({ keychain: 'stored' });
    expect(fs.readFileSync(`${path}.keys`, 'utf8')).toContain('keychain');
    restart();
    expect(await call('workspace.open', {}, path)).toMatchObject({ encrypted: true });
    sealed[0] = Buffer.alloc(32, 1).toString('base64url');
    restart();
    await expect(call('workspace.open', {}, path)).rejects.toMatchObject({
      code: 'KEY_NEEDED',
      details: { facts: { keychain: 'refused' } },
    });
    await call('keys.unlock', { by: 'passphrase', secret: NEXT });
    expect(await call('keys.setKeychain', { remember: false })).toMatchObject({ keychain: 'available' });
  });

  test('says by name when its key file is missing, damaged, of another workspace or without the slot', async () => {
    const keys = fs.readFileSync(`${path}.keys`, 'utf8');
    restart();
    const refusedWith = async (text: string | null, wanted: string): Promise<void> => {
      if (text === null) fs.rmSync(`${path}.keys`);
      else fs.writeFileSync(`${path}.keys`, text);
      await expect(call('workspace.open', {}, path)).rejects.toEqual(code(wanted));
    };
    await refusedWith(null, 'KEY_FILE_MISSING');
    await refusedWith(keys.slice(0, 300), 'KEY_FILE_DAMAGED');
    const { slots, ...rest } = JSON.parse(keys) as { slots: Array<{ kind: string }> };
    const onlyRecovery = JSON.stringify({ ...rest, slots: slots.filter(({ kind }) => kind === 'recovery') });
    await refusedWith(onlyRecovery, 'KEY_NEEDED');
    const bySlot = call('keys.unlock', { by: 'passphrase', secret: NEXT });
    await expect(bySlot).rejects.toEqual(code('KEY_SLOT_MISSING'));
    await call('workspace.create', WORKSPACE, file('other.qdk'));
    await call('keys.encrypt', { passphrase: PASSPHRASE });
    await call('workspace.close', {});
    await refusedWith(fs.readFileSync(`${file('other.qdk')}.keys`, 'utf8'), 'KEY_NEEDED');
    const byForeign = call('keys.unlock', { by: 'passphrase', secret: PASSPHRASE });
    await expect(byForeign).rejects.toEqual(code('KEY_FILE_FOREIGN'));
    fs.writeFileSync(`${path}.keys`, keys);
    await expect(call('workspace.open', {}, path)).rejects.toEqual(code('KEY_NEEDED'));
    await call('keys.unlock', { by: 'passphrase', secret: NEXT });
  });

  test('becomes a plain one again only for somebody who knows a secret', async () => {
    const wrong = call('keys.decrypt', { by: 'passphrase', secret: PASSPHRASE });
    await expect(wrong).rejects.toEqual(code('PASSPHRASE_WRONG'));
    await call('keys.decrypt', { by: 'passphrase', secret: NEXT });
    expect(await call('workspace.state', {})).toMatchObject({ encrypted: false });
    expect(fs.existsSync(`${path}.keys`)).toBe(false);
    restart();
    expect(await call('workspace.open', {}, path)).toMatchObject({ encrypted: false });
    const none = call('keys.changePassphrase', { by: 'passphrase', secret: NEXT, next: PASSPHRASE });
    await expect(none).rejects.toEqual(code('NOT_ENCRYPTED'));
  });
});

test('where there is no keychain, remembering is refused and nothing is written', async () => {
  const { call, file } = servicesUnderTest();
  await call('workspace.create', WORKSPACE, file('plain.qdk'));
  await call('keys.encrypt', { passphrase: PASSPHRASE });
  expect(await call('keys.state', {})).toMatchObject({ encrypted: true, keychain: 'unavailable' });
  await expect(call('keys.setKeychain', { remember: true })).rejects.toEqual(code('KEYCHAIN_UNAVAILABLE'));
});
