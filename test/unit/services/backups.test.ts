// Backups through their channels, over real files: by themselves, on closing, when asked; listed; restored.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCopyJob } from '#db/backup/copy-job.ts';
import type { Alarm, CopyElsewhere } from '#electron/services/deps.ts';
import { servicesUnderTest, SERVICES_NOW_MS } from '#test/harness/services.ts';

const WORKSPACE = {
  organisation: { name: 'Marlow & Finch', country: 'DE', currency: 'EUR' },
  person: 'Ida Berg',
  homeZone: 'Europe/Berlin',
} as const;
const PASSPHRASE = 'correct horse battery';
const code = (wanted: string) => expect.objectContaining({ code: wanted });

const organisation = (name: string) => ({ name, lei: '', country: 'DE', currency: 'EUR', parentId: null }) as const;

/** An alarm that rings when the test says so. */
function handAlarm(): Alarm & { ring(): void; readonly waitsMs: () => number | null } {
  let waiting: { afterMs: number; work: () => void } | null = null;
  let nowMs = SERVICES_NOW_MS;
  return {
    now: () => nowMs,
    set(afterMs, work) {
      waiting = { afterMs, work };
      return () => {
        waiting = null;
      };
    },
    ring() {
      const due = waiting;
      waiting = null;
      nowMs += due?.afterMs ?? 0;
      due?.work();
    },
    waitsMs: () => waiting?.afterMs ?? null,
  };
}

const folderOf = (file: string): string => path.join(path.dirname(file), `${path.parse(file).name} backups`);
const qdkIn = (folder: string): string[] =>
  fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.qdk')) : [];

describe('a workspace that is worked on', () => {
  const alarm = handAlarm();
  const jobs: string[] = [];
  const copyElsewhere: CopyElsewhere = (job) => {
    jobs.push(path.basename(job.target));
    return { done: Promise.resolve('The drive is full.'), cancel: () => undefined };
  };
  const { call, file, restart } = servicesUnderTest({ alarm, copyElsewhere });
  const reviews = file('reviews.qdk');

  test('sets the alarm with its first change, copies when it rings, and says why there is no copy', async () => {
    await call('workspace.create', WORKSPACE, reviews);
    expect(alarm.waitsMs()).toBe(15 * 60_000);
    alarm.ring();
    await Promise.resolve();
    expect(jobs).toEqual([expect.stringMatching(/^2026-10-05T08-15-00Z r1 [0-9a-f]{8} timer\.qdk$/)]);
    await expect.poll(async () => (await call('backups.list', {})).problem).toBe('The drive is full.');
    expect(alarm.waitsMs()).toBeNull();
    await call('backups.setInterval', { everyMinutes: 5 });
    expect(alarm.waitsMs()).toBe(5 * 60_000);
  });

  test('is copied once when it is closed, and not again when nothing changed', async () => {
    restart();
    expect(qdkIn(folderOf(reviews))).toEqual([expect.stringMatching(/ r2 [0-9a-f]{8} close\.qdk$/)]);
    await call('workspace.open', {}, reviews);
    restart();
    expect(qdkIn(folderOf(reviews))).toHaveLength(1);
    await call('workspace.open', {}, reviews);
    await call('organisations.create', organisation('Second'));
    await call('workspace.close', {});
    expect(qdkIn(folderOf(reviews))).toHaveLength(2);
  });
});

describe('restoring', () => {
  const { call, file, wait } = servicesUnderTest();
  const reviews = file('marlow.qdk');
  const names = async (): Promise<string[]> =>
    (await call('organisations.list', {})).map(({ name }) => name).toSorted();

  test('a backup shows what it holds: size, revision, records and its last step', async () => {
    await call('workspace.create', WORKSPACE, reviews);
    await call('organisations.create', organisation('Before'));
    const { backups, folder } = await call('backups.make', {});
    expect(folder).toBe('marlow backups');
    expect(backups).toMatchObject([
      { revision: 2, reason: 'manual', encrypted: false, content: { counts: { organisation: 2, person: 1 } } },
    ]);
    expect(backups[0]?.content?.lastStep?.label).toContain('Before');
    expect(backups[0]?.bytes).toBeGreaterThan(10_000);
  });

  test('needs the name of the workspace, typed, and a backup that is listed', async () => {
    const [backup] = (await call('backups.list', {})).backups;
    const restore = (id: string, confirmation: string) => call('backups.restore', { id, confirmation });
    await expect(restore(backup?.id ?? '', 'yes')).rejects.toEqual(code('CONFIRMATION_DIFFERS'));
    await expect(restore('2026-10-05T08-00-00Z r9 00000000 close.qdk', 'marlow')).rejects.toEqual(
      code('BACKUP_MISSING'),
    );
  });

  test('brings back what was, keeps what is as another backup, and can be taken back by restoring that one', async () => {
    wait(60);
    await call('organisations.create', organisation('After'));
    const [backup] = (await call('backups.list', {})).backups;
    const state = await call('backups.restore', { id: backup?.id ?? '', confirmation: 'marlow' });
    expect(state).toMatchObject({ name: 'marlow', revision: 3 });
    expect(await names()).toEqual(['Before', 'Marlow & Finch']);
    const [step] = await call('history.steps', { before: null, limit: 1 });
    expect(step).toMatchObject({ kind: 'final', label: expect.stringContaining('Restore the backup of 2026-10-05') });
    expect((await call('workspace.check', {})).every(({ ok }) => ok)).toBe(true);
    wait(60);
    const kept = (await call('backups.list', {})).backups.find(({ reason }) => reason === 'restore');
    expect(kept?.content?.lastStep?.label).toContain('After');
    await call('backups.restore', { id: kept?.id ?? '', confirmation: 'marlow' });
    expect(await names()).toEqual(['After', 'Before', 'Marlow & Finch']);
    expect(fs.readdirSync(path.dirname(reviews)).filter((name) => /before|converting|tmp/.test(name))).toEqual([]);
  });

  test('a damaged backup is shown as such and refused, and the workspace stays as it is', async () => {
    wait(60);
    const made = (await call('backups.make', {})).backups[0]?.id ?? '';
    const target = path.join(folderOf(reviews), made);
    fs.writeFileSync(target, fs.readFileSync(target).subarray(0, 9000));
    const listed = (await call('backups.list', {})).backups.find(({ id }) => id === made);
    expect(listed).toMatchObject({ content: null });
    wait(60);
    await expect(call('backups.restore', { id: made, confirmation: 'marlow' })).rejects.toEqual(
      code('BACKUP_UNREADABLE'),
    );
    expect(await names()).toEqual(['After', 'Before', 'Marlow & Finch']);
  });

  test('a backup of before the encryption comes back encrypted with the present key', async () => {
    wait(60);
    await call('keys.encrypt', { passphrase: PASSPHRASE });
    expect((await call('keys.state', {})).plainBackups).toBeGreaterThan(0);
    const plain = (await call('backups.list', {})).backups.find(
      ({ content, encrypted }) => !encrypted && content !== null,
    );
    wait(60);
    const state = await call('backups.restore', { id: plain?.id ?? '', confirmation: 'marlow' });
    expect(state.encrypted).toBe(true);
    const kept = (await call('backups.list', {})).backups.find(({ encrypted }) => encrypted);
    expect(fs.existsSync(path.join(folderOf(reviews), `${kept?.id ?? ''}.keys`))).toBe(true);
    await call('workspace.close', {});
    await expect(call('workspace.open', {}, reviews)).rejects.toEqual(code('KEY_NEEDED'));
    await call('keys.unlock', { by: 'passphrase', secret: PASSPHRASE });
    expect(await names()).toContain('Before');
  });
});

test('a backup is made in another process while the workspace is open, and holds what was there', async () => {
  const alarm = handAlarm();
  // Stands in for the other process, which main starts: this job only reads when the workspace has let go of its file.
  const jobs: Array<Parameters<CopyElsewhere>[0]> = [];
  const copyElsewhere: CopyElsewhere = (job) => {
    jobs.push(job);
    return { done: new Promise(() => {}), cancel: () => undefined };
  };
  const { call, file } = servicesUnderTest({ alarm, copyElsewhere });
  await call('workspace.create', WORKSPACE, file('open.qdk'));
  alarm.ring();
  await call('organisations.create', organisation('Meanwhile'));
  await call('workspace.close', {});
  const [job] = jobs;
  if (job === undefined) throw new Error('a job was started');
  // What was asked for is no longer what the file holds: such a copy is refused rather than kept.
  expect(() => runCopyJob(job)).toThrow(/does not equal/);
  expect(qdkIn(folderOf(file('open.qdk')))).toEqual([expect.stringMatching(/close\.qdk$/)]);
});

describe('a file that does not open any more', () => {
  const { call, file, restart } = servicesUnderTest();

  /** Closed with a backup, then its middle is overwritten. */
  async function damaged(name: string, encrypt: boolean): Promise<string> {
    const target = file(name);
    await call('workspace.create', WORKSPACE, target);
    if (encrypt) await call('keys.encrypt', { passphrase: PASSPHRASE });
    await call('organisations.create', organisation('Kept'));
    await call('backups.make', {});
    await call('workspace.close', {});
    restart();
    const bytes = fs.readFileSync(target);
    bytes.fill(0x5a, 0, 8192);
    fs.writeFileSync(target, bytes);
    return target;
  }

  test('is replaced by a backup after its name was typed, and stays beside it', async () => {
    const target = await damaged('plain.qdk', false);
    await expect(call('workspace.open', {}, target)).rejects.toMatchObject({ code: expect.any(String) });
    const failed = await call('backups.ofFailed', {});
    expect(failed).toMatchObject({ name: 'plain', backups: [{ reason: 'manual', encrypted: false }] });
    const id = failed?.backups[0]?.id ?? '';
    await expect(call('backups.restoreFailed', { id, confirmation: 'another' })).rejects.toEqual(
      code('CONFIRMATION_DIFFERS'),
    );
    await call('backups.restoreFailed', { id, confirmation: 'plain' });
    expect((await call('organisations.list', {})).map(({ name }) => name)).toContain('Kept');
    expect((await call('workspace.check', {})).every(({ ok }) => ok)).toBe(true);
    expect(fs.readFileSync(file('plain damaged.qdk')).subarray(0, 4).toString()).toBe('ZZZZ');
    const [step] = await call('history.steps', { before: null, limit: 1 });
    expect(step?.label).toMatch(/^Restore the backup of /);
    expect(await call('backups.ofFailed', {})).toBeNull();
    await call('workspace.close', {});
  });

  test('asks for the passphrase of an encrypted backup, and opens with it', async () => {
    const target = await damaged('sealed.qdk', true);
    await expect(call('workspace.open', {}, target)).rejects.toEqual(code('KEY_NEEDED'));
    await expect(call('keys.unlock', { by: 'passphrase', secret: PASSPHRASE })).rejects.toEqual(
      code('KEY_FILE_FOREIGN'),
    );
    const [backup] = (await call('backups.ofFailed', {}))?.backups ?? [];
    expect(backup).toMatchObject({ encrypted: true });
    await expect(call('backups.restoreFailed', { id: backup?.id ?? '', confirmation: 'sealed' })).rejects.toEqual(
      code('KEY_NEEDED'),
    );
    await call('keys.unlock', { by: 'passphrase', secret: PASSPHRASE });
    expect((await call('organisations.list', {})).map(({ name }) => name)).toContain('Kept');
    await call('workspace.close', {});
  });

  test('offers nothing for a file that is only locked by its passphrase, or has no backup', async () => {
    await expect(call('workspace.open', {}, file('sealed.qdk'))).rejects.toEqual(code('KEY_NEEDED'));
    expect(await call('backups.ofFailed', {})).toBeNull();
    fs.writeFileSync(file('letter.qdk'), 'dear all');
    await expect(call('workspace.open', {}, file('letter.qdk'))).rejects.toMatchObject({ code: 'WORKSPACE_FOREIGN' });
    expect(await call('backups.ofFailed', {})).toBeNull();
    await expect(call('backups.restoreFailed', { id: 'x.qdk', confirmation: 'x' })).rejects.toEqual(
      code('NOTHING_FAILED'),
    );
  });
});
