import { describe, expect, test } from 'vitest';
import { applySettings, requireSqliteVersion } from '#db/pragmas.ts';
import type { Sqlite } from '#db/sqlite.ts';
import { caught } from '#test/harness/caught.ts';

describe('the build of SQLite', () => {
  test.each(['3.51.3', '3.51.10', '3.52.0', '4.0.0'])('%s is new enough', (version) => {
    expect(() => requireSqliteVersion(version)).not.toThrow();
  });

  test.each(['3.51.2', '3.9.99', '3.51', '2.99.99', ''])('%j is refused', (version) => {
    expect(caught(() => requireSqliteVersion(version)).code).toBe('SQLITE_TOO_OLD');
  });
});

test('a setting that SQLite does not take is refused by name', () => {
  const deaf = { pragma: (text: string) => (text.includes('=') ? null : 'off') } as unknown as Sqlite;
  const error = caught(() => applySettings(deaf));
  expect(error.code).toBe('PRAGMA_REFUSED');
  expect(error.details.facts).toEqual({ name: 'locking_mode' });
});
