// A backup made by copying the file: of a closed workspace, of one that is written to meanwhile, and one that is refused.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCopyJob, type CopyJob } from '#db/backup/copy-job.ts';
import { copyFacts } from '#db/copy.ts';
import { listProviders } from '#db/providers/read.ts';
import { createProvider } from '#db/providers/write.ts';
import { caught } from '#test/harness/caught.ts';
import { provider } from '#test/harness/records.ts';
import { step, workspaceFolder } from '#test/harness/workspace.ts';

const { create, open, file, folder, newId } = workspaceFolder();
const KEY = Uint8Array.from({ length: 32 }, (_, index) => index + 3);
const PORT = path.resolve(import.meta.dirname, '../../../electron/browser-shell/parent-port.ts');
const ENTRY = path.resolve(import.meta.dirname, '../../../electron/core/copy-process.ts');

/** Runs the job as main does: in a process of its own. */
function runElsewhere(job: CopyJob): Promise<{ problem: string | null }> {
  const child = fork(ENTRY, [], { execArgv: ['--import', PORT], serialization: 'advanced' });
  return new Promise((resolve) => {
    child.once('message', (report) => {
      child.kill();
      resolve(report as { problem: string | null });
    });
    child.send(job);
  });
}

describe.each([
  ['plain', {}],
  ['encrypted', { key: KEY }],
] as const)('the copy of a workspace that is %s', (kind, options) => {
  test('and closed is one file that opens by itself and holds the same', () => {
    const workspace = create(`closed-${kind}.qdk`, options);
    workspace.write(step('Add'), (db) => createProvider(db, provider({ note: 'kept' })));
    const facts = copyFacts(workspace.connection());
    workspace.close();
    const target = file(`copy-${kind}.qdk`);
    runCopyJob({ source: file(`closed-${kind}.qdk`), target, key: workspace.encrypted ? KEY : undefined, facts });
    expect(fs.readdirSync(folder).filter((name) => name.startsWith(`copy-${kind}`))).toEqual([`copy-${kind}.qdk`]);
    const copy = open(`copy-${kind}.qdk`, options);
    expect(copy.read((db) => listProviders(db)).map(({ note }) => note)).toEqual(['kept']);
    expect(copy.check().every(({ ok }) => ok)).toBe(true);
    copy.close();
  });

  test('and written to while another process copies holds what was there before, and nothing written is lost', async () => {
    const name = `open-${kind}.qdk`;
    const workspace = create(name, options);
    const add = (): void => {
      const id = newId();
      workspace.write(step('Add'), (db) =>
        createProvider(db, provider({ id: id as never, legalName: `Provider ${id}`, note: 'x'.repeat(5000) })),
      );
    };
    for (let count = 0; count < 40; count += 1) add();
    const facts = workspace.holdStill();
    const target = file(`during-${kind}.qdk`);
    const key = workspace.encrypted ? KEY : undefined;
    const done = runElsewhere({ source: file(name), target, key, facts });
    for (let count = 0; count < 400; count += 1) {
      add();
      if (count % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(await done).toEqual({ problem: null });
    workspace.letGo();
    add();
    expect(caught(() => open(name, options)).code).toBe('WORKSPACE_LOCKED');
    workspace.close();
    const copy = open(`during-${kind}.qdk`, options);
    expect(copy.read((db) => listProviders(db))).toHaveLength(40);
    copy.close();
    const again = open(name, options);
    expect(again.read((db) => listProviders(db))).toHaveLength(441);
    expect(again.check().every(({ ok }) => ok)).toBe(true);
    again.close();
  });
});

test('a copy that is not what it must be is refused, and nothing of it stays', () => {
  const workspace = create('differs.qdk');
  const facts = copyFacts(workspace.connection());
  workspace.write(step('Add'), (db) => createProvider(db, provider({})));
  workspace.close();
  const job = { source: file('differs.qdk'), target: file('refused.qdk'), key: undefined, facts };
  expect(caught(() => runCopyJob(job)).code).toBe('BACKUP_NOT_VERIFIED');
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('refused'))).toEqual([]);
});
