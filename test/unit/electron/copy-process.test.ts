// Main's end of the copy process, with a real child process: the copy, its refusal, and calling it off.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyFacts } from '#db/copy.ts';
import { utilityProcess } from '#electron/browser-shell/utility-process.ts';
import { copyOver } from '#electron/core/ask.ts';
import { createAnswers } from '#electron/main/answers.ts';
import { createCopyProcess } from '#electron/main/copy-process.ts';
import { ROOT } from '#test/harness/source-files.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { create, file, open } = workspaceFolder();
const KEY = Uint8Array.from({ length: 32 }, () => 5);

const copy = createCopyProcess({
  fork: utilityProcess.fork as never,
  file: path.join(ROOT, 'electron/core/copy-process.ts'),
  env: process.env,
});
const elsewhere = copyOver(createAnswers({ keychain: () => Promise.resolve(null), copy }));

describe('the copy process', () => {
  const workspace = create('source.qdk', { key: KEY });
  const job = (target: string, logRoot?: string) => {
    const facts = copyFacts(workspace.connection());
    const wanted = logRoot === undefined ? facts : { ...facts, logRoot };
    return { source: workspace.path, target: file(target), key: KEY, facts: wanted };
  };

  test('copies a workspace that stays open and locked, and opens with its key', async () => {
    workspace.holdStill();
    expect(await elsewhere(job('copy.qdk')).done).toBeNull();
    workspace.letGo();
    expect(() => open('source.qdk', { key: KEY })).toThrow(/already open/);
    const copied = open('copy.qdk', { key: KEY });
    expect(copied.head()).toEqual(workspace.head());
    copied.close();
  });

  test('says why there is no copy, and can be used again', async () => {
    expect(await elsewhere(job('refused.qdk', '00')).done).toContain('does not equal');
    expect(await elsewhere(job('second.qdk')).done).toBeNull();
  });

  test('makes one copy at a time, and one that is called off says so', async () => {
    const first = elsewhere(job('stopped.qdk'));
    const second = elsewhere(job('other.qdk'));
    expect(await second.done).toBe('Another backup is being made.');
    first.cancel();
    expect(await first.done).toContain('stopped');
    expect(fs.existsSync(file('stopped.qdk'))).toBe(false);
  });
});
