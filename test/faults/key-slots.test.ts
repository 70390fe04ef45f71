import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createWorkspace, openWorkspace } from '#db/open-workspace.ts';
import { formatKeyFile, type KeyFile } from '#db/keys/key-file.ts';
import { openWithPassphrase } from '#db/keys/slots.ts';
import { caught } from '#test/harness/caught.ts';
import { temporaryFolder } from '#test/harness/workspace.ts';
import { damagedSlots, makeKeys, PASSPHRASE, slotOutcome } from './key-slots.ts';
import { addRecords } from './sample.ts';

const folder = temporaryFolder();

const without = (file: KeyFile, kind: string): string =>
  formatKeyFile({ ...file, slots: file.slots.filter((slot) => slot.kind !== kind) });

describe('a workspace and its key file', () => {
  test('open each other only as a pair', async () => {
    const [own, other] = [await makeKeys(), await makeKeys()];
    const file = path.join(folder, 'pair.qdk');
    const workspace = createWorkspace(file, { key: own.dataKey });
    addRecords(workspace, 1);
    workspace.close();
    const strange = await openWithPassphrase(other.file, PASSPHRASE);
    expect(caught(() => openWorkspace(file, { key: strange })).code).toBe('WORKSPACE_WRONG_KEY');
    expect(caught(() => openWorkspace(file)).code).toBe('WORKSPACE_KEY_NEEDED');
    const opened = openWorkspace(file, { key: await openWithPassphrase(own.file, PASSPHRASE) });
    expect(opened.check().filter(({ ok }) => !ok)).toEqual([]);
    opened.close();
  });

  test('a missing slot is named, and the other one opens', async () => {
    const keys = await makeKeys();
    expect(await slotOutcome(without(keys.file, 'passphrase'), keys, 'passphrase')).toBe('KEY_SLOT_MISSING');
    expect(await slotOutcome(without(keys.file, 'passphrase'), keys, 'recovery')).toBe('key');
    expect(await slotOutcome(without(keys.file, 'recovery'), keys, 'recovery')).toBe('KEY_SLOT_MISSING');
  });

  test.each(['', '{', '[]', 'null', '{"format":"quarterdeck-keys","version":1}'])(
    '%j is a damaged key file',
    async (text) => {
      expect(await slotOutcome(text, await makeKeys(), 'passphrase')).toBe('KEY_FILE_DAMAGED');
    },
  );

  test('a key file cut off anywhere is refused by name', async () => {
    const keys = await makeKeys();
    const text = formatKeyFile(keys.file);
    for (let length = 0; length < text.trimEnd().length; length += 97) {
      expect(await slotOutcome(text.slice(0, length), keys, 'passphrase')).toBe('KEY_FILE_DAMAGED');
    }
  });

  test('slots of another workspace put in place of its own give no key that opens it', async () => {
    const [own, other] = [await makeKeys(), await makeKeys()];
    expect(await slotOutcome(formatKeyFile(other.file), own, 'recovery')).toBe('RECOVERY_CODE_WRONG');
    const mixed = formatKeyFile({ ...own.file, slots: [...other.file.slots, ...own.file.slots] });
    expect(await slotOutcome(mixed, own, 'recovery')).toBe('key');
  });

  test('no flipped bit makes another key of it', async () => {
    expect(await damagedSlots(25)).toMatchObject({ rounds: 25, lost: 0, corrupt: 0 });
  });
});
