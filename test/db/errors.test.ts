import { describe, expect, test } from 'vitest';
import { isSqliteError, writeError } from '#db/errors.ts';
import { createOrganisation } from '#db/people/write.ts';
import { listOrganisations } from '#db/people/read.ts';
import { caught } from '#test/harness/caught.ts';
import { organisation } from '#test/harness/records.ts';
import { step, workspaceFolder } from '#test/harness/workspace.ts';

const { create } = workspaceFolder();

describe('a full disk', () => {
  test('costs the step that met it, and nothing else', () => {
    const workspace = create('full.qdk');
    const db = workspace.connection();
    workspace.write(step('Before'), (writer) => createOrganisation(writer, organisation({ name: 'Before' })));
    db.database.pragma(`max_page_count = ${Number(db.value('pragma page_count')) + 20}`);
    const fill = () =>
      workspace.write(step('Fill'), (writer) => {
        for (let index = 0; index < 5000; index += 1) {
          createOrganisation(writer, organisation({ name: `${index} ${'x'.repeat(180)}` }));
        }
      });
    expect(caught(fill).code).toBe('DISK_FULL');
    expect(workspace.read((reader) => listOrganisations(reader)).map((found) => found.name)).toEqual(['Before']);
    db.database.pragma('max_page_count = 1000000');
    workspace.write(step('After'), (writer) => createOrganisation(writer, organisation({ name: 'After' })));
    expect(workspace.check().filter((finding) => !finding.ok)).toEqual([]);
  });
});

describe('errors of a write', () => {
  const sqlite = (code: string) => Object.assign(new Error('text'), { code });

  test.each([
    ['SQLITE_IOERR_WRITE', 'DISK_ERROR'],
    ['SQLITE_FULL', 'DISK_FULL'],
    ['SQLITE_CORRUPT_INDEX', 'WORKSPACE_CORRUPT'],
    ['SQLITE_CONSTRAINT_CHECK', 'RECORD_INVALID'],
  ])('%s becomes %s', (from, to) => {
    expect(writeError(sqlite(from))).toMatchObject({ code: to });
  });

  test('what is not known passes through as it is', () => {
    const other = sqlite('SQLITE_MISUSE');
    expect(writeError(other)).toBe(other);
    expect(writeError('text')).toBe('text');
    expect(isSqliteError(null, 'SQLITE_BUSY')).toBe(false);
    expect(isSqliteError(sqlite('SQLITE_BUSYBODY'), 'SQLITE_BUSY')).toBe(false);
  });
});
