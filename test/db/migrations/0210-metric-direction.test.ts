import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();

test('format 210 gives metrics of format 200 unit and direction, at least as before, and stated values their number', () => {
  const db = fileOfFormat(file('direction.qdk'), 200);
  const columns = (table: string) => db.value(`select group_concat(name) from pragma_table_info('${table}')`);
  expect(columns('metric_basis')).not.toContain('direction');
  migrateTo(db, 210);
  expect(columns('metric_basis')).toContain('unit,direction');
  expect(columns('measurement')).toContain('samples');
  expect(db.value(`select dflt_value from pragma_table_info('metric_basis') where name = 'direction'`)).toBe(
    "'at_least'",
  );
  db.database.close();
});
