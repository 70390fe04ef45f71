// An import as rows: the file and its lines while they wait (outside undo), the batch and the remembered mapping once applied.
import type { ImportId, IncidentId } from '#shared/ids.ts';
import type { Mapping, RowState, StagedRow } from '#shared/imports/model.ts';
import type { ImportFormat } from '#shared/imports/reading.ts';
import { flag, type Flag } from '../fields.ts';

export interface StagingFileRow {
  id: ImportId;
  fileName: string;
  fileSha256: string;
  format: ImportFormat;
  encoding: string;
  state: 'mapping' | 'checked';
  /** JSON. */
  columns: string;
  preview: string;
  mapping: string;
  mappingRemembered: Flag;
  needsZone: Flag;
  notices: string;
  startedAt: number;
}

export interface StagingRowRow {
  fileId: ImportId;
  row: number;
  /** JSON of the line as it stood in the file. */
  raw: string;
  /** Null until the row was checked. */
  state: RowState | null;
  reason: string;
  externalId: string;
  title: string;
  startText: string;
  endText: string;
  startAt: number | null;
  endAt: number | null;
  severity: string;
  counts: Flag;
  choices: string;
  field: 'start' | 'end' | null;
  selected: Flag;
  /** The record it would change. */
  incidentId: IncidentId | null;
  /** JSON of what would be written; null unless it can be. */
  proposal: string | null;
}

export interface ImportBatchRow {
  id: ImportId;
  fileName: string;
  fileSha256: string;
  format: ImportFormat;
  mapping: string;
  rows: number;
  created: number;
  updated: number;
  appliedAt: number;
  appliedBy: string;
}

export interface SavedMappingRow {
  /** The shape of a file (a hash of its column names), a colon, and the source. */
  id: string;
  mapping: string;
  savedAt: number;
}

type JsonColumn = 'columns' | 'preview' | 'mapping' | 'notices';

/** A file that waits to be imported. */
export interface StagingFile extends Omit<StagingFileRow, JsonColumn | 'mappingRemembered' | 'needsZone'> {
  columns: string[];
  preview: string[][];
  mapping: Mapping;
  mappingRemembered: boolean;
  needsZone: boolean;
  notices: string[];
}

/** An import that was applied. */
export interface ImportBatch extends Omit<ImportBatchRow, 'mapping'> {
  mapping: Mapping;
}

/** A checked row with all that is known about it. */
export interface StagedLine {
  readonly staged: StagedRow;
  readonly raw: unknown;
  /** The record it would change; null for a new one. */
  readonly incidentId: IncidentId | null;
  /** What would be written, plain JSON; null when the row cannot be written. */
  readonly proposal: unknown;
}

export function stagingFileOf(row: StagingFileRow): StagingFile {
  return {
    ...row,
    columns: JSON.parse(row.columns) as string[],
    preview: JSON.parse(row.preview) as string[][],
    mapping: JSON.parse(row.mapping) as Mapping,
    notices: JSON.parse(row.notices) as string[],
    mappingRemembered: row.mappingRemembered === 1,
    needsZone: row.needsZone === 1,
  };
}

export function stagingFileRow(file: StagingFile): StagingFileRow {
  return {
    ...file,
    columns: JSON.stringify(file.columns),
    preview: JSON.stringify(file.preview),
    mapping: JSON.stringify(file.mapping),
    notices: JSON.stringify(file.notices),
    mappingRemembered: flag(file.mappingRemembered),
    needsZone: flag(file.needsZone),
  };
}

/** A row that was checked. @throws TypeError for one that was not. */
export function stagedOf(row: StagingRowRow): StagedLine {
  const { fileId: _, raw, incidentId, proposal, state, counts, choices, selected, ...same } = row;
  if (state === null) throw new TypeError('the row was not checked yet');
  const staged = {
    ...same,
    state,
    counts: counts === 1,
    selected: selected === 1,
    choices: JSON.parse(choices) as StagedRow['choices'],
  };
  return { staged, raw: JSON.parse(raw), incidentId, proposal: proposal === null ? null : JSON.parse(proposal) };
}

/** The columns that a check fills. */
export function checkedColumns(line: StagedLine): Omit<StagingRowRow, 'fileId' | 'row' | 'raw'> {
  const { row: _, counts, selected, choices, ...same } = line.staged;
  return {
    ...same,
    counts: flag(counts),
    selected: flag(selected),
    choices: JSON.stringify(choices),
    incidentId: line.incidentId,
    proposal: line.proposal === null ? null : JSON.stringify(line.proposal),
  };
}
