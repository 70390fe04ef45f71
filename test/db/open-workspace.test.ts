import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { SCHEMA_VERSION } from '#db/migrate.ts';
import { listOrganisations } from '#db/people/read.ts';
import { createOrganisation } from '#db/people/write.ts';
import { openSqlite } from '#db/sqlite.ts';
import { caught } from '#test/harness/caught.ts';
import { organisation } from '#test/harness/records.ts';
import { ROOT } from '#test/harness/source-files.ts';
import { step, workspaceFolder } from '#test/harness/workspace.ts';

const { create, open, file, folder } = workspaceFolder();
const KEY = Buffer.alloc(32, 7);
const CHILD = path.join(ROOT, 'test/harness/workers/open-workspace.ts');
// A superuser may write anywhere; the child then runs as somebody else.
const isRoot = process.getuid?.() === 0;
const somebody = isRoot ? { uid: 65_534, gid: 65_534 } : {};

/** A closed workspace with some organisations in it. */
function made(name: string, count = 1, key?: Uint8Array): string {
  const workspace = create(name, key === undefined ? {} : { key });
  workspace.write(step('Fill'), (db) => {
    for (let index = 0; index < count; index += 1) createOrganisation(db, organisation({ name: `Name ${index}` }));
  });
  workspace.close();
  return file(name);
}

const codeOf = (name: string, key?: Uint8Array): string =>
  caught(() => open(name, key === undefined ? {} : { key })).code;

function look(target: string): Record<string, unknown> {
  const child = spawnSync(process.execPath, [CHILD, 'look', target], { ...somebody, cwd: ROOT, encoding: 'utf8' });
  return JSON.parse(child.stdout) as Record<string, unknown>;
}

/** Starts the child and waits for its first line. */
async function started(mode: 'hold' | 'write', target: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [CHILD, mode, target], { cwd: ROOT });
  await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  return child;
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

describe('creating a workspace', () => {
  test('makes one file in the current format that opens again', () => {
    const target = made('new.qdk');
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('new.qdk'))).toEqual(['new.qdk']);
    const workspace = open('new.qdk');
    expect(workspace.read((db) => listOrganisations(db))).toHaveLength(1);
    expect(workspace.connection().value('pragma user_version')).toBe(SCHEMA_VERSION);
    expect(workspace.connection().value('pragma application_id')).toBe(0x51444b31);
    workspace.close();
    // Windows keeps no such bits; its folders decide.
    expect(process.platform === 'win32' ? 0o600 : fs.statSync(target).mode & 0o777).toBe(0o600);
  });

  test('never takes the place of a file, and leaves none behind where it cannot be', () => {
    fs.writeFileSync(file('taken.qdk'), 'mine');
    expect(caught(() => create('taken.qdk')).code).toBe('WORKSPACE_EXISTS');
    expect(fs.readFileSync(file('taken.qdk'), 'utf8')).toBe('mine');
    expect(caught(() => create('no-such-folder/x.qdk')).code).toBe('WORKSPACE_PLACE_REFUSED');
    expect(caught(() => create('short-key.qdk', { key: Buffer.alloc(16) })).code).toBe('WORKSPACE_KEY_SIZE');
    expect(fs.existsSync(file('short-key.qdk'))).toBe(false);
  });

  test('the settings that protect the data are on', () => {
    const db = create('settings.qdk').connection();
    const wanted = {
      locking_mode: 'exclusive',
      journal_mode: 'wal',
      synchronous: 2,
      fullfsync: 1,
      foreign_keys: 1,
      recursive_triggers: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      temp_store: 2,
      secure_delete: 1,
      mmap_size: 0,
    };
    for (const [name, value] of Object.entries(wanted))
      expect([name, db.value(`pragma ${name}`)]).toEqual([name, value]);
  });
});

describe('opening says what is wrong', () => {
  test('missing, a folder, empty, text, another SQLite file', () => {
    fs.mkdirSync(file('folder.qdk'));
    fs.writeFileSync(file('empty.qdk'), '');
    fs.writeFileSync(file('text.qdk'), 'not a database, whatever its name says');
    fs.writeFileSync(file('other.qdk'), '');
    const other = openSqlite(file('other.qdk'));
    other.exec('create table t (x)');
    other.close();
    expect(codeOf('missing.qdk')).toBe('WORKSPACE_MISSING');
    expect(codeOf('folder.qdk')).toBe('WORKSPACE_NOT_A_FILE');
    expect(codeOf('empty.qdk')).toBe('WORKSPACE_FOREIGN');
    expect(codeOf('text.qdk')).toBe('WORKSPACE_FOREIGN');
    expect(codeOf('other.qdk')).toBe('WORKSPACE_FOREIGN');
  });

  test('a newer format, with its number', () => {
    const target = made('newer.qdk');
    const raw = openSqlite(target);
    raw.pragma('user_version = 990');
    raw.close();
    const error = caught(() => open('newer.qdk'));
    expect(error.code).toBe('WORKSPACE_NEWER');
    expect(error.message).toContain('format 990');
    expect(error.details.facts).toEqual({ found: 990, known: SCHEMA_VERSION });
  });

  test.each([100, 5000, 8192, 40_960])('cut off at %i bytes', (bytes) => {
    const name = `cut-${bytes}.qdk`;
    fs.truncateSync(made(name, 300), bytes);
    expect(codeOf(name)).toBe('WORKSPACE_CORRUPT');
  });

  test('cut off, encrypted', () => {
    fs.truncateSync(made('cut-encrypted.qdk', 300, KEY), 8192);
    expect(codeOf('cut-encrypted.qdk', KEY)).toBe('WORKSPACE_CORRUPT');
  });

  test('damaged inside, found before use when the last session did not end cleanly', () => {
    const target = made('damaged.qdk', 3000);
    const raw = openSqlite(target);
    raw.exec('update workspace_state set clean = 0');
    const page = Number(raw.prepare(`select rootpage from sqlite_schema where name = 'organisation'`).pluck().get());
    raw.close();
    const handle = fs.openSync(target, 'r+');
    fs.writeSync(handle, Buffer.alloc(600, 0xff), 0, 600, (page - 1) * 4096);
    fs.closeSync(handle);
    expect(codeOf('damaged.qdk')).toBe('WORKSPACE_CORRUPT');
  });

  test('an audit log that does not fit its head', () => {
    const raw = openSqlite(made('log.qdk'));
    raw.exec(`drop trigger audit_leaf_fixed; update audit_leaf set body = replace(body, 'tester', 'nobody')`);
    raw.close();
    expect(codeOf('log.qdk')).toBe('AUDIT_LOG_BROKEN');
  });

  test('a second opening in the same process, also by another name of the file', () => {
    create('twice.qdk');
    fs.linkSync(file('twice.qdk'), file('twice-linked.qdk'));
    expect(codeOf('twice.qdk')).toBe('WORKSPACE_LOCKED');
    expect(codeOf('twice-linked.qdk')).toBe('WORKSPACE_LOCKED');
    expect(look(file('twice.qdk'))).toEqual({ code: isRoot ? 'WORKSPACE_UNREADABLE' : 'WORKSPACE_LOCKED' });
  });

  test('a file that another process has open, until it ends', async () => {
    const child = await started('hold', made('held.qdk'));
    expect(codeOf('held.qdk')).toBe('WORKSPACE_LOCKED');
    await ended(child);
    expect(open('held.qdk').read((db) => listOrganisations(db))).toHaveLength(1);
  });

  test('a closed workspace that is used', () => {
    const workspace = create('closed.qdk');
    workspace.close();
    workspace.close();
    expect(caught(() => workspace.read(() => 1)).code).toBe('WORKSPACE_CLOSED');
  });
});

describe('a process that is killed while writing', () => {
  test('loses no step that it had reported as done', async () => {
    const target = made('killed.qdk');
    for (const round of [1, 2, 3]) {
      const child = await started('write', target);
      let output = '';
      child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
      await new Promise((resolve) => setTimeout(resolve, 150 * round));
      await ended(child);
      const reported = output.trim().split('\n').filter(Boolean).length;
      const workspace = open('killed.qdk');
      const last = workspace.read((db) => listOrganisations(db)).length;
      expect(reported).toBeGreaterThan(0);
      expect(last).toBeGreaterThanOrEqual(reported);
      expect(workspace.check().filter((finding) => !finding.ok)).toEqual([]);
      workspace.close();
    }
  });
});

describe('a place where nothing can be written', () => {
  test.skipIf(process.platform === 'win32')(
    'is opened as a private copy for reading, which is gone afterwards (POSIX permissions only)',
    () => {
      const target = made('read-only.qdk', 3);
      const library = path.join(folder, 'library');
      fs.mkdirSync(library);
      fs.copyFileSync(target, path.join(library, 'read-only.qdk'));
      fs.chmodSync(path.join(library, 'read-only.qdk'), 0o444);
      fs.chmodSync(library, 0o555);
      fs.chmodSync(folder, 0o755);
      const found = look(path.join(library, 'read-only.qdk'));
      fs.chmodSync(library, 0o755);
      expect(found).toEqual({ readOnly: true, organisations: 3 });
      expect(fs.readdirSync(library)).toEqual(['read-only.qdk']);
    },
  );
});
