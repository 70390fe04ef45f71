// Encrypting and decrypting a workspace that exists: what it holds stays, and a stop at any moment leaves a file that opens.
import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clearConversion, convertWorkspace } from '#db/keys/convert.ts';
import { listProviders } from '#db/providers/read.ts';
import { createProvider } from '#db/providers/write.ts';
import type { Workspace } from '#db/workspace.ts';
import { caught } from '#test/harness/caught.ts';
import { provider } from '#test/harness/records.ts';
import { BY, step, workspaceFolder } from '#test/harness/workspace.ts';

const { create, open, file, folder } = workspaceFolder();
const KEY = Uint8Array.from({ length: 32 }, (_, index) => 255 - index);
const SECRET = 'Quixotic-Zeppelin-Secret';

function filled(name: string, key?: Uint8Array): Workspace {
  const workspace = create(name, key === undefined ? {} : { key });
  workspace.write(step(`Add ${SECRET}`), (db) => createProvider(db, provider({ note: SECRET })));
  return workspace;
}

const besides = (name: string): string[] =>
  fs
    .readdirSync(folder)
    .filter((other) => other.startsWith(name))
    .toSorted();

describe('encrypting an existing workspace', () => {
  test('keeps every record, the log and the way back, and leaves no plain text beside it', () => {
    const plain = filled('to-encrypt.qdk');
    const head = plain.head();
    const encrypted = convertWorkspace(plain, { key: undefined, next: { key: KEY } });
    expect(encrypted.encrypted).toBe(true);
    expect(encrypted.head()).toEqual(head);
    expect(encrypted.check().every(({ ok }) => ok)).toBe(true);
    encrypted.undo(BY);
    encrypted.redo(BY);
    encrypted.close();
    expect(besides('to-encrypt.qdk')).toEqual(['to-encrypt.qdk']);
    expect(fs.readFileSync(file('to-encrypt.qdk')).includes(SECRET)).toBe(false);
    expect(caught(() => open('to-encrypt.qdk')).code).toBe('WORKSPACE_KEY_NEEDED');
  });

  test('and decrypting gives a plain workspace that equals it', () => {
    const encrypted = filled('to-decrypt.qdk', KEY);
    const head = encrypted.head();
    const plain = convertWorkspace(encrypted, { key: KEY, next: {} });
    expect(plain.encrypted).toBe(false);
    expect(plain.head()).toEqual(head);
    expect(plain.read((db) => listProviders(db)).map(({ note }) => note)).toEqual([SECRET]);
    plain.close();
    expect(fs.readFileSync(file('to-decrypt.qdk')).subarray(0, 15).toString('latin1')).toBe('SQLite format 3');
  });

  test('a stop before the rename leaves the old workspace, one after it the new one; both are cleared up at the next opening', () => {
    filled('stopped.qdk').close();
    const old = fs.readFileSync(file('stopped.qdk'));
    // Before: the copy is half made, the second name exists.
    fs.writeFileSync(file('stopped.qdk.converting'), old.subarray(0, 5000));
    fs.linkSync(file('stopped.qdk'), file('stopped.qdk.before'));
    const again = open('stopped.qdk');
    clearConversion(again.path);
    expect(besides('stopped.qdk')).toEqual(['stopped.qdk', 'stopped.qdk-wal']);
    const converted = convertWorkspace(again, { key: undefined, next: { key: KEY } });
    converted.close();
    // After: the new file is in place, the old one still has its second name.
    fs.writeFileSync(file('stopped.qdk.before'), old);
    const opened = open('stopped.qdk', { key: KEY });
    clearConversion(opened.path);
    expect(opened.read((db) => listProviders(db))).toHaveLength(1);
    opened.close();
    expect(besides('stopped.qdk')).toEqual(['stopped.qdk']);
  });

  test('a copy that does not open with its new key is refused, and the old file is back in place', () => {
    const workspace = filled('refused.qdk');
    const wrongSize = new Uint8Array(31);
    expect(caught(() => convertWorkspace(workspace, { key: undefined, next: { key: wrongSize } })).code).not.toBe('');
    workspace.close();
    const opened = open('refused.qdk');
    expect(opened.read((db) => listProviders(db))).toHaveLength(1);
    opened.close();
    expect(besides('refused.qdk')).toEqual(['refused.qdk']);
  });
});
