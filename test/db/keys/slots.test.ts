// Key slots: what opens a workspace, what does not, and what a doctored or lost key file says.
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { formatKeyFile, parseKeyFile } from '#db/keys/key-file.ts';
import { formatRecoveryCode, normaliseRecoveryCode } from '#db/keys/recovery-code.ts';
import {
  createKeys,
  keychainEntry,
  openWithPassphrase,
  openWithRecoveryCode,
  withKeychain,
  withPassphrase,
  withRecoveryCode,
} from '#db/keys/slots.ts';

// The smallest cost the format allows: these tests are about slots, not about the price of a guess.
const CHEAP = { memoryKiB: 8192, iterations: 1, parallelism: 1 };
const PASSPHRASE = 'correct horse battery';

describe('slots', () => {
  test('passphrase and recovery code both give the data key back, through the file as text', async () => {
    const { dataKey, file, recoveryCode } = await createKeys(PASSPHRASE, randomBytes, CHEAP);
    const again = parseKeyFile(formatKeyFile(file));
    expect(Buffer.from(await openWithPassphrase(again, PASSPHRASE))).toEqual(Buffer.from(dataKey));
    expect(Buffer.from(await openWithRecoveryCode(again, recoveryCode))).toEqual(Buffer.from(dataKey));
  });

  test('the file holds neither key nor secret in any usual encoding', async () => {
    const { dataKey, file, recoveryCode } = await createKeys(PASSPHRASE, randomBytes, CHEAP);
    const text = formatKeyFile(file);
    const key = Buffer.from(dataKey);
    for (const form of [
      PASSPHRASE,
      recoveryCode,
      key.toString('hex'),
      key.toString('base64'),
      key.toString('base64url'),
    ]) {
      expect(text).not.toContain(form);
    }
  });

  test('a wrong passphrase and a wrong code are named, and say nothing else', async () => {
    const { file } = await createKeys(PASSPHRASE, randomBytes, CHEAP);
    await expect(openWithPassphrase(file, `${PASSPHRASE} `)).rejects.toMatchObject({ code: 'PASSPHRASE_WRONG' });
    await expect(openWithRecoveryCode(file, PASSPHRASE)).rejects.toMatchObject({ code: 'RECOVERY_CODE_WRONG' });
  });

  test('the same passphrase in another Unicode form opens it', async () => {
    const { dataKey, file } = await createKeys('Müller und Söhne', randomBytes, CHEAP);
    const opened = await openWithPassphrase(file, 'Müller und Söhne'.normalize('NFD'));
    expect(Buffer.from(opened)).toEqual(Buffer.from(dataKey));
  });

  test('a change of passphrase keeps the data key and the recovery code, and ends the old passphrase', async () => {
    const { dataKey, file, recoveryCode } = await createKeys(PASSPHRASE, randomBytes, CHEAP);
    const changed = await withPassphrase(file, dataKey, 'another good phrase', randomBytes, CHEAP);
    expect(Buffer.from(await openWithPassphrase(changed, 'another good phrase'))).toEqual(Buffer.from(dataKey));
    expect(Buffer.from(await openWithRecoveryCode(changed, recoveryCode))).toEqual(Buffer.from(dataKey));
    await expect(openWithPassphrase(changed, PASSPHRASE)).rejects.toMatchObject({ code: 'PASSPHRASE_WRONG' });
  });

  test('a new recovery code ends the old one', async () => {
    const { dataKey, file, recoveryCode } = await createKeys(PASSPHRASE, randomBytes, CHEAP);
    const changed = await withRecoveryCode(file, dataKey, randomBytes, CHEAP);
    expect(Buffer.from(await openWithRecoveryCode(changed.file, changed.recoveryCode))).toEqual(Buffer.from(dataKey));
    await expect(openWithRecoveryCode(changed.file, recoveryCode)).rejects.toMatchObject({
      code: 'RECOVERY_CODE_WRONG',
    });
  });

  test('short passphrases are refused at creation and at change', async () => {
    await expect(createKeys('too short', randomBytes, CHEAP)).rejects.toMatchObject({ code: 'PASSPHRASE_SHORT' });
    const { dataKey, file } = await createKeys(PASSPHRASE, randomBytes, CHEAP);
    await expect(withPassphrase(file, dataKey, 'short', randomBytes, CHEAP)).rejects.toMatchObject({
      code: 'PASSPHRASE_SHORT',
    });
  });

  test('a slot given other parameters no longer opens', async () => {
    const { file } = await createKeys(PASSPHRASE, randomBytes, CHEAP);
    const doctored = structuredClone(file);
    const slot = doctored.slots[0];
    if (slot?.kind !== 'passphrase') throw new Error('the first slot is the passphrase slot');
    const other = { ...doctored, slots: [{ ...slot, kind: 'recovery' as const }] };
    await expect(openWithRecoveryCode(other, PASSPHRASE)).rejects.toMatchObject({ code: 'RECOVERY_CODE_WRONG' });
  });

  test('a missing slot is named', async () => {
    const { file } = await createKeys(PASSPHRASE, randomBytes, CHEAP);
    const without = { ...file, slots: file.slots.filter(({ kind }) => kind !== 'passphrase') };
    await expect(openWithPassphrase(without, PASSPHRASE)).rejects.toMatchObject({ code: 'KEY_SLOT_MISSING' });
  });

  test('the keychain entry is an extra: added, replaced and removed without touching the others', async () => {
    const { file } = await createKeys(PASSPHRASE, randomBytes, CHEAP);
    const withEntry = withKeychain(withKeychain(file, 'c2VhbGVk'), 'bmV3ZXI');
    expect(keychainEntry(withEntry)).toBe('bmV3ZXI');
    expect(withEntry.slots.map(({ kind }) => kind)).toEqual(['passphrase', 'recovery', 'keychain']);
    expect(withKeychain(withEntry, null)).toEqual(file);
  });
});

describe('key file', () => {
  test('broken, truncated and foreign files are named', async () => {
    const { file } = await createKeys(PASSPHRASE, randomBytes, CHEAP);
    const text = formatKeyFile(file);
    for (const broken of [
      '',
      'x',
      '{}',
      text.slice(0, -20),
      text.replace('argon2id', 'md5'),
      text.replace(/"nonce": "."/, ''),
    ]) {
      if (broken === text) continue;
      expect(() => parseKeyFile(broken)).toThrow(expect.objectContaining({ code: 'KEY_FILE_DAMAGED' }));
    }
  });

  test('a file of a later version is named as newer', () => {
    expect(() => parseKeyFile('{"format":"quarterdeck-keys","version":2,"slots":"other"}')).toThrow(
      expect.objectContaining({ code: 'KEY_FILE_NEWER' }),
    );
  });

  test('parameters that would take all memory are refused', async () => {
    const { file } = await createKeys(PASSPHRASE, randomBytes, CHEAP);
    const greedy = formatKeyFile(file).replaceAll('"memoryKiB": 8192', '"memoryKiB": 999999999');
    expect(() => parseKeyFile(greedy)).toThrow(expect.objectContaining({ code: 'KEY_FILE_DAMAGED' }));
  });
});

describe('recovery code', () => {
  test('is read however it was typed', () => {
    const code = formatRecoveryCode(randomBytes(25));
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/);
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(normaliseRecoveryCode(typed)).toBe(code);
  });

  test('keeps all 200 bits', () => {
    expect(formatRecoveryCode(new Uint8Array(25).fill(255))).toBe('ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ');
    const first = new Uint8Array(25);
    first[0] = 0x80;
    expect(formatRecoveryCode(first)).toBe('G0000-00000-00000-00000-00000-00000-00000-00000');
  });
});
