// Compares what a file says with what is recorded: each row becomes new, changed, unchanged, duplicate, bad or a question.
// The same file twice changes nothing the second time: records are found again by source and external id.
import type { Incident } from '../incidents/model.ts';
import { instantText } from '../time/instant.ts';
import type { RawRow } from './file.ts';
import { provenSlashOrder, readFileTime, type SlashOrder } from './file-time.ts';
import { showable } from './headers.ts';
import { INCIDENT_FIELDS, type IncidentField, type Mapping, type RowState, type StagedRow } from './model.ts';
import { NoiseFilter } from './noise.ts';
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
  /** The record that a changed row updates, at the revision it was compared with. */
  readonly record: Pick<RecordedIncident, 'id' | 'rev'> | null;
}

/** A line of the file with what a person answered about it. */
export interface AnsweredRow extends RawRow {
  readonly answers?: RowAnswers;
}

export interface ClassifierInput {
  readonly columns: readonly string[];
  readonly mapping: Mapping;
  readonly slashOrder: RowContext['slashOrder'];
  readonly hashText: (text: string) => string;
  /** Records of the mapped source with these external ids. */
  readonly recordedWith: (externalIds: readonly string[]) => readonly RecordedIncident[];
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

type Verdict = Pick<StagedRow, 'state' | 'reason'> & Omit<ClassifiedRow, 'staged'>;

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

const plain = (state: RowState, reason: string): Verdict => ({ state, reason, proposal: null, record: null });

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

function rowContext({ columns, mapping, slashOrder, hashText }: ClassifierInput): RowContext {
  const indexes = new Map(INCIDENT_FIELDS.map((field) => [field, columns.indexOf(mapping.columns[field] ?? '')]));
  return {
    mapping,
    hashText,
    slashOrder,
    cellOf(row, field) {
      const index = indexes.get(field) ?? -1;
      return index === -1 ? null : (row.cells[index] ?? '');
    },
  };
}

/**
 * Judges the rows of a file, part by part and in order: it remembers what it has seen. Bad rows never stop good ones.
 * A row whose answers settle its question is judged like any other.
 */
export class RowClassifier {
  readonly #input: ClassifierInput;
  readonly #context: RowContext;
  readonly #filter: NoiseFilter;
  readonly #seen = new SeenRows();
  readonly #severities = new Set<string>();
  #made = 0;

  constructor(input: ClassifierInput) {
    this.#input = input;
    this.#context = rowContext(input);
    this.#filter = new NoiseFilter(input.mapping.leaveOut);
  }

  classify(rows: readonly AnsweredRow[]): ClassifiedRow[] {
    const readings = rows.map((row) => readRow(row, this.#context, row.answers));
    const ids = readings.flatMap((reading) => (reading.kind === 'incident' ? [reading.incident.externalId] : []));
    const recorded = new Map(this.#input.recordedWith(ids).map((record) => [record.externalId, record]));
    return rows.map((row, index) => {
      const reading = readings[index] ?? { kind: 'bad', reason: '' };
      const verdict = this.#judge(reading, row.row, recorded);
      const staged = stage(row, reading, verdict, this.#context);
      if (staged.externalId.startsWith(MADE_ID)) this.#made += 1;
      if (verdict.proposal !== null) this.#severities.add(verdict.proposal.severity);
      return { staged, proposal: verdict.proposal, record: verdict.record };
    });
  }

  /** What a person should know about how the rows so far were read: made ids, and what each filter left out. */
  notices(): string[] {
    const made =
      this.#made === 0
        ? []
        : [`${this.#made} rows have no id. Each gets one made from its start and title, so that it is found again.`];
    return [...slashNotices(this.#input), ...made, ...this.#filter.notices()];
  }

  /** Severity words of the rows that would be written, by name. */
  severities(): string[] {
    return [...this.#severities].sort();
  }

  #judge(reading: RowReading, row: number, recorded: ReadonlyMap<string, RecordedIncident>): Verdict {
    if (reading.kind !== 'incident') return plain(reading.kind, reading.reason);
    const { incident } = reading;
    const noise = this.#filter.reasonFor(incident);
    if (noise !== null) return plain('filtered', noise);
    const repeated = this.#seen.repeats(row, incident);
    if (repeated !== null) return plain('duplicate', repeated);
    const old = recorded.get(incident.externalId);
    if (old !== undefined && old.serviceId !== this.#input.mapping.serviceId) {
      return plain('bad', 'This id of this source is recorded under another service.');
    }
    const proposal = propose(incident, old);
    if (old === undefined) return { state: 'new', reason: '', proposal, record: null };
    const changes = differences(proposal, old);
    if (changes === '') return plain('unchanged', '');
    return { state: 'changed', reason: changes, proposal, record: { id: old.id, rev: old.rev } };
  }
}

const ORDER_WORDS = { dayFirst: 'day first', monthFirst: 'month first' } as const;

function slashNotices({ mapping, slashOrder }: Pick<ClassifierInput, 'mapping' | 'slashOrder'>): string[] {
  return (['start', 'end'] as const).flatMap((field) => {
    const order = slashOrder[field];
    if (order === null) return [];
    const column = mapping.columns[field] ?? '';
    return [`Dates of "${column}" are read ${ORDER_WORDS[order]}: other rows of it prove the order.`];
  });
}

const READING_NOTICE = /^(Dates of "|\d+ rows have no id\.|Left out by a filter: |The severity table of the provider )/;

/** Whether a notice comes from reading rows under a mapping (and is replaced by the next reading), or from the file. */
export function isReadingNotice(notice: string): boolean {
  return READING_NOTICE.test(notice);
}

export interface TimeTraits {
  /** Times without offset were seen. */
  readonly needsZone: boolean;
  /** Fractions of a second other than zero were seen. */
  readonly hasFractions: boolean;
  readonly slashOrder: RowContext['slashOrder'];
}

/** What the time columns of a mapping hold, before anything is checked. */
export function timeTraits({
  columns,
  rows,
  mapping,
}: Pick<ClassifierInput, 'columns' | 'mapping'> & { readonly rows: readonly RawRow[] }): TimeTraits {
  let [needsZone, hasFractions] = [false, false];
  const slashOrder: { start: SlashOrder; end: SlashOrder } = { start: null, end: null };
  for (const field of ['start', 'end'] as const) {
    const index = columns.indexOf(mapping.columns[field] ?? '');
    if (index === -1) continue;
    const order = provenSlashOrder(cellsOf(rows, index));
    slashOrder[field] = order;
    for (const cell of cellsOf(rows, index)) {
      if (needsZone && hasFractions) break;
      if (cell === '') continue;
      const time = readFileTime(cell, order);
      if (time.kind === 'bad') continue;
      needsZone ||= time.kind === 'local';
      hasFractions ||= time.fraction;
    }
  }
  return { needsZone, hasFractions, slashOrder };
}

function* cellsOf(rows: readonly RawRow[], index: number): Generator<string> {
  for (const row of rows) yield row.cells[index] ?? '';
}
