// Every record that can be trashed has a name in the trash: one that were missing would make the whole list fail.
import { expect, test } from 'vitest';
import { LOGGED_TABLES } from '#db/changes/logged-tables.ts';
import { TRASH_ENTITIES } from '#shared/ipc/trash.ts';

test('every record table can be listed by the trash, and nothing else', () => {
  const records = LOGGED_TABLES.filter(({ stamped }) => stamped).map(({ table }) => table);
  const names: readonly string[] = TRASH_ENTITIES;
  expect(records.filter((table) => !names.includes(table))).toEqual([]);
  expect(names.filter((table) => !records.includes(table as (typeof records)[number]))).toEqual([]);
});
