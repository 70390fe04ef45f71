// The workspace file: reading through the query builder, the cost of encryption, a large import, a large undo, opening.
import fs from 'node:fs';
import path from 'node:path';
import { IncidentId, ServiceId, ProviderId, uuidV7 } from '#shared/ids.ts';
import type { Incident } from '#shared/incidents/model.ts';
import { q } from '#db/builder.ts';
import type { Content } from '#db/fields.ts';
import { createIncident } from '#db/incidents/write.ts';
import { incidentRow } from '#db/incidents/rows.ts';
import { createWorkspace, openWorkspace } from '#db/open-workspace.ts';
import { createProvider, createService } from '#db/providers/write.ts';
import { openSqlite } from '#db/sqlite.ts';
import { applySettings } from '#db/pragmas.ts';
import type { Workspace } from '#db/workspace.ts';
import { median, sideBySide, timed, type BenchRow, type Timing } from './measure.ts';

const IMPORTED = 100_000;
const UNDONE = 10_000;
const AT = 1_790_845_200;
const actor = { personId: null, osUser: 'bench' } as const;
const KEY = Buffer.alloc(32, 9);

let ids = 0;
function newId(): string {
  ids += 1;
  return uuidV7(AT * 1000 + ids, new Uint8Array(10));
}

const step = (label: string) => ({ label, act: 'bench', actor, at: AT });

function newWorkspace(file: string, key?: Uint8Array): { workspace: Workspace; serviceId: ServiceId } {
  const workspace = createWorkspace(file, key === undefined ? {} : { key });
  const providerId = ProviderId.parse(newId());
  const serviceId = ServiceId.parse(newId());
  workspace.write(step('Begin'), (db) => {
    createProvider(db, {
      id: providerId,
      legalName: 'Helios',
      shortName: '',
      country: 'DE',
      lifecycle: 'active',
      parentId: null,
      ownerId: null,
      note: '',
      identifiers: [],
      contacts: [],
    });
    createService(db, {
      id: serviceId,
      providerId,
      name: 'Hosting',
      ictServiceType: null,
      description: '',
      ownerId: null,
    });
  });
  return { workspace, serviceId };
}

function incidents(serviceId: ServiceId, count: number): Array<Content<Incident>> {
  return Array.from({ length: count }, (_, index) => ({
    id: IncidentId.parse(newId()),
    serviceId,
    source: 'status page',
    externalId: `INC-${ids}-${index}`,
    title: `Storage slow in zone ${index % 7}`,
    severity: 'major',
    startAt: AT - index * 3000,
    endAt: AT - index * 3000 + 900,
    recordedZone: 'UTC',
    precision: 'second',
    causeParty: 'provider',
    counts: true,
    exclusionReason: '',
    note: '',
    importId: null,
  }));
}

// The same rows in the same table with the same indexes and settings, but no step, no change rows, no audit log.
function bareInsert(file: string, workspace: Workspace, rows: ReadonlyArray<Content<Incident>>): void {
  fs.writeFileSync(file, '');
  const database = openSqlite(file);
  applySettings(database);
  database.pragma('foreign_keys = off');
  const schema = workspace
    .connection()
    .rows(
      `select sql from sqlite_schema where tbl_name = 'incident' and type in ('table', 'index') and sql is not null`,
    );
  for (const { sql } of schema) database.exec(String(sql));
  const stamps = {
    rev: 1,
    createdAt: AT,
    createdBy: 'bench',
    updatedAt: AT,
    updatedBy: 'bench',
    archivedAt: null,
    trashedAt: null,
  };
  const columns = Object.keys({ ...incidentRow(rows[0] as Content<Incident>), ...stamps });
  const insert = database.prepare(
    `insert into incident (${columns.join()}) values (${columns.map((name) => `@${name}`).join()})`,
  );
  database.transaction(() => {
    for (const row of rows) insert.run({ ...incidentRow(row), ...stamps });
  })();
  database.close();
  fs.rmSync(file);
}

async function importRow(folder: string): Promise<{ row: BenchRow; file: string }> {
  const file = path.join(folder, 'import.qdk');
  const timings: [Timing[], Timing[]] = [[], []];
  for (let run = 0; run < 3; run += 1) {
    for (const suffix of ['', '-wal']) fs.rmSync(`${file}${suffix}`, { force: true });
    const { workspace, serviceId } = newWorkspace(file);
    const rows = incidents(serviceId, IMPORTED);
    timings[0].push(
      await timed(() => workspace.write(step('Import'), (db) => rows.forEach((row) => createIncident(db, row)))),
    );
    timings[1].push(await timed(() => bareInsert(path.join(folder, 'bare.db'), workspace, rows)));
    workspace.close();
  }
  const [ours, bare] = timings.map((list) => list.sort((a, b) => a.wallMs - b.wallMs)[1] as Timing) as [Timing, Timing];
  return {
    file,
    row: {
      what: `${IMPORTED.toLocaleString('en-US')} incidents recorded as one step`,
      ours,
      alternative: { name: 'bare insert of the same rows', timing: bare },
      budgetMs: 5000,
      note: 'ours with one change row, one salted audit leaf and one place in the search queue for each row',
    },
  };
}

async function undoRow(folder: string): Promise<BenchRow> {
  const { workspace, serviceId } = newWorkspace(path.join(folder, 'undo.qdk'));
  const rows = incidents(serviceId, UNDONE);
  workspace.write(step('Import'), (db) => rows.forEach((row) => createIncident(db, row)));
  const by = { actor, at: AT };
  const undone: Timing[] = [];
  const redone: Timing[] = [];
  for (let run = 0; run < 3; run += 1) {
    undone.push(await timed(() => workspace.undo(by)));
    redone.push(await timed(() => workspace.redo(by)));
  }
  workspace.close();
  const [ours, redo] = [undone, redone].map((list) => list.sort((a, b) => a.wallMs - b.wallMs)[1] as Timing) as [
    Timing,
    Timing,
  ];
  return {
    what: `undo of ${UNDONE.toLocaleString('en-US')} incidents`,
    ours,
    alternative: { name: 'redo of them', timing: redo },
    budgetMs: null,
  };
}

async function readRow({ workspace, serviceId }: ReturnType<typeof newWorkspace>): Promise<BenchRow> {
  const db = workspace.connection();
  const sql = 'select * from incident where serviceId = ? and trashedAt is null order by startAt limit 50';
  const bare = db.database.prepare(sql);
  const repeat = (work: () => unknown) => () => {
    for (let count = 0; count < 1000; count += 1) work();
  };
  const built = () =>
    db.all(
      q
        .selectFrom('incident')
        .selectAll()
        .where('serviceId', '=', serviceId)
        .where('trashedAt', 'is', null)
        .orderBy('startAt')
        .limit(50),
    );
  const [ours, theirs] = await sideBySide(
    5,
    repeat(built),
    repeat(() => bare.all(serviceId)),
  );
  return {
    what: '1,000 reads of 50 incidents',
    ours,
    alternative: { name: 'bare prepared statement', timing: theirs },
    budgetMs: null,
  };
}

async function encryptionRows(folder: string): Promise<BenchRow[]> {
  const plain = newWorkspace(path.join(folder, 'plain.qdk'));
  const encrypted = newWorkspace(path.join(folder, 'encrypted.qdk'), KEY);
  const write =
    ({ workspace, serviceId }: typeof plain) =>
    () => {
      for (let count = 0; count < 100; count += 1) {
        workspace.write(step('One'), (db) => incidents(serviceId, 1).forEach((row) => createIncident(db, row)));
      }
    };
  const bulk =
    ({ workspace, serviceId }: typeof plain) =>
    () =>
      workspace.write(step('Bulk'), (db) => incidents(serviceId, 5000).forEach((row) => createIncident(db, row)));
  const [steps, plainSteps] = await sideBySide(5, write(encrypted), write(plain));
  const [bulks, plainBulks] = await sideBySide(3, bulk(encrypted), bulk(plain));
  // A small cache, so that every read goes to the file.
  for (const { workspace } of [plain, encrypted]) workspace.connection().database.pragma('cache_size = 10');
  const scan =
    ({ workspace }: typeof plain) =>
    () =>
      workspace.connection().value('select sum(length(body)) from audit_leaf');
  const [scans, plainScans] = await sideBySide(5, scan(encrypted), scan(plain));
  for (const { workspace } of [plain, encrypted]) workspace.connection().database.pragma('cache_size = -65536');
  const rows: BenchRow[] = [
    {
      what: '100 single steps, encrypted',
      ours: steps,
      alternative: { name: 'plain', timing: plainSteps },
      budgetMs: null,
    },
    {
      what: '5,000 incidents in a step, encrypted',
      ours: bulks,
      alternative: { name: 'plain', timing: plainBulks },
      budgetMs: null,
    },
    {
      what: 'reading the audit log from disk, encrypted',
      ours: scans,
      alternative: { name: 'plain', timing: plainScans },
      budgetMs: null,
    },
    await readRow(plain),
  ];
  for (const { workspace } of [plain, encrypted]) workspace.close();
  return rows;
}

async function openRow(file: string): Promise<BenchRow> {
  const open = await median(5, () => openWorkspace(file).close());
  const megabytes = Math.round(fs.statSync(file).size / 1e6);
  return {
    what: `opening a cleanly closed workspace of ${megabytes} MB`,
    ours: open,
    alternative: null,
    budgetMs: 1000,
    note: 'nothing on the way reads more than a few pages, so the time does not grow with the file',
  };
}

export async function databaseRows(folder: string): Promise<BenchRow[]> {
  const imported = await importRow(folder);
  return [imported.row, await undoRow(folder), await openRow(imported.file), ...(await encryptionRows(folder))];
}
