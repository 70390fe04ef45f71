// Checking every row of an import under a mapping: in small parts, so that the window stays answered, and kept as it goes.
import { listIncidentsBySource } from '#db/incidents/read.ts';
import { listRawRows } from '#db/imports/read.ts';
import { putStagedLines, updateStagingFile } from '#db/imports/write.ts';
import type { StagedLine, StagingFile } from '#db/imports/rows.ts';
import { getService } from '#db/providers/read.ts';
import { required } from '#db/records.ts';
import type { ImportId } from '#shared/ids.ts';
import { levelFor } from '#shared/incidents/levels.ts';
import { requireUsableMapping } from '#shared/imports/check-mapping.ts';
import {
  isReadingNotice,
  RowClassifier,
  timeTraits,
  type AnsweredRow,
  type ClassifiedRow,
} from '#shared/imports/classify.ts';
import type { ImportState, Mapping } from '#shared/imports/model.ts';
import { importStateOf, sha256Hex, type KeptLine, type StagedProposal } from './import-staging.ts';
import { severityTable } from './levels.ts';
import type { WorkHand } from './import-work.ts';
import type { Session } from './session.ts';

const LOADED_AT_ONCE = 5000;
const CHECKED_AT_ONCE = 4000;

async function keptRows(session: Session, id: ImportId, hand: WorkHand): Promise<AnsweredRow[]> {
  const rows: AnsweredRow[] = [];
  for (;;) {
    await hand.pause();
    const part = session.read((db) => listRawRows(db, id, rows.at(-1)?.row ?? 0, LOADED_AT_ONCE));
    for (const { row, raw } of part) rows.push({ row, ...(raw as KeptLine) });
    if (part.length < LOADED_AT_ONCE) return rows;
  }
}

function lineOf({ cells, problem, answers }: AnsweredRow, { staged, proposal, record }: ClassifiedRow): StagedLine {
  const raw: KeptLine = answers === undefined ? { cells, problem } : { cells, problem, answers };
  const kept: StagedProposal | null = proposal === null ? null : { values: proposal, rev: record?.rev ?? null };
  return { staged, raw, incidentId: record?.id ?? null, proposal: kept };
}

async function checkRows(
  session: Session,
  { id }: StagingFile,
  rows: readonly AnsweredRow[],
  classifier: RowClassifier,
  hand: WorkHand,
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHECKED_AT_ONCE) {
    await hand.pause();
    const part = rows.slice(from, from + CHECKED_AT_ONCE);
    const classified = classifier.classify(part);
    const lines = classified.flatMap((row, index) => {
      const raw = part[index];
      return raw === undefined ? [] : [lineOf(raw, row)];
    });
    session.scratch((db) => putStagedLines(db, id, lines));
    hand.tell(from / rows.length, 'Checking the rows');
  }
}

/** Severity words of the file that the table of the provider lacks; nothing while there is no table. */
function wordNotices(session: Session, { serviceId }: Mapping, words: readonly string[]): string[] {
  if (serviceId === null) return [];
  const { rows } = session.read((db) => severityTable(db, serviceId));
  const missing = words.filter((word) => word !== '' && levelFor(rows, word) === null);
  if (rows.length === 0 || missing.length === 0) return [];
  return [`The severity table of the provider has no level for: ${missing.map((word) => `"${word}"`).join(', ')}.`];
}

/**
 * Judges every row and keeps the outcome. Until the end of it the import counts as not checked.
 * @throws AppError IMPORT_MAPPING, NOT_FOUND for the service, JOB_CANCELLED.
 */
export async function checkImport(
  session: Session,
  file: StagingFile,
  mapping: Mapping,
  hand: WorkHand,
): Promise<ImportState> {
  const { id, columns } = file;
  const rows = await keptRows(session, id, hand);
  const { needsZone, slashOrder } = timeTraits({ columns, rows, mapping });
  requireUsableMapping(mapping, columns, needsZone);
  session.read((db) =>
    required(mapping.serviceId === null ? undefined : getService(db, mapping.serviceId), 'service', ''),
  );
  const fromFile = file.notices.filter((notice) => !isReadingNotice(notice));
  const checking: StagingFile = { ...file, mapping, needsZone, notices: fromFile, state: 'mapping' };
  session.scratch((db) => updateStagingFile(db, checking));
  const classifier = new RowClassifier({
    columns,
    mapping,
    slashOrder,
    hashText: sha256Hex,
    recordedWith: (ids) => session.read((db) => listIncidentsBySource(db, mapping.source, ids)),
  });
  await checkRows(session, file, rows, classifier, hand);
  const notices = [...fromFile, ...classifier.notices(), ...wordNotices(session, mapping, classifier.severities())];
  const checked: StagingFile = { ...checking, notices, state: 'checked' };
  session.scratch((db) => updateStagingFile(db, checked));
  session.changed([{ entity: 'imports', ids: [id] }]);
  return session.read((db) => importStateOf(db, checked));
}
