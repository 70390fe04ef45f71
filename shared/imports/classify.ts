// Compares what a file says with what is recorded: each row becomes new, changed, unchanged, duplicate, bad or a question.
// The same file twice changes nothing the second time: records are found again by source and external id.
import type { Incident } from '../incidents/model.ts';
import { instantText } from '../time/instant.ts';
import type { RawRow } from './file.ts';
import { provenSlashOrder, readFileTime } from './file-time.ts';
import { showable } from './headers.ts';
import type { IncidentField, Mapping, RowState, StagedRow } from './model.ts';
import { MADE_ID, readRow, type ReadIncident, type RowAnswers, type RowContext, type RowReading } from './read-row.ts';

/** The part of a recorded incident that an import may change. */
export type RecordedIncident = Pick<
  Incident,
  | 'id'
  | 'rev'
  | 'serviceId'
  | 'externalId'
  | 'title'
  | 'severity'
  | 'startAt'
  | 'endAt'
  | 'recordedZone'
  | 'precision'
  | 'causeParty'
  | 'counts'
  | 'exclusionReason'
  | 'note'
>;

/** The fields an applied row writes; everything else of the record is kept. */
export type IncidentProposal = Pick<
  Incident,
  | 'externalId'
  | 'title'
  | 'severity'
  | 'startAt'
  | 'endAt'
  | 'recordedZone'
  | 'precision'
  | 'causeParty'
  | 'counts'
  | 'exclusionReason'
  | 'note'
>;

export interface ClassifiedRow {
  readonly staged: StagedRow;
  /** What applying the row writes; null unless it is new or changed. */
  readonly proposal: IncidentProposal | null;
  /** The record that a changed row updates. */
  readonly incidentId: Incident['id'] | null;
}

export interface ClassifyInput {
  readonly columns: readonly string[];
  readonly rows: readonly RawRow[];
  readonly mapping: Mapping;
  /** Records of the mapped source, by external id. */
  readonly recorded: ReadonlyMap<string, RecordedIncident>;
  /** Answers by row number. */
  readonly answers: ReadonlyMap<number, RowAnswers>;
  readonly hashText: (text: string) => string;
}

const IMPORTED_REASON = 'The file calls it ';

/** The reason an import writes for a severity that does not count; recognised again on the next import. */
function notCountedReason(severity: string): string {
  return `${IMPORTED_REASON}"${severity}", which does not count.`;
}

/** Whether it counts: the file's severity decides, unless a person gave a reason of their own. */
function countingOf(
  read: ReadIncident,
  old: RecordedIncident | undefined,
): Pick<Incident, 'counts' | 'exclusionReason'> {
  const byPerson = old !== undefined && !old.counts && !old.exclusionReason.startsWith(IMPORTED_REASON);
  if (byPerson) return { counts: false, exclusionReason: old.exclusionReason };
  return read.counts
    ? { counts: true, exclusionReason: '' }
    : { counts: false, exclusionReason: notCountedReason(read.severity ?? '') };
}

function propose(read: ReadIncident, old: RecordedIncident | undefined): IncidentProposal {
  return {
    externalId: read.externalId,
    title: read.title,
    severity: read.severity ?? old?.severity ?? '',
    startAt: read.startAt,
    endAt: read.endAt,
    recordedZone: read.recordedZone,
    precision: read.precision,
    causeParty: read.causeParty ?? old?.causeParty ?? 'unknown',
    ...countingOf(read, old),
    note: read.note ?? old?.note ?? '',
  };
}

const COMPARED = [
  ['title', 'title'],
  ['startAt', 'start'],
  ['endAt', 'end'],
  ['severity', 'severity'],
  ['causeParty', 'cause'],
  ['counts', 'counting'],
  ['note', 'note'],
] as const satisfies ReadonlyArray<readonly [keyof IncidentProposal, string]>;

function valueText(field: keyof IncidentProposal, value: string | number | boolean | null): string {
  if (field === 'startAt' || field === 'endAt') return typeof value === 'number' ? instantText(value) : 'open';
  if (field === 'counts') return value === true ? 'counts' : 'does not count';
  return `"${showable(String(value), 60)}"`;
}

/** Says which fields differ, with both values; empty when nothing does. */
function differences(next: IncidentProposal, old: RecordedIncident): string {
  return COMPARED.filter(([field]) => next[field] !== old[field])
    .map(([field, word]) => `${word}: ${valueText(field, old[field])} becomes ${valueText(field, next[field])}`)
    .join('; ');
}

interface Verdict {
  readonly state: RowState;
  readonly reason: string;
  readonly proposal: IncidentProposal | null;
  readonly incidentId: Incident['id'] | null;
}

/** Rows already seen in this file: by id, and by title and times. */
class SeenRows {
  readonly #byId = new Map<string, number>();
  readonly #byContent = new Map<string, number>();

  /** The reason why a row repeats an earlier one; null for the first of its kind, which is remembered. */
  repeats(row: number, { externalId, title, severity, startAt, endAt }: ReadIncident): string | null {
    const sameId = this.#byId.get(externalId);
    if (sameId !== undefined) return `Row ${sameId} has the same id.`;
    const content = JSON.stringify([title, severity, startAt, endAt]);
    const sameContent = this.#byContent.get(content);
    if (sameContent !== undefined) return `Row ${sameContent} has the same title and times.`;
    this.#byId.set(externalId, row);
    this.#byContent.set(content, row);
    return null;
  }
}

const plain = (state: RowState, reason: string): Verdict => ({ state, reason, proposal: null, incidentId: null });

function judge(reading: RowReading, row: number, input: ClassifyInput, seen: SeenRows): Verdict {
  if (reading.kind !== 'incident') return plain(reading.kind, reading.reason);
  const { incident } = reading;
  const repeated = seen.repeats(row, incident);
  if (repeated !== null) return plain('duplicate', repeated);
  const old = input.recorded.get(incident.externalId);
  if (old !== undefined && old.serviceId !== input.mapping.serviceId) {
    return plain('bad', 'This id of this source is recorded under another service.');
  }
  const proposal = propose(incident, old);
  if (old === undefined) return { state: 'new', reason: '', proposal, incidentId: null };
  const changes = differences(proposal, old);
  if (changes === '') return plain('unchanged', '');
  return { state: 'changed', reason: changes, proposal, incidentId: old.id };
}

function stage(row: RawRow, reading: RowReading, verdict: Verdict, context: RowContext): StagedRow {
  const read = reading.kind === 'incident' ? reading.incident : null;
  const cell = (field: IncidentField) => showable(context.cellOf(row, field) ?? '');
  return {
    row: row.row,
    state: verdict.state,
    reason: verdict.reason,
    externalId: read?.externalId ?? cell('externalId'),
    title: read?.title ?? cell('title'),
    startText: cell('start'),
    endText: cell('end'),
    startAt: read?.startAt ?? null,
    endAt: read?.endAt ?? null,
    severity: cell('severity'),
    counts: verdict.proposal?.counts ?? read?.counts ?? true,
    choices: reading.kind === 'question' ? reading.choices : [],
    field: reading.kind === 'question' ? reading.field : null,
    selected: verdict.proposal !== null,
  };
}

function* cellsOf(rows: readonly RawRow[], index: number): Generator<string> {
  for (const row of rows) yield row.cells[index] ?? '';
}

function rowContext({ columns, rows, mapping, hashText }: ClassifyInput): RowContext {
  const indexOf = (field: IncidentField) => columns.indexOf(mapping.columns[field] ?? '');
  const indexes = new Map<IncidentField, number>();
  const at = (field: IncidentField): number => {
    const known = indexes.get(field) ?? indexOf(field);
    indexes.set(field, known);
    return known;
  };
  return {
    mapping,
    hashText,
    cellOf: (row, field) => (at(field) === -1 ? null : (row.cells[at(field)] ?? '')),
    slashOrder: {
      start: provenSlashOrder(cellsOf(rows, at('start'))),
      end: provenSlashOrder(cellsOf(rows, at('end'))),
    },
  };
}

/**
 * Judges every row of a file, in order. Bad rows never stop good ones.
 * A row whose answers settle its question is judged like any other.
 */
export function classifyRows(input: ClassifyInput): ClassifiedRow[] {
  const context = rowContext(input);
  const seen = new SeenRows();
  return input.rows.map((row) => {
    const reading = readRow(row, context, input.answers.get(row.row));
    const verdict = judge(reading, row.row, input, seen);
    const { proposal, incidentId } = verdict;
    return { staged: stage(row, reading, verdict, context), proposal, incidentId };
  });
}

const ORDER_WORDS = { dayFirst: 'day first', monthFirst: 'month first' } as const;

/** What a person should know about how the columns were read: the order of slashed dates, and ids that were made. */
export function readingNotices(
  { columns, rows, mapping }: Pick<ClassifyInput, 'columns' | 'rows' | 'mapping'>,
  classified: readonly ClassifiedRow[],
): string[] {
  const orders = (['start', 'end'] as const).flatMap((field) => {
    const column = mapping.columns[field] ?? '';
    const order = provenSlashOrder(cellsOf(rows, columns.indexOf(column)));
    return order === null
      ? []
      : [`Dates of "${column}" are read ${ORDER_WORDS[order]}: other rows of it prove the order.`];
  });
  const made = classified.filter(({ staged }) => staged.externalId.startsWith(MADE_ID)).length;
  if (made === 0) return orders;
  return [
    ...orders,
    `${made} rows have no id. Each gets one made from its start and title, so that it is found again.`,
  ];
}

const READING_NOTICE = /^(Dates of "|\d+ rows have no id\.)/;

/** Whether a notice comes from reading rows under a mapping (and is replaced by the next reading), or from the file. */
export function isReadingNotice(notice: string): boolean {
  return READING_NOTICE.test(notice);
}

export interface TimeTraits {
  /** Times without offset were seen. */
  readonly needsZone: boolean;
  /** Fractions of a second other than zero were seen. */
  readonly hasFractions: boolean;
}

/** What the time columns of a mapping hold, before anything is checked. */
export function timeTraits({
  columns,
  rows,
  mapping,
}: Pick<ClassifyInput, 'columns' | 'rows' | 'mapping'>): TimeTraits {
  let [needsZone, hasFractions] = [false, false];
  for (const field of ['start', 'end'] as const) {
    const index = columns.indexOf(mapping.columns[field] ?? '');
    const order = provenSlashOrder(cellsOf(rows, index));
    for (const cell of index === -1 ? [] : cellsOf(rows, index)) {
      if (cell === '') continue;
      const time = readFileTime(cell, order);
      if (time.kind === 'bad') continue;
      needsZone ||= time.kind === 'local';
      hasFractions ||= time.fraction;
    }
  }
  return { needsZone, hasFractions };
}
