import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();
const STAMPS = `1, 1, 'x', 1, 'x', null, null`;

test('format 170 adds weight and proof of cause to the incidents of format 160, which count in full', () => {
  const db = fileOfFormat(file('degraded.qdk'), 160);
  db.change(`insert into provider values ('p1', 'Helios', '', 'DE', 'active', null, null, '', ${STAMPS})`);
  db.change(`insert into service values ('s1', 'p1', 'Hosting', null, '', null, ${STAMPS})`);
  db.change(
    `insert into incident values ('i1', 's1', 'src', 'A', 't', '', 100, null, 'UTC', 'second', 'us', 1, '', '', null,
     ${STAMPS})`,
  );
  migrateTo(db, 170);
  expect(db.value("select weightPct is null and causeProof = '' from incident")).toBe(1);
  expect(db.change(`update incident set weightPct = '30', causeProof = 'RCA 12' where id = 'i1'`)).toBe(1);
  db.database.close();
});
