// Importing incidents: look, read, map, check, answer, apply as one undo step. Nothing is recorded before the last of them.
import { listSavedMappings, listStagedRows, listStagingFiles, countStagedRows } from '#db/imports/read.ts';
import { dropStagingFile, replaceRawRow, selectStagedRow } from '#db/imports/write.ts';
import { setSetting } from '#db/settings/write.ts';
import { AppError } from '#shared/errors.ts';
import { ImportId } from '#shared/ids.ts';
import type { ImportState } from '#shared/imports/model.ts';
import type { Reading } from '#shared/imports/reading.ts';
import type { InputOf, OutputOf } from '#shared/ipc/contract.ts';
import type { ServiceContext } from '../core/create-core.ts';
import type { AreaChannels, Handlers, ServiceDeps } from './deps.ts';
import { applyImport } from './import-apply.ts';
import { checkImport } from './import-check.ts';
import { dropOverdue, readIntoStaging, RETENTION_SETTING, retentionOf, type ReadDeps } from './import-read.ts';
import { ImportSources } from './import-sources.ts';
import { importStateOf, isStaged, requireChecked, requireLine, requireStagingFile, shapeOf } from './import-staging.ts';
import { ImportWork } from './import-work.ts';
import { chosenFile, nowSec, type Session } from './session.ts';

const newImportId = (context: ServiceContext): ImportId => ImportId.parse(context.newId());

function read(deps: ReadDeps, id: ImportId, reading: Reading | null, context: ServiceContext): Promise<ImportState> {
  const at = nowSec(context);
  dropOverdue(deps.session, deps.work, at);
  return readIntoStaging(deps, { id, reading, at });
}

/** Looks at a source that was just added; one that cannot be read at all is forgotten again. */
async function look({ sources }: ReadDeps, id: ImportId): Promise<OutputOf<'imports.look'>> {
  try {
    return await sources.look(id, null);
  } catch (error) {
    sources.forget(id);
    throw error;
  }
}

async function start(deps: ReadDeps, context: ServiceContext): Promise<ImportState> {
  const id = newImportId(context);
  deps.sources.addFile(id, chosenFile(context));
  try {
    return await read(deps, id, null, context);
  } finally {
    deps.sources.forget(id);
  }
}

function check({ session, work }: ReadDeps, { id, mapping }: InputOf<'imports.check'>): Promise<ImportState> {
  return work.run(id, 'Checking the rows', async (hand) => {
    const file = session.read((db) => requireStagingFile(db, id));
    return checkImport(session, file, mapping, hand);
  });
}

async function answer(deps: ReadDeps, { id, row, field, at }: InputOf<'imports.answer'>): Promise<ImportState> {
  const { session, work } = deps;
  work.requireIdle(id);
  const file = session.read((db) => requireStagingFile(db, id));
  requireChecked(file);
  const line = session.read((db) => requireLine(db, id, row));
  if (line.staged.field !== field || !line.staged.choices.some((choice) => choice.at === at)) {
    throw new AppError('IMPORT_ANSWER', 'This is not one of the instants the row can mean. Choose one of them.');
  }
  const kept = line.raw as { answers?: object };
  session.scratch((db) => replaceRawRow(db, id, row, { ...kept, answers: { ...kept.answers, [field]: at } }));
  return check(deps, { id, mapping: file.mapping });
}

function select({ session, work }: ReadDeps, { id, row, selected }: InputOf<'imports.select'>): ImportState {
  work.requireIdle(id);
  const file = session.read((db) => requireStagingFile(db, id));
  const line = session.read((db) => requireLine(db, id, row));
  if (line.proposal === null) {
    throw new AppError('IMPORT_ROW_NOT_NEW', `Row ${row} brings nothing to record, so it cannot be selected.`);
  }
  session.scratch((db) => selectStagedRow(db, id, row, selected));
  return session.read((db) => importStateOf(db, file));
}

function apply({ session, work, sources }: ReadDeps, id: ImportId, context: ServiceContext) {
  work.requireIdle(id);
  const applied = applyImport(session, id, context, (fraction) => {
    work.tell(id, 'running', fraction, 'Recording the incidents');
  });
  work.tell(id, 'done', 1, 'Recording the incidents');
  sources.forget(id);
  return applied;
}

function rows({ session }: ReadDeps, { id, state, offset, limit }: InputOf<'imports.rows'>): OutputOf<'imports.rows'> {
  return session.read((db) => {
    requireStagingFile(db, id);
    const { states } = countStagedRows(db, id);
    const total =
      state === null ? [...states.values()].reduce((sum, count) => sum + count, 0) : (states.get(state) ?? 0);
    return { total, rows: listStagedRows(db, id, state, { offset, limit }) };
  });
}

function open({ session, work }: ReadDeps, context: ServiceContext): ImportState[] {
  dropOverdue(session, work, nowSec(context));
  return session.read((db) =>
    listStagingFiles(db)
      .filter(isStaged)
      .map((file) => importStateOf(db, file)),
  );
}

function discard({ session, work, sources }: ReadDeps, id: ImportId): Record<string, never> {
  work.cancel(id);
  sources.forget(id);
  session.scratch((db) => dropStagingFile(db, id));
  session.changed([{ entity: 'imports', ids: [id] }]);
  return {};
}

export function importServices(
  session: Session,
  serviceDeps: Pick<ServiceDeps, 'jobs' | 'emit'>,
): Handlers<AreaChannels<'imports'>> {
  const sources = new ImportSources(session, serviceDeps.jobs);
  const deps: ReadDeps = { session, sources, work: new ImportWork(session, serviceDeps) };

  return {
    'imports.look'(_input, context) {
      const id = newImportId(context);
      sources.addFile(id, chosenFile(context));
      return look(deps, id);
    },
    'imports.paste'({ text }, context) {
      session.workspace();
      const id = newImportId(context);
      sources.addPasted(id, text);
      return look(deps, id);
    },
    'imports.preview': ({ id, reading }) => sources.look(id, reading),
    'imports.read': ({ id, reading }, context) => read(deps, id, reading, context),
    'imports.start': (_input, context) => start(deps, context),
    'imports.get': ({ id }) => session.read((db) => importStateOf(db, requireStagingFile(db, id))),
    'imports.open': (_input, context) => open(deps, context),
    'imports.mappings': ({ id }) =>
      session.read((db) => listSavedMappings(db, shapeOf(requireStagingFile(db, id).columns))),
    'imports.check': (input) => check(deps, input),
    'imports.rows': (input) => rows(deps, input),
    'imports.answer': (input) => answer(deps, input),
    'imports.select': (input) => select(deps, input),
    'imports.apply': ({ id }, context) => apply(deps, id, context),
    'imports.cancel': ({ id }) => ({ cancelled: deps.work.cancel(id) }),
    'imports.discard': ({ id }) => discard(deps, id),
    'imports.retention': () => session.read(retentionOf),
    'imports.setRetention'(retention, context) {
      session.step(context, { label: 'Change how long begun imports wait', act: 'settings.change' }, (db) =>
        setSetting(db, RETENTION_SETTING, retention),
      );
      return session.read(retentionOf);
    },
  };
}
