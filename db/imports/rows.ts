// An import as rows: the file and its lines while they wait (outside undo), the batch and the remembered mapping once applied.
import type { ImportId, IncidentId } from '#shared/ids.ts';
import type { IMPORT_FORMATS, RowState } from '#shared/imports/model.ts';
import type { Flag } from '../fields.ts';

type Format = (typeof IMPORT_FORMATS)[number];

export interface StagingFileRow {
  id: ImportId;
  fileName: string;
  fileSha256: string;
  format: Format;
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
  format: Format;
  mapping: string;
  rows: number;
  created: number;
  updated: number;
  appliedAt: number;
  appliedBy: string;
}

export interface SavedMappingRow {
  /** The shape of a file: a hash of its column names. */
  id: string;
  mapping: string;
  savedAt: number;
}
