// The file format is the published one of SQLCipher 4, so that a workspace can be read without Quarterdeck. The parameters
// are those of its documentation: AES-256-CBC, 4,096-byte pages, 80 bytes kept free at the end of each (16 of IV, 64 of
// HMAC-SHA512), the HMAC key by PBKDF2-HMAC-SHA512 with 2 rounds over the salt whose bytes are XORed with 0x3a.
import { spawnSync } from 'node:child_process';
import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createProvider } from '#db/providers/write.ts';
import { provider } from '#test/harness/records.ts';
import { step, workspaceFolder } from '#test/harness/workspace.ts';

const { create, file } = workspaceFolder();
const KEY = Uint8Array.from({ length: 32 }, (_, index) => (index * 7) % 256);
const PAGE = 4096;
const RESERVED = 80;
const SALT = 16;

const workspace = create('interop.qdk', { key: KEY });
workspace.write(step('Add'), (db) => createProvider(db, provider({ legalName: 'Helios Interop' })));
workspace.close();
const bytes = fs.readFileSync(file('interop.qdk'));

interface Page {
  readonly plain: Buffer;
  readonly macFits: boolean;
}

/** Page `number` (from 1) by the published parameters, with node:crypto alone. */
function decryptPage(number: number): Page {
  const page = bytes.subarray((number - 1) * PAGE, number * PAGE);
  const salt = bytes.subarray(0, SALT);
  const macKey = pbkdf2Sync(KEY, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512');
  const start = number === 1 ? SALT : 0;
  const encrypted = page.subarray(start, PAGE - RESERVED);
  const iv = page.subarray(PAGE - RESERVED, PAGE - RESERVED + 16);
  const numberBytes = Buffer.alloc(4);
  numberBytes.writeUInt32LE(number);
  const mac = createHmac('sha512', macKey)
    .update(page.subarray(start, PAGE - RESERVED + 16))
    .update(numberBytes)
    .digest();
  const cipher = createDecipheriv('aes-256-cbc', KEY, iv).setAutoPadding(false);
  return {
    plain: Buffer.concat([cipher.update(encrypted), cipher.final()]),
    macFits: mac.equals(page.subarray(PAGE - 64)),
  };
}

describe('an encrypted workspace as any other program sees it', () => {
  test('its first page decrypts by the published parameters to the header of a SQLite database', () => {
    const { plain, macFits } = decryptPage(1);
    expect(macFits).toBe(true);
    // The header without the 16 bytes that the salt stands in for.
    expect(plain.readUInt16BE(0)).toBe(PAGE);
    expect(plain.readUInt8(20 - 16)).toBe(RESERVED);
    expect(plain.readUInt32BE(68 - 16)).toBe(0x51_44_4b_31);
  });

  test('every page carries a seal that fits its number and its bytes', () => {
    const pages = bytes.length / PAGE;
    expect(pages).toBeGreaterThan(10);
    const unfit = Array.from({ length: pages }, (_, index) => index + 1).filter(
      (number) => !decryptPage(number).macFits,
    );
    expect(unfit).toEqual([]);
  });

  // Debian 12 still has version 3, which cannot read files of version 4.
  const asked = spawnSync('sqlcipher', [':memory:'], { input: 'pragma cipher_version;\n', encoding: 'utf8' });
  const version = asked.error === undefined ? asked.stdout.trim().split('\n').at(-1) : 'none';
  const found = version?.startsWith('4.') === true;
  const why = found ? '' : ` (SKIPPED: needs the sqlcipher command of version 4, found ${version})`;

  test.skipIf(!found)(`opens with the sqlcipher command and the raw key${why}`, () => {
    const input = `pragma key = "x'${Buffer.from(KEY).toString('hex')}'";\nselect legalName from provider;\n`;
    const { stdout } = spawnSync('sqlcipher', [file('interop.qdk')], { input, encoding: 'utf8' });
    expect(stdout).toContain('Helios Interop');
  });
});
