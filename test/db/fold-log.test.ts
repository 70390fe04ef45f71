// The log beside the file: folded into the file between steps and never inside one, left alone while the file is copied.
import fs from 'node:fs';
import { expect, test, vi } from 'vitest';
import { createProvider } from '#db/providers/write.ts';
import { ProviderId } from '#shared/ids.ts';
import { provider } from '#test/harness/records.ts';
import { step, workspaceFolder } from '#test/harness/workspace.ts';

const { create, file, newId } = workspaceFolder();

function opened(name: string) {
  const workspace = create(name);
  const bytes = (suffix = '') => fs.statSync(file(`${name}${suffix}`)).size;
  const add = (count: number) =>
    workspace.write(step('Add'), (db) => {
      for (let index = 0; index < count; index += 1) {
        const id = newId();
        createProvider(db, provider({ id: ProviderId.parse(id), legalName: `Provider ${id}`, note: 'x'.repeat(5000) }));
      }
    });
  return { workspace, bytes, add };
}

test('a large step ends without folding its log into the file; the next step does, or whoever has idle time', () => {
  const { workspace, bytes, add } = opened('steps.qdk');
  const before = bytes();
  add(800);
  expect(bytes()).toBe(before);
  add(1);
  const folded = bytes();
  expect(folded).toBeGreaterThan(before + 4_000_000);
  add(800);
  expect(bytes()).toBe(folded);
  workspace.foldLog();
  expect(bytes()).toBeGreaterThan(folded + 4_000_000);
  workspace.close();
  workspace.foldLog();
  expect(fs.existsSync(file('steps.qdk-wal'))).toBe(false);
});

test('small steps leave the log, and many of them do not make it grow without end', () => {
  const { workspace, bytes, add } = opened('small.qdk');
  const before = bytes();
  add(1);
  add(1);
  expect(bytes()).toBe(before);
  for (let count = 0; count < 600; count += 1) add(1);
  expect(bytes('-wal')).toBeLessThan(8_000_000);
  workspace.close();
});

test('while the file is held still for a copy, no step and no idle time changes it', () => {
  const { workspace, bytes, add } = opened('held.qdk');
  workspace.holdStill();
  const before = bytes();
  add(800);
  add(1);
  workspace.foldLog();
  expect(bytes()).toBe(before);
  workspace.letGo();
  add(1);
  expect(bytes()).toBeGreaterThan(before + 4_000_000);
  workspace.close();
});

test('a disk that refuses the fold loses nothing and stops nobody: the steps stay in the log for the next one', () => {
  const { workspace, bytes, add } = opened('refused.qdk');
  const before = bytes();
  add(800);
  const { database } = workspace.connection();
  const pragma = database.pragma.bind(database);
  const refusing = vi.spyOn(database, 'pragma').mockImplementation((text: string, options?: object) => {
    if (text !== 'wal_checkpoint(passive)') return pragma(text, options);
    throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  });
  expect(() => workspace.foldLog()).not.toThrow();
  add(1);
  expect(refusing).toHaveBeenCalledWith('wal_checkpoint(passive)');
  expect(bytes()).toBe(before);
  refusing.mockRestore();
  add(1);
  expect(bytes()).toBeGreaterThan(before + 4_000_000);
  expect(workspace.check().every(({ ok }) => ok)).toBe(true);
  workspace.close();
});
