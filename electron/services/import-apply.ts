// Recording the selected rows of a checked import: one transaction, one undo step, told as it goes.
import type { ReadDb, WriteDb } from '#db/connection.ts';
import { countStagedRows, listSelectedLines } from '#db/imports/read.ts';
import { dropStagingFile, recordImport, rememberMapping } from '#db/imports/write.ts';
import type { StagedLine, StagingFile } from '#db/imports/rows.ts';
import { getIncident } from '#db/incidents/read.ts';
import { createIncident, updateIncident } from '#db/incidents/write.ts';
import { required } from '#db/records.ts';
import { AppError } from '#shared/errors.ts';
import type { ImportId, IncidentId, NewId, ServiceId } from '#shared/ids.ts';
import type { ServiceContext } from '../core/create-core.ts';
import { requireChecked, requireStagingFile, shapeOf, type StagedProposal } from './import-staging.ts';
import type { Session } from './session.ts';

const BATCH = 2000;

export interface Applied {
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
  const known = required(getIncident(db, line.incidentId), 'incident', line.incidentId);
  updateIncident(db, { ...known, ...values, importId: known.importId ?? target.importId }, rev);
  return 'updated';
}

/** Selected lines, batch by batch. */
function* selectedLines(db: ReadDb, id: ImportId): Generator<StagedLine[]> {
  for (let after = 0; ;) {
    const lines = listSelectedLines(db, id, after, BATCH);
    const last = lines.at(-1);
    if (last === undefined) return;
    yield lines;
    after = last.staged.row;
  }
}

function expected(db: ReadDb, id: ImportId): Applied {
  let [created, updated] = [0, 0];
  for (const lines of selectedLines(db, id)) {
    for (const { incidentId } of lines) {
      if (incidentId === null) created += 1;
      else updated += 1;
    }
  }
  return { created, updated };
}

/** @example applyLabel({ created: 3, updated: 2 }, 'status.csv') === 'Import 3 new and 2 changed incidents from status.csv' */
function applyLabel({ created, updated }: Applied, fileName: string): string {
  const noun = created + updated === 1 ? 'incident' : 'incidents';
  if (updated === 0) return `Import ${created} ${noun} from ${fileName}`;
  if (created === 0) return `Import ${updated} changed ${noun} from ${fileName}`;
  return `Import ${created} new and ${updated} changed ${noun} from ${fileName}`;
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

function applyLines(
  db: WriteDb,
  file: StagingFile,
  serviceId: ServiceId,
  newId: NewId,
  tell: (done: number) => void,
): Applied {
  const applied = { created: 0, updated: 0 };
  const target = { serviceId, source: file.mapping.source, importId: file.id };
  for (const lines of selectedLines(db, file.id)) {
    for (const line of lines) applied[applyLine(db, line, target, newId)] += 1;
    tell(applied.created + applied.updated);
  }
  return applied;
}

/** @throws AppError IMPORT_FINISHED, IMPORT_NOT_CHECKED, IMPORT_NOTHING, IMPORT_STALE. */
export function applyImport(
  session: Session,
  id: ImportId,
  context: ServiceContext,
  tell: (fraction: number) => void,
): Applied & { label: string } {
  const file = session.read((db) => requireStagingFile(db, id));
  requireChecked(file);
  const { serviceId } = file.mapping;
  const counted = session.read((db) => expected(db, id));
  const total = counted.created + counted.updated;
  if (serviceId === null || total === 0) {
    throw new AppError('IMPORT_NOTHING', 'No row is selected that brings anything new. Nothing was imported.');
  }
  const label = applyLabel(counted, file.fileName);
  try {
    const applied = session.step(context, { label, act: 'import.apply' }, (db) => {
      const { rows } = countStagedRows(db, id);
      const { fileName, fileSha256, format, mapping } = file;
      recordImport(db, { id, fileName, fileSha256, format, mapping, rows, ...counted });
      const done = applyLines(db, file, serviceId, context.newId, (count) => tell(count / total));
      rememberMapping(db, shapeOf(file.columns), mapping);
      dropStagingFile(db, id);
      return done;
    });
    return { ...applied, label };
  } catch (error) {
    throw staleImport(error);
  }
}
