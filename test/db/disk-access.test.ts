import { describe, expect, test } from 'vitest';
import { importsOf, readSource, sourceFiles } from '#test/harness/source-files.ts';

// The process that owns the connection must never open the workspace by its path: a plain read of it drops its lock.
describe('the disk', () => {
  const files = sourceFiles('db');

  test('is touched by three files of db only: for databases, for what lies beside them, for evidence', () => {
    const found = files.filter((file) => importsOf(file).some((target) => /^(node:)?fs(\/promises)?$/.test(target)));
    expect(found).toEqual(['db/evidence/store.ts', 'db/files.ts', 'db/side-files.ts']);
  });

  test('is looked at by nothing but the opening, the copy and the change of keys', () => {
    const users = files.filter((file) => importsOf(file).includes('db/files.ts'));
    expect(users.toSorted()).toEqual([
      'db/backup/copy-job.ts',
      'db/backup/folder.ts',
      'db/backup/put-back.ts',
      'db/backup/restore.ts',
      'db/copy.ts',
      'db/keys/convert.ts',
      'db/open-file.ts',
      'db/open-workspace.ts',
    ]);
  });

  test('is reached through SQLite in one place', () => {
    const found = files.filter((file) => importsOf(file).includes('better-sqlite3'));
    expect(found).toEqual(['db/sqlite.ts']);
    expect(readSource('db/sqlite.ts')).toContain('fileMustExist: true');
  });
});
