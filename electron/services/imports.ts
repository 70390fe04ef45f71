// Importing incidents: read the file, map, check, answer, apply as one undo step. Nothing is recorded before the last of them.
import path from 'node:path';
import { fileIdentity } from '#db/files.ts';
import {
  getSavedMapping,
  getStagedLine,
  listSelectedLines,
  listStagedRows,
  listStagingFiles,
} from '#db/imports/read.ts';
import {
  addRawRow,
  createStagingFile,
  dropStagingFile,
  recordImport,
  rememberMapping,
  replaceRawRow,
  selectStagedRow,
  updateStagingFile,
} from '#db/imports/write.ts';
import type { StagedLine, StagingFile } from '#db/imports/rows.ts';
import { createIncident, updateIncident } from '#db/incidents/write.ts';
import { getIncident } from '#db/incidents/read.ts';
import { getService } from '#db/providers/read.ts';
import { required } from '#db/records.ts';
import { countStagedRows } from '#db/imports/read.ts';
import type { ReadDb, WriteDb } from '#db/connection.ts';
import { AppError } from '#shared/errors.ts';
import type { ImportId, IncidentId, NewId, ServiceId } from '#shared/ids.ts';
import { requireUsableMapping } from '#shared/imports/check-mapping.ts';
import { isReadingNotice, timeTraits } from '#shared/imports/classify.ts';
import type { ParsedFile } from '#shared/imports/file.ts';
import { showable } from '#shared/imports/headers.ts';
import type { ImportState, Mapping } from '#shared/imports/model.ts';
import { suggestColumns, suggestNotCounted, suggestSource } from '#shared/imports/suggest-mapping.ts';
import type { InputOf } from '#shared/ipc/contract.ts';
import type { ImportJobInput, ImportJobValue } from '../core/jobs/import-worker.ts';
import type { JobRunner } from '../core/jobs/runner.ts';
import { workerFile } from '../core/jobs/worker-file.ts';
import type { ServiceContext } from '../core/create-core.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import {
  checkStagedRows,
  importStateOf,
  requireStagingFile,
  shapeOf,
  stagedTimeTraits,
  type StagedProposal,
} from './import-staging.ts';
import { chosenFile, nowSec, type Session } from './session.ts';

const PREVIEW_ROWS = 20;
const BATCH = 2000;
const LIMITS = { memoryMb: 1024, timeoutSec: 120 };
const FRACTIONS_NOTICE =
  'Some times have a fraction of a second. Say in the mapping whether fractions are cut off; without it those rows are bad.';

/** Reading the workspace as an import file would drop its lock. */
function refuseWorkspaceFile(session: Session, file: string): void {
  const { path: open } = session.workspace();
  if (path.resolve(file) !== path.resolve(open) && fileIdentity(file) !== fileIdentity(open)) return;
  throw new AppError('IMPORT_NOT_A_FILE', 'This is the open workspace itself. Choose a CSV or JSON file.');
}

async function readFile(jobs: JobRunner, file: string): Promise<ImportJobValue> {
  const data: ImportJobInput = { path: file };
  const value = await jobs.start({ entry: workerFile('core/jobs/import-worker'), data, limits: LIMITS }).result;
  return value as ImportJobValue;
}

function columnOf({ columns, rows }: ParsedFile, column: string | null): string[] {
  const index = column === null ? -1 : columns.indexOf(column);
  return index === -1 ? [] : rows.map(({ cells }) => cells[index]?.trim() ?? '');
}

/** The mapping of the last file of this shape, or a suggestion by headers. */
function firstMapping(db: ReadDb, file: ParsedFile, fileName: string): { mapping: Mapping; remembered: boolean } {
  const saved = getSavedMapping(db, shapeOf(file.columns));
  if (saved !== undefined) {
    const service = saved.serviceId === null ? undefined : getService(db, saved.serviceId);
    const serviceId = service === undefined || service.trashedAt !== null ? null : service.id;
    return { mapping: { ...saved, serviceId }, remembered: true };
  }
  const columns = suggestColumns(file.columns);
  const mapping: Mapping = {
    serviceId: null,
    source: suggestSource(fileName),
    columns,
    zone: null,
    notCountedSeverities: suggestNotCounted(columnOf(file, columns.severity)).slice(0, 50),
    cutFractions: false,
  };
  return { mapping, remembered: false };
}

function stagingFile(
  db: ReadDb,
  { file, sha256 }: ImportJobValue,
  fileName: string,
  id: ImportId,
  at: number,
): StagingFile {
  const { mapping, remembered } = firstMapping(db, file, fileName);
  const { needsZone, hasFractions } = timeTraits({ columns: file.columns, rows: file.rows, mapping });
  return {
    id,
    fileName: showable(fileName),
    fileSha256: sha256,
    format: file.format,
    encoding: file.encoding,
    state: 'mapping',
    columns: [...file.columns],
    preview: file.rows.slice(0, PREVIEW_ROWS).map(({ cells }) => cells.map((cell) => showable(cell))),
    mapping,
    mappingRemembered: remembered,
    needsZone,
    notices: [...file.notices, ...(hasFractions ? [FRACTIONS_NOTICE] : [])],
    startedAt: at,
  };
}

async function start(session: Session, jobs: JobRunner, context: ServiceContext): Promise<ImportState> {
  const chosen = chosenFile(context);
  refuseWorkspaceFile(session, chosen);
  const workspace = session.workspace();
  const read = await readFile(jobs, chosen);
  if (session.open !== workspace)
    throw new AppError('NO_WORKSPACE', 'The workspace was closed meanwhile. Open it and start again.');
  const id = context.newId() as ImportId;
  const file = session.read((db) => stagingFile(db, read, path.basename(chosen), id, nowSec(context)));
  session.scratch((db) => {
    createStagingFile(db, file);
    for (const { row, cells, problem } of read.file.rows) addRawRow(db, id, row, { cells, problem });
  });
  session.changed([{ entity: 'imports', ids: [id] }]);
  return session.read((db) => importStateOf(db, file));
}

function check(session: Session, file: StagingFile, mapping: Mapping): ImportState {
  const { needsZone } = session.read((db) => stagedTimeTraits(db, file, mapping));
  requireUsableMapping(mapping, file.columns, needsZone);
  session.read((db) =>
    required(mapping.serviceId === null ? undefined : getService(db, mapping.serviceId), 'service', ''),
  );
  const fromFile = file.notices.filter((notice) => !isReadingNotice(notice));
  const checked = session.scratch((db): StagingFile => {
    const notices = [...fromFile, ...checkStagedRows(db, file, mapping)];
    const next: StagingFile = { ...file, mapping, needsZone, notices, state: 'checked' };
    updateStagingFile(db, next);
    return next;
  });
  session.changed([{ entity: 'imports', ids: [file.id] }]);
  return session.read((db) => importStateOf(db, checked));
}

function requireChecked(file: StagingFile): void {
  if (file.state === 'checked') return;
  throw new AppError('IMPORT_NOT_CHECKED', 'Check the rows first: nothing is imported before that.');
}

function requireLine(db: ReadDb, id: ImportId, row: number): StagedLine {
  const line = getStagedLine(db, id, row);
  if (line !== undefined) return line;
  throw new AppError('IMPORT_ROW_MISSING', `The file has no row ${row}, or the rows were not checked yet.`);
}

function answer(session: Session, { id, row, field, at }: InputOf<'imports.answer'>): ImportState {
  const file = session.read((db) => requireStagingFile(db, id));
  requireChecked(file);
  const line = session.read((db) => requireLine(db, id, row));
  if (line.staged.field !== field || !line.staged.choices.some((choice) => choice.at === at)) {
    throw new AppError('IMPORT_ANSWER', 'This is not one of the instants the row can mean. Choose one of them.');
  }
  const kept = line.raw as { answers?: object };
  session.scratch((db) => replaceRawRow(db, id, row, { ...kept, answers: { ...kept.answers, [field]: at } }));
  return check(session, file, file.mapping);
}

function select(session: Session, { id, row, selected }: InputOf<'imports.select'>): ImportState {
  const file = session.read((db) => requireStagingFile(db, id));
  const line = session.read((db) => requireLine(db, id, row));
  if (line.proposal === null) {
    throw new AppError('IMPORT_ROW_NOT_NEW', `Row ${row} brings nothing to record, so it cannot be selected.`);
  }
  session.scratch((db) => selectStagedRow(db, id, row, selected));
  return session.read((db) => importStateOf(db, file));
}

interface Applied {
  readonly created: number;
  readonly updated: number;
}

function applyLine(
  db: WriteDb,
  line: StagedLine,
  target: { serviceId: ServiceId; source: string; importId: ImportId },
  newId: NewId,
): keyof Applied {
  const { values, rev } = line.proposal as StagedProposal;
  if (line.incidentId === null || rev === null) {
    createIncident(db, { ...values, ...target, id: newId() as IncidentId });
    return 'created';
  }
  const { source, serviceId, importId } = required(getIncident(db, line.incidentId), 'incident', line.incidentId);
  updateIncident(db, { ...values, id: line.incidentId, source, serviceId, importId: importId ?? target.importId }, rev);
  return 'updated';
}

function applyLines(db: WriteDb, file: StagingFile, serviceId: ServiceId, newId: NewId): Applied {
  const applied = { created: 0, updated: 0 };
  const target = { serviceId, source: file.mapping.source, importId: file.id };
  for (let after = 0; ;) {
    const lines = listSelectedLines(db, file.id, after, BATCH);
    for (const line of lines) applied[applyLine(db, line, target, newId)] += 1;
    const last = lines.at(-1);
    if (last === undefined) return applied;
    after = last.staged.row;
  }
}

/** @example applyLabel({ created: 3, updated: 2 }, 'status.csv') === 'Import 3 new and 2 changed incidents from status.csv' */
function applyLabel({ created, updated }: Applied, fileName: string): string {
  const noun = created + updated === 1 ? 'incident' : 'incidents';
  if (updated === 0) return `Import ${created} ${noun} from ${fileName}`;
  if (created === 0) return `Import ${updated} changed ${noun} from ${fileName}`;
  return `Import ${created} new and ${updated} changed ${noun} from ${fileName}`;
}

function expected(db: ReadDb, id: ImportId): Applied {
  let [created, updated] = [0, 0];
  for (let after = 0; ;) {
    const lines = listSelectedLines(db, id, after, BATCH);
    for (const { incidentId } of lines) {
      if (incidentId === null) created += 1;
      else updated += 1;
    }
    const last = lines.at(-1);
    if (last === undefined) return { created, updated };
    after = last.staged.row;
  }
}

function staleImport(error: unknown): unknown {
  const moved =
    error instanceof AppError && ['RECORD_STALE', 'RECORD_DUPLICATE', 'RECORD_TRASHED'].includes(error.code);
  if (!moved) return error;
  return new AppError(
    'IMPORT_STALE',
    'Records changed since the rows were checked. Check the rows again, then import.',
    {},
    error,
  );
}

function apply(session: Session, id: ImportId, context: ServiceContext): Applied & { label: string } {
  const file = session.read((db) => requireStagingFile(db, id));
  requireChecked(file);
  const { serviceId } = file.mapping;
  const counted = session.read((db) => expected(db, id));
  if (serviceId === null || counted.created + counted.updated === 0) {
    throw new AppError('IMPORT_NOTHING', 'No row is selected that brings anything new. Nothing was imported.');
  }
  const label = applyLabel(counted, file.fileName);
  try {
    const applied = session.step(context, { label, act: 'import.apply' }, (db) => {
      const { rows } = countStagedRows(db, id);
      const { fileName, fileSha256, format, mapping } = file;
      recordImport(db, { id, fileName, fileSha256, format, mapping, rows, ...counted });
      const done = applyLines(db, file, serviceId, context.newId);
      rememberMapping(db, shapeOf(file.columns), mapping);
      dropStagingFile(db, id);
      return done;
    });
    return { ...applied, label };
  } catch (error) {
    throw staleImport(error);
  }
}

export function importServices(session: Session, jobs: JobRunner): Handlers<AreaChannels<'imports'>> {
  const get = (id: ImportId) => session.read((db) => importStateOf(db, requireStagingFile(db, id)));

  return {
    'imports.start': (_input, context) => start(session, jobs, context),
    'imports.get': ({ id }) => get(id),
    'imports.open': () => session.read((db) => listStagingFiles(db).map((file) => importStateOf(db, file))),
    'imports.check': ({ id, mapping }) =>
      check(
        session,
        session.read((db) => requireStagingFile(db, id)),
        mapping,
      ),
    'imports.rows': ({ id, state, offset, limit }) =>
      session.read((db) => {
        requireStagingFile(db, id);
        const { states } = countStagedRows(db, id);
        const total =
          state === null ? [...states.values()].reduce((sum, count) => sum + count, 0) : (states.get(state) ?? 0);
        return { total, rows: listStagedRows(db, id, state, { offset, limit }) };
      }),
    'imports.answer': (input) => answer(session, input),
    'imports.select': (input) => select(session, input),
    'imports.apply': ({ id }, context) => apply(session, id, context),
    'imports.discard'({ id }) {
      session.scratch((db) => dropStagingFile(db, id));
      session.changed([{ entity: 'imports', ids: [id] }]);
      return {};
    },
  };
}
