// The full check of a workspace: pages, links, every audit leaf, and whether the records are what the log says they are.
import { changedFields, fieldHashes, SALT_BYTES, type FieldValues } from './audit/leaf.ts';
import { auditHead } from './audit/log.ts';
import { Frontier, leafHash } from './audit/merkle.ts';
import { LOGGED_TABLES } from './changes/logged-tables.ts';
import { columnsOf, jsonOf } from './changes/triggers.ts';
import type { Connection } from './connection.ts';
import { fileVersion } from './migrate.ts';

export interface CheckFinding {
  readonly check: string;
  readonly ok: boolean;
  /** What was found, in words. */
  readonly note: string;
}

const BATCH = 5000;

/** Runs every check; none of them stops the others. */
export function checkWorkspace(db: Connection): CheckFinding[] {
  return [checkPages(db), checkLinks(db), checkLeaves(db), checkValues(db), checkRecords(db)];
}

function checkPages(db: Connection): CheckFinding {
  const found = db.rows('pragma integrity_check(5)').map((row) => String(row['integrity_check']));
  const ok = found.length === 1 && found[0] === 'ok';
  return { check: 'File structure', ok, note: ok ? 'Every page and index is sound.' : found.join('; ') };
}

function checkLinks(db: Connection): CheckFinding {
  const count = Number(db.value('select count(*) from pragma_foreign_key_check'));
  return {
    check: 'Links between records',
    ok: count === 0,
    note: count === 0 ? 'Every link leads to a record.' : `${count} links lead nowhere.`,
  };
}

// Pages through a table by its sequence, so that memory stays small on large logs.
function* batches(db: Connection, sql: string): Generator<Record<string, unknown>> {
  for (let after = 0; ;) {
    const rows = db.rows(`${sql} limit ${BATCH}`, [after]);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = Number(last['seq']);
  }
}

function checkLeaves(db: Connection): CheckFinding {
  const check = 'Audit log';
  const frontier = new Frontier();
  for (const row of batches(db, 'select seq, body, hash from audit_leaf where seq > ? order by seq')) {
    const body = String(row['body']);
    const hash = leafHash(body);
    const says = JSON.parse(body) as { seq?: unknown };
    if (!hash.equals(row['hash'] as Buffer) || says.seq !== row['seq']) {
      return { check, ok: false, note: `Entry ${String(row['seq'])} is not what was recorded.` };
    }
    frontier.push(hash);
  }
  const head = auditHead(db);
  const ok = frontier.size === head.size && frontier.root().equals(head.root);
  const root = head.root.toString('hex');
  return {
    check,
    ok,
    note: ok ? `${head.size} entries, root ${root}.` : 'The entries do not add up to the stored root.',
  };
}

// A cleared value has no salt any more: its hash stays in the leaf and can no longer be compared.
function checkValues(db: Connection): CheckFinding {
  const check = 'Recorded values';
  const sql = `select leaf.seq as seq, body, salts, before, after from audit_leaf as leaf
    join audit_salt on audit_salt.leaf = leaf.seq join change on change.seq = leaf.change
    where leaf.seq > ? and length(salts) > 0 order by leaf.seq`;
  for (const row of batches(db, sql)) {
    const fields = changedFields(valuesOf(row['before']), valuesOf(row['after']));
    const salts = (row['salts'] as Buffer).toString('hex');
    const says = JSON.parse(String(row['body'])) as { fields: Record<string, string> };
    const same =
      salts.length === fields.length * SALT_BYTES * 2 && fieldHashes(fields, salts) === JSON.stringify(says.fields);
    if (!same) return { check, ok: false, note: `The values beside entry ${String(row['seq'])} were changed.` };
  }
  const unlogged = Number(
    db.value('select count(*) from change where seq not in (select change from audit_leaf where change is not null)'),
  );
  const ok = unlogged === 0;
  return { check, ok, note: ok ? 'Every value fits its audit entry.' : `${unlogged} changes have no audit entry.` };
}

function valuesOf(json: unknown): FieldValues | null {
  return typeof json === 'string' ? (JSON.parse(json) as FieldValues) : null;
}

function checkRecords(db: Connection): CheckFinding {
  const strays = LOGGED_TABLES.map(({ table }) => ({ table, count: strayRows(db, table) })).filter(
    ({ count }) => count > 0,
  );
  const note = strays.map(({ table, count }) => `${count} in ${table}`).join(', ');
  return {
    check: 'Records against the log',
    ok: strays.length === 0,
    note: strays.length === 0 ? 'Every record is what its last change left.' : `Changed outside the log: ${note}.`,
  };
}

// Rows that differ from what the log left, and rows that the log left and that are gone. A migration changes rows without a
// step, so only changes made in the current format can be compared.
function strayRows(db: Connection, table: string): number {
  const json = jsonOf(columnsOf(db, table), 't.');
  const sql = `with last as (select rowId, after, step, max(seq) from change where tableName = ? group by rowId),
    current as (select rowId, after from last join step on step.seq = last.step where schemaVersion = ?)
    select (select count(*) from "${table}" as t left join last on last.rowId = t.id where last.rowId is null)
         + (select count(*) from "${table}" as t join current on current.rowId = t.id where current.after is not ${json})
         + (select count(*) from last where after is not null and rowId not in (select id from "${table}"))`;
  return Number(db.value(sql, [table, fileVersion(db)]));
}
