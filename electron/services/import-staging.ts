// An import while it waits: the lines kept with a person's answers, and their judgement under a mapping.
import { createHash } from 'node:crypto';
import type { ReadDb, ScratchDb } from '#db/connection.ts';
import { countStagedRows, getStagingFile, listRawRows } from '#db/imports/read.ts';
import { putStagedLine } from '#db/imports/write.ts';
import { listIncidentsBySource } from '#db/incidents/read.ts';
import type { StagingFile } from '#db/imports/rows.ts';
import { AppError } from '#shared/errors.ts';
import type { ImportId } from '#shared/ids.ts';
import {
  classifyRows,
  readingNotices,
  timeTraits,
  type ClassifiedRow,
  type ClassifyInput,
  type IncidentProposal,
} from '#shared/imports/classify.ts';
import type { RawRow } from '#shared/imports/file.ts';
import { ROW_STATES, type ImportState, type Mapping } from '#shared/imports/model.ts';
import type { RowAnswers } from '#shared/imports/read-row.ts';

/** What staging keeps of a line. */
export interface KeptLine {
  readonly cells: readonly string[];
  readonly problem: string | null;
  readonly answers?: RowAnswers;
}

/** What applying a checked row writes, and the revision of the record it was compared with. */
export interface StagedProposal {
  readonly values: IncidentProposal;
  readonly rev: number | null;
}

const BATCH = 20_000;

export function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Files with these columns look alike: the mapping of one serves the next. */
export function shapeOf(columns: readonly string[]): string {
  return sha256Hex(JSON.stringify(columns));
}

/** @throws AppError IMPORT_FINISHED. */
export function requireStagingFile(db: ReadDb, id: ImportId): StagingFile {
  const file = getStagingFile(db, id);
  if (file !== undefined) return file;
  throw new AppError(
    'IMPORT_FINISHED',
    'This import was applied or discarded already. Choose the file again to start over.',
  );
}

export function importStateOf(db: ReadDb, file: StagingFile): ImportState {
  const { rows, selected, states } = countStagedRows(db, file.id);
  const { id, fileName, format, encoding, state, columns, preview, mapping, mappingRemembered, needsZone, notices } =
    file;
  return {
    id,
    fileName,
    format,
    encoding,
    state,
    rows,
    columns,
    preview,
    mapping,
    mappingRemembered,
    needsZone,
    counts: Object.fromEntries(ROW_STATES.map((name) => [name, states.get(name) ?? 0])) as ImportState['counts'],
    selected,
    notices,
  };
}

interface KeptRows {
  readonly rows: readonly RawRow[];
  readonly answers: ReadonlyMap<number, RowAnswers>;
}

function keptRows(db: ReadDb, id: ImportId): KeptRows {
  const rows: RawRow[] = [];
  const answers = new Map<number, RowAnswers>();
  for (;;) {
    const batch = listRawRows(db, id, rows.at(-1)?.row ?? 0, BATCH);
    for (const { row, raw } of batch) {
      const { cells, problem, answers: given } = raw as KeptLine;
      rows.push({ row, cells, problem });
      if (given !== undefined) answers.set(row, given);
    }
    if (batch.length < BATCH) return { rows, answers };
  }
}

/** Judges against nothing recorded first: that gives the ids to look for, those derived from the rows included. */
function classifyAgainstRecords(db: ReadDb, input: Omit<ClassifyInput, 'recorded'>): ClassifiedRow[] {
  const first = classifyRows({ ...input, recorded: new Map() });
  const ids = first.flatMap(({ proposal }) => (proposal === null ? [] : [proposal.externalId]));
  const recorded = listIncidentsBySource(db, input.mapping.source, ids);
  if (recorded.length === 0) return first;
  return classifyRows({ ...input, recorded: new Map(recorded.map((record) => [record.externalId, record])) });
}

/** What the time columns of a mapping hold in the kept rows. */
export function stagedTimeTraits(db: ReadDb, { id, columns }: StagingFile, mapping: Mapping) {
  return timeTraits({ columns, rows: keptRows(db, id).rows, mapping });
}

/** Judges every row under the mapping and keeps the outcome; returns what a person should know of how it was read. */
export function checkStagedRows(db: ScratchDb, { id, columns }: StagingFile, mapping: Mapping): string[] {
  const { rows, answers } = keptRows(db, id);
  const classified = classifyAgainstRecords(db, { columns, rows, mapping, answers, hashText: sha256Hex });
  const known = listIncidentsBySource(
    db,
    mapping.source,
    classified.flatMap(({ incidentId, proposal }) =>
      incidentId === null || proposal === null ? [] : [proposal.externalId],
    ),
  );
  const revs = new Map(known.map((record) => [record.id, record.rev]));
  for (const { staged, proposal, incidentId } of classified) {
    const kept: StagedProposal | null =
      proposal === null ? null : { values: proposal, rev: incidentId === null ? null : (revs.get(incidentId) ?? null) };
    putStagedLine(db, id, { staged, incidentId, proposal: kept });
  }
  return readingNotices({ columns, rows, mapping }, classified);
}
