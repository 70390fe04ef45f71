import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileVersion, migrate, SCHEMA_VERSION } from '#db/migrate.ts';
import { MIGRATIONS } from '#db/migrations/index.ts';
import { listOrganisations } from '#db/people/read.ts';
import { createOrganisation } from '#db/people/write.ts';
import { caught } from '#test/harness/caught.ts';
import { backupPath, listBackups, newBackupPath } from '#db/backup/folder.ts';
import { fileOfFormat, tablesOf } from '#test/harness/format.ts';
import { organisation } from '#test/harness/records.ts';
import { ROOT, sourceFiles } from '#test/harness/source-files.ts';
import { step, workspaceFolder } from '#test/harness/workspace.ts';

/** A format that does not exist yet. */
const NEXT = SCHEMA_VERSION + 10;

const { file, folder, create, open } = workspaceFolder();
const ORGANISATION = `insert into organisation values
  ('o1', 'From before', '', 'DE', 'EUR', null, 1, 1, 'x', 1, 'x', null, null)`;

describe('the list of migrations', () => {
  test('goes up in steps of ten, without gaps, and holds every file of its folder under its own name', () => {
    expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, index) => (index + 1) * 10));
    const files = sourceFiles('db/migrations').filter((name) => /\d/.test(path.basename(name)));
    const names = MIGRATIONS.map(({ version, slug }) => `db/migrations/${String(version).padStart(4, '0')}-${slug}.ts`);
    expect(files).toEqual(names);
  });

  test('has a test for each', () => {
    const missing = MIGRATIONS.map(({ version, slug }) => `${String(version).padStart(4, '0')}-${slug}.test.ts`).filter(
      (name) => !fs.existsSync(path.join(ROOT, 'test/db/migrations', name)),
    );
    expect(missing).toEqual([]);
  });
});

/** What a copy of a file without any step is called. */
const EMPTY_BACKUP = { at: 0, revision: 0, logRoot: 'e3b0c442', reason: 'migration' } as const;

describe('opening a file of an earlier format', () => {
  test('keeps a verified copy of it, then migrates it', () => {
    const db = fileOfFormat(file('old.qdk'), 40);
    db.change(ORGANISATION);
    db.database.close();
    const workspace = open('old.qdk');
    expect(workspace.read((reader) => listOrganisations(reader)).map((record) => record.name)).toEqual(['From before']);
    workspace.write(step('Add'), (writer) => createOrganisation(writer, organisation()));
    expect(workspace.check().find((finding) => finding.check === 'Audit log')?.ok).toBe(true);
    workspace.close();
    const [kept, ...others] = listBackups(file('old.qdk'));
    expect(kept).toMatchObject({ reason: 'migration', revision: 0 });
    expect(others).toEqual([]);
    fs.copyFileSync(backupPath(file('old.qdk'), kept?.fileName ?? ''), file('restored.qdk'));
    expect(open('restored.qdk').read((reader) => listOrganisations(reader))).toHaveLength(1);
  });

  test('does not write over an earlier copy', () => {
    fileOfFormat(file('again.qdk'), 40).database.close();
    const earlier = newBackupPath(file('again.qdk'), EMPTY_BACKUP);
    fs.writeFileSync(earlier, 'an earlier one');
    open('again.qdk').close();
    expect(fs.readFileSync(earlier, 'utf8')).toBe('an earlier one');
    expect(listBackups(file('again.qdk')).map(({ at }) => at)).toEqual([1, 0]);
  });

  test('a current file is neither copied nor changed', () => {
    create('current.qdk').close();
    const before = fs.readFileSync(file('current.qdk'));
    open('current.qdk').close();
    expect(fs.readFileSync(file('current.qdk')).equals(before)).toBe(true);
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('current'))).toEqual(['current.qdk']);
  });
});

describe('a migration that fails', () => {
  const FAILING = { version: NEXT, slug: 'failing', sql: 'create table half (x); create table half (x);' };

  test('names its step and leaves the file as it was, with all that came before it in the same run', () => {
    const db = fileOfFormat(file('failing.qdk'), 40);
    db.change(ORGANISATION);
    const before = tablesOf(db);
    const error = caught(() => migrate(db, [...MIGRATIONS, FAILING]));
    expect(error.code).toBe('MIGRATION_FAILED');
    expect(error.message).toContain(`format ${NEXT} (failing)`);
    expect(fileVersion(db)).toBe(40);
    expect(tablesOf(db)).toEqual(before);
    expect(db.value('select name from organisation')).toBe('From before');
    db.database.close();
    expect(open('failing.qdk').schemaVersion).toBe(SCHEMA_VERSION);
  });

  test('may not leave links that lead nowhere', () => {
    const db = fileOfFormat(file('orphans.qdk'), SCHEMA_VERSION);
    const orphaning = {
      version: NEXT,
      slug: 'orphaning',
      sql: `insert into service values ('s', 'nobody', 'x', null, '', null, 1, 1, 'x', 1, 'x', null, null)`,
    };
    expect(caught(() => migrate(db, [...MIGRATIONS, orphaning])).message).toContain('FOREIGN KEY');
    expect(fileVersion(db)).toBe(SCHEMA_VERSION);
    db.database.close();
  });

  test('may change rows without making a step of it', () => {
    const workspace = create('rows.qdk');
    workspace.write(step('Add'), (db) => createOrganisation(db, organisation()));
    const db = workspace.connection();
    migrate(db, [...MIGRATIONS, { version: NEXT, slug: 'rows', sql: `update organisation set country = 'FR'` }]);
    expect(db.value('select country from organisation')).toBe('FR');
    expect(db.value('select count(*) from change')).toBe(1);
  });
});
