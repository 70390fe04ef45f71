// An import of incidents in four steps: file, map, check, apply. Rows wait in staging until they are applied as one step.
import { z } from 'zod';
import { InstantSec, OptionalLabel, ZoneName } from '../fields.ts';
import { ImportId, ServiceId } from '../ids.ts';
import { IMPORT_FORMATS } from './reading.ts';

/** The fields of an incident that a column can be mapped to. */
export const INCIDENT_FIELDS = [
  'externalId',
  'title',
  'start',
  'end',
  'durationMinutes',
  'severity',
  'causeParty',
  'note',
] as const;
export type IncidentField = (typeof INCIDENT_FIELDS)[number];

/** What never becomes a record: tests, blips, rows of no interest. Each row that is left out says by which filter. */
export const LeaveOut = z.strictObject({
  /** Incidents that ended sooner than this; 0 leaves none out. Open ones always stay. */
  shorterThanSec: z
    .int()
    .min(0)
    .max(31 * 86_400),
  /** Spelled as in the file. */
  severities: z.array(z.string()).max(50),
  /** Parts of a title, plain text in any case. */
  titles: z.array(z.string().min(1)).max(50),
});
export type LeaveOut = z.infer<typeof LeaveOut>;

/** How local times that name no zone are read, and what to do with the two odd hours of a year. */
export const Mapping = z.strictObject({
  serviceId: ServiceId.nullable(),
  /** Names the sending system; with the external id it finds a record again on re-import. */
  source: OptionalLabel,
  /** Column (CSV header or JSON key) for each field; null when the file has none. */
  columns: z.record(z.enum(INCIDENT_FIELDS), z.string().nullable()),
  /** Zone of times without offset: asked, never assumed. Null until answered or when every time names its offset. */
  zone: ZoneName.nullable(),
  /** Values of the severity column whose rows are recorded but do not count (for example "maintenance"). */
  notCountedSeverities: z.array(z.string()).max(50),
  /** Fractions of a second are cut off only when the person said so. */
  cutFractions: z.boolean(),
  leaveOut: LeaveOut,
});
export type Mapping = z.infer<typeof Mapping>;

/** question: a time that the zone's clock change makes ambiguous or nonexistent. filtered: left out by a noise filter. */
export const ROW_STATES = ['new', 'changed', 'unchanged', 'duplicate', 'filtered', 'bad', 'question'] as const;
export type RowState = (typeof ROW_STATES)[number];

export const StagedRow = z.strictObject({
  row: z.int(),
  state: z.enum(ROW_STATES),
  /** Why it is bad, what changed, or the question; empty otherwise. */
  reason: z.string(),
  externalId: z.string(),
  title: z.string(),
  startText: z.string(),
  endText: z.string(),
  startAt: InstantSec.nullable(),
  endAt: InstantSec.nullable(),
  severity: z.string(),
  counts: z.boolean(),
  /** The choices of a question: the instants it could mean. */
  choices: z.array(z.strictObject({ label: z.string(), at: InstantSec })),
  field: z.enum(['start', 'end']).nullable(),
  /** False when the person left the row out. */
  selected: z.boolean(),
});
export type StagedRow = z.infer<typeof StagedRow>;

export const IMPORT_STATES = ['mapping', 'checked', 'applied', 'discarded'] as const;

export const ImportState = z.strictObject({
  id: ImportId,
  fileName: z.string(),
  format: z.enum(IMPORT_FORMATS),
  encoding: z.string(),
  state: z.enum(IMPORT_STATES),
  rows: z.int(),
  columns: z.array(z.string()),
  /** The first rows as they stand in the file. */
  preview: z.array(z.array(z.string())),
  mapping: Mapping,
  /** The mapping came from an earlier import of a file of this shape. */
  mappingRemembered: z.boolean(),
  /** Times without offset were seen: a zone must be named before the check. */
  needsZone: z.boolean(),
  counts: z.record(z.enum(ROW_STATES), z.int()),
  selected: z.int(),
  /** What the file as a whole made us notice: repeated headers, ragged lines. */
  notices: z.array(z.string()),
});
export type ImportState = z.infer<typeof ImportState>;
