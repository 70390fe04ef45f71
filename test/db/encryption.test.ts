import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listProviders } from '#db/providers/read.ts';
import { createProvider } from '#db/providers/write.ts';
import { caught } from '#test/harness/caught.ts';
import { provider } from '#test/harness/records.ts';
import { BY, step, workspaceFolder } from '#test/harness/workspace.ts';

const { create, open, file, folder } = workspaceFolder();
const KEY = Uint8Array.from({ length: 32 }, (_, index) => index);
const OTHER_KEY = Uint8Array.from({ length: 32 }, () => 9);
const SECRET = 'Quixotic-Zeppelin-Secret';

/** Names of the files in the folder that contain the text. */
const filesWith = (text: string): string[] =>
  fs.readdirSync(folder).filter((name) => fs.readFileSync(file(name)).includes(text));

describe('an encrypted workspace', () => {
  test('shows no plain text in the file, its log, its copy or after an undo; a plain one does', () => {
    const workspace = create('secret.qdk', { key: KEY });
    workspace.write(step(`Add ${SECRET}`), (db) => createProvider(db, provider({ note: SECRET })));
    expect(workspace.search('zeppelin', 5)).toHaveLength(1);
    // Reading the log beside the open file is safe; the file itself is read after closing.
    expect(fs.readdirSync(folder)).toContain('secret.qdk-wal');
    expect(fs.readFileSync(file('secret.qdk-wal')).length).toBeGreaterThan(1000);
    expect(fs.readFileSync(file('secret.qdk-wal')).includes(SECRET)).toBe(false);
    workspace.copyTo(file('secret-copy.qdk'));
    workspace.undo(BY);
    workspace.close();
    expect(filesWith(SECRET)).toEqual([]);
    expect(filesWith('SQLite format 3')).toEqual([]);
    const plain = create('plain.qdk');
    plain.write(step('Add'), (db) => createProvider(db, provider({ note: SECRET })));
    plain.close();
    expect(filesWith(SECRET)).toEqual(['plain.qdk']);
  });

  test('its copy opens with the same key and holds the same', () => {
    const copy = open('secret-copy.qdk', { key: KEY });
    expect(copy.read((db) => listProviders(db)).map((record) => record.note)).toEqual([SECRET]);
    expect(copy.encrypted).toBe(true);
    copy.close();
  });

  test('without its key, or with another one, it is told apart from nothing else, and says so', () => {
    const without = caught(() => open('secret.qdk'));
    expect(without.code).toBe('WORKSPACE_KEY_NEEDED');
    expect(without.message).toContain('look the same from outside');
    const wrong = caught(() => open('secret.qdk', { key: OTHER_KEY }));
    expect(wrong.code).toBe('WORKSPACE_WRONG_KEY');
    fs.writeFileSync(file('noise.qdk'), Buffer.alloc(8192, 0x5a));
    expect(caught(() => open('noise.qdk', { key: KEY })).code).toBe('WORKSPACE_WRONG_KEY');
    expect(caught(() => open('noise.qdk')).code).toBe('WORKSPACE_KEY_NEEDED');
  });

  test('a key for a plain workspace is refused, so that nobody believes it to be encrypted', () => {
    create('not-encrypted.qdk').close();
    expect(caught(() => open('not-encrypted.qdk', { key: KEY })).code).toBe('WORKSPACE_NOT_ENCRYPTED');
  });

  test('a single changed bit anywhere is noticed', () => {
    const workspace = create('bits.qdk', { key: KEY });
    workspace.write(step('Add'), (db) => createProvider(db, provider({ note: 'x'.repeat(20_000) })));
    workspace.close();
    const whole = fs.readFileSync(file('bits.qdk'));
    const places = Array.from({ length: 25 }, (_, index) => Math.floor((index * whole.length) / 25) + 100);
    const noticed = places.filter((place, index) => {
      const name = `bit-${index}.qdk`;
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(place) ^ 4, place);
      fs.writeFileSync(file(name), changed);
      try {
        const opened = open(name, { key: KEY });
        const sound = opened.check().every((finding) => finding.ok);
        opened.close();
        return !sound;
      } catch {
        return true;
      }
    });
    expect(noticed).toEqual(places);
  });
});
