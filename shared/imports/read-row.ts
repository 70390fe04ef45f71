// One row of a file under a mapping: an incident to record, a question about a local time, or the reason it is bad.
import { Label, Note, OptionalLabel } from '../fields.ts';
import { CAUSE_PARTIES, type Incident } from '../incidents/model.ts';
import { classifyLocal, offsetSecAt } from '../time/zones.ts';
import type { RawRow } from './file.ts';
import { readFileTime, type SlashOrder } from './file-time.ts';
import type { IncidentField, Mapping, StagedRow } from './model.ts';

/** How ids begin that were made from a row's start and title. */
export const MADE_ID = 'row:';

/** What a row says about an incident; fields whose column is not mapped are undefined and leave a record as it is. */
export interface ReadIncident {
  readonly externalId: string;
  readonly title: string;
  readonly startAt: number;
  readonly endAt: number | null;
  readonly recordedZone: string;
  readonly precision: Incident['precision'];
  readonly counts: boolean;
  readonly severity: string | undefined;
  readonly causeParty: Incident['causeParty'] | undefined;
  readonly note: string | undefined;
}

/** Answers a person gave to the questions of one row: instants in UTC seconds. */
export interface RowAnswers {
  readonly start?: number;
  readonly end?: number;
}

export type RowReading =
  | { readonly kind: 'incident'; readonly incident: ReadIncident }
  | {
      readonly kind: 'question';
      readonly field: 'start' | 'end';
      readonly reason: string;
      readonly choices: StagedRow['choices'];
    }
  | { readonly kind: 'bad'; readonly reason: string };

export interface RowContext {
  readonly mapping: Mapping;
  /** The cell of a field in a row; null when the field has no column. */
  readonly cellOf: (row: RawRow, field: IncidentField) => string | null;
  readonly slashOrder: { readonly start: SlashOrder; readonly end: SlashOrder };
  /** Lower-case hex of a hash of the text; gives rows without an id one that is the same on every import. */
  readonly hashText: (text: string) => string;
}

interface Instant {
  readonly at: number;
  readonly zone: string;
  readonly precision: 'second' | 'minute';
}

/** Stops the reading of a row; caught in `readRow`. */
class RowStop extends Error {
  readonly outcome: RowReading;
  constructor(outcome: RowReading) {
    super('the row cannot be read further');
    this.outcome = outcome;
  }
}

function bad(reason: string): never {
  throw new RowStop({ kind: 'bad', reason });
}

function offsetLabel(zone: string, at: number): string {
  const offset = offsetSecAt(zone, at);
  const minutes = Math.floor(Math.abs(offset) / 60);
  const text = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `UTC${offset < 0 ? '-' : '+'}${text}`;
}

function choice(zone: string, at: number, word: string): StagedRow['choices'][number] {
  return { label: `${word} (${offsetLabel(zone, at)})`, at };
}

function localInstant(field: 'start' | 'end', text: string, localSec: number, zone: string, answer?: number): number {
  const reading = classifyLocal(zone, localSec);
  if (reading.kind === 'unique') return reading.instantSec;
  const ambiguous = reading.kind === 'ambiguous';
  const [first, second] = ambiguous ? [reading.earlierSec, reading.laterSec] : [reading.beforeSec, reading.afterSec];
  if (answer === first || answer === second) return answer;
  const what = ambiguous ? 'happened twice when the clock went back' : 'was skipped when the clock went forward';
  throw new RowStop({
    kind: 'question',
    field,
    reason: `${field === 'start' ? 'Start' : 'End'} ${text} ${what} in ${zone}. Which instant is meant?`,
    choices: ambiguous
      ? [choice(zone, first, 'The first time'), choice(zone, second, 'The second time')]
      : [
          choice(zone, first, 'Earlier, counted with the new offset'),
          choice(zone, second, 'Later, counted with the old offset'),
        ],
  });
}

function readInstant(field: 'start' | 'end', text: string, context: RowContext, answer?: number): Instant {
  const time = readFileTime(text, context.slashOrder[field]);
  const name = field === 'start' ? 'Start' : 'End';
  if (time.kind === 'bad') return bad(`${name}: ${time.reason}.`);
  const { cutFractions, zone } = context.mapping;
  if (time.fraction && !cutFractions) {
    return bad(
      `${name} has a fraction of a second. Say in the mapping that fractions are cut off, or correct the file.`,
    );
  }
  if (time.kind === 'instant') return { at: time.sec, zone: 'UTC', precision: time.precision };
  if (zone === null) return bad(`${name} names no offset. Name the time zone of the file in the mapping.`);
  return { at: localInstant(field, text.trim(), time.sec, zone, answer), zone, precision: time.precision };
}

/** Whole seconds of decimal minutes: "112", "12.5". */
function readDurationSec(text: string): number {
  const match = /^(\d{1,9})(?:\.(\d{1,6}))?$/.exec(text.trim());
  if (match === null) return bad('Duration: expected minutes such as 112 or 12.5.');
  const scale = 10n ** BigInt((match[2] ?? '').length);
  const seconds = BigInt(`${match[1] ?? ''}${match[2] ?? ''}`) * 60n;
  if (seconds % scale !== 0n) return bad('Duration: the minutes are not a whole number of seconds.');
  return Number(seconds / scale);
}

/** The end from its column, from the duration, or from both when they agree to the minute; null while it is open. */
function readEnd(row: RawRow, context: RowContext, start: Instant, answer?: number): Instant | null {
  const endText = context.cellOf(row, 'end')?.trim() ?? '';
  const durationText = context.cellOf(row, 'durationMinutes')?.trim() ?? '';
  const durationSec = durationText === '' ? null : readDurationSec(durationText);
  if (endText === '') return durationSec === null ? null : { ...start, at: start.at + durationSec };
  const end = readInstant('end', endText, context, answer);
  if (end.at < start.at) return bad('The end lies before the start.');
  if (durationSec !== null && Math.abs(end.at - start.at - durationSec) >= 60) {
    return bad(`Duration says ${durationText} min, start and end are ${(end.at - start.at) / 60} min apart.`);
  }
  return end;
}

function readCause(text: string): Incident['causeParty'] {
  const word = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  if (word === '') return 'unknown';
  return CAUSE_PARTIES.find((party) => party === word) ?? bad(`Cause: expected one of ${CAUSE_PARTIES.join(', ')}.`);
}

function checked(name: string, schema: typeof Label, text: string): string {
  const result = schema.safeParse(text);
  return result.success ? text : bad(`${name}: ${result.error.issues[0]?.message ?? 'cannot be kept'}.`);
}

function readTitle(text: string, externalId: string): string {
  if (text !== '') return checked('Title', Label, text);
  return externalId === '' ? bad('The row has neither a title nor an id.') : `Incident ${externalId}`;
}

function readIncident(row: RawRow, context: RowContext, answers: RowAnswers): ReadIncident {
  const { cellOf, mapping } = context;
  const idText = checked('Id', OptionalLabel, cellOf(row, 'externalId')?.trim() ?? '');
  const title = readTitle(cellOf(row, 'title')?.trim() ?? '', idText);
  const startText = cellOf(row, 'start')?.trim() ?? '';
  if (startText === '') return bad('The start is empty.');
  const start = readInstant('start', startText, context, answers.start);
  const end = readEnd(row, context, start, answers.end);
  const severity = cellOf(row, 'severity')?.trim();
  const note = cellOf(row, 'note');
  const cause = cellOf(row, 'causeParty');
  return {
    externalId: idText === '' ? `${MADE_ID}${context.hashText(`${start.at}\n${title}`).slice(0, 32)}` : idText,
    title,
    startAt: start.at,
    endAt: end?.at ?? null,
    recordedZone: start.zone,
    precision: start.precision === 'minute' || end?.precision === 'minute' ? 'minute' : 'second',
    severity: severity === undefined ? undefined : checked('Severity', OptionalLabel, severity),
    counts: !mapping.notCountedSeverities.includes(severity ?? ''),
    causeParty: cause === null ? undefined : readCause(cause),
    note: note === null ? undefined : checked('Note', Note, note),
  };
}

/**
 * Reads one row. Never throws for what a file holds: the outcome names the reason.
 * A row without an id gets one made from its start and title, so that the next import finds it again.
 */
export function readRow(row: RawRow, context: RowContext, answers: RowAnswers = {}): RowReading {
  if (row.problem !== null) return { kind: 'bad', reason: row.problem };
  try {
    return { kind: 'incident', incident: readIncident(row, context, answers) };
  } catch (error) {
    if (error instanceof RowStop) return error.outcome;
    throw error;
  }
}
