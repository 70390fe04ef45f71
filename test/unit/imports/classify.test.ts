// What becomes of each row of a file under a mapping, against what is recorded.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { IncidentId, ServiceId } from '#shared/ids.ts';
import { requireUsableMapping } from '#shared/imports/check-mapping.ts';
import {
  isReadingNotice,
  RowClassifier,
  timeTraits,
  type ClassifiedRow,
  type RecordedIncident,
} from '#shared/imports/classify.ts';
import type { RawRow } from '#shared/imports/file.ts';
import type { Mapping } from '#shared/imports/model.ts';
import { NO_FILTERS } from '#shared/imports/noise.ts';
import type { RowAnswers } from '#shared/imports/read-row.ts';
import { suggestColumns } from '#shared/imports/suggest-mapping.ts';
import { parseInstant } from '#shared/time/instant.ts';

const COLUMNS = ['id', 'title', 'start', 'end', 'duration_minutes', 'impact', 'cause', 'note'];
const SERVICE = '00000000-0000-7000-8000-000000000001' as ServiceId;
const OTHER_SERVICE = '00000000-0000-7000-8000-000000000002' as ServiceId;
const mapping: Mapping = {
  serviceId: SERVICE,
  source: 'status',
  columns: suggestColumns(COLUMNS),
  zone: null,
  notCountedSeverities: ['maintenance'],
  cutFractions: false,
  leaveOut: NO_FILTERS,
};
const hashText = (text: string) => createHash('sha256').update(text).digest('hex');

function row(number: number, ...cells: string[]): RawRow {
  return { row: number, cells: COLUMNS.map((_, index) => cells[index] ?? ''), problem: null };
}

interface Case {
  readonly rows: readonly RawRow[];
  readonly mapping?: Partial<Mapping>;
  readonly recorded?: readonly RecordedIncident[];
  readonly answers?: ReadonlyMap<number, RowAnswers>;
}

function classifier({ rows, mapping: part = {}, recorded = [] }: Case): RowClassifier {
  const whole = { ...mapping, ...part };
  const { slashOrder } = timeTraits({ columns: COLUMNS, rows, mapping: whole });
  const recordedWith = (ids: readonly string[]) => recorded.filter(({ externalId }) => ids.includes(externalId));
  return new RowClassifier({ columns: COLUMNS, mapping: whole, slashOrder, hashText, recordedWith });
}

function classify(given: Case): ClassifiedRow[] {
  return classifier(given).classify(
    given.rows.map((raw) => ({
      ...raw,
      ...(given.answers?.has(raw.row) ? { answers: given.answers.get(raw.row) ?? {} } : {}),
    })),
  );
}

const states = (rows: readonly ClassifiedRow[]) => rows.map(({ staged }) => staged.state);

function recordedFrom(row: ClassifiedRow | undefined, change: Partial<RecordedIncident> = {}): RecordedIncident {
  if (row?.proposal === undefined || row.proposal === null) throw new Error('the row proposes nothing');
  const id = '00000000-0000-7000-8000-0000000000aa' as IncidentId;
  return { ...row.proposal, id, rev: 1, serviceId: SERVICE, ...change };
}

const FIRST = row(2, 'A1', 'Login fails', '2026-03-01T10:00:00Z', '2026-03-01T10:30:00Z', '30', 'minor');

test('a new row proposes exactly what the file says', () => {
  const [only] = classify({ rows: [FIRST] });
  expect(only?.staged).toMatchObject({ state: 'new', selected: true, counts: true, reason: '' });
  expect(only?.proposal).toMatchObject({
    externalId: 'A1',
    startAt: parseInstant('2026-03-01T10:00:00Z'),
    endAt: parseInstant('2026-03-01T10:30:00Z'),
    recordedZone: 'UTC',
    severity: 'minor',
    causeParty: 'unknown',
  });
});

test('the same row again is unchanged, a later end is a change that is named', () => {
  const open = row(2, 'A1', 'Login fails', '2026-03-01T10:00:00Z');
  const recorded = [recordedFrom(classify({ rows: [open] })[0])];
  expect(states(classify({ rows: [open], recorded }))).toEqual(['unchanged']);
  const [changed] = classify({ rows: [FIRST], recorded });
  expect(changed?.staged.state).toBe('changed');
  expect(changed?.staged.reason).toContain('end: open becomes 2026-03-01T10:30:00Z');
  expect(changed?.record).toEqual({ id: recorded[0]?.id, rev: 1 });
});

test('repeated ids, and repeated titles with the same times, are duplicates of the first', () => {
  const rows = [FIRST, { ...FIRST, row: 3 }, row(4, 'A2', ...FIRST.cells.slice(1))];
  const result = classify({ rows });
  expect(states(result)).toEqual(['new', 'duplicate', 'duplicate']);
  expect(result[1]?.staged.reason).toBe('Row 2 has the same id.');
  expect(result[2]?.staged.reason).toBe('Row 2 has the same title and times.');
});

test('a row without an id gets one from its start and title, so that an end that comes later is a change', () => {
  const open = row(2, '', 'Login fails', '2026-03-01T10:00:00Z');
  const [first] = classify({ rows: [open] });
  expect(first?.proposal?.externalId).toMatch(/^row:[0-9a-f]{32}$/);
  const closed = row(2, '', 'Login fails', '2026-03-01T10:00:00Z', '2026-03-01T11:00:00Z');
  expect(states(classify({ rows: [closed], recorded: [recordedFrom(first)] }))).toEqual(['changed']);
});

describe('a severity that does not count', () => {
  const work = row(2, 'M1', 'Upgrade', '2026-03-01T10:00:00Z', '2026-03-01T11:00:00Z', '', 'maintenance');

  test('is recorded with its reason and left out', () => {
    expect(classify({ rows: [work] })[0]?.proposal).toMatchObject({
      counts: false,
      exclusionReason: 'The file calls it "maintenance", which does not count.',
    });
  });

  test('is a change when the mapping decides otherwise', () => {
    const recorded = [recordedFrom(classify({ rows: [work] })[0])];
    const again = classify({ rows: [work], recorded, mapping: { notCountedSeverities: [] } });
    expect(again[0]?.staged.reason).toContain('counting: does not count becomes counts');
  });

  test("never overrules a person's own exclusion", () => {
    const first = classify({ rows: [FIRST] })[0];
    const recorded = [recordedFrom(first, { counts: false, exclusionReason: 'Agreed in the May review' })];
    expect(states(classify({ rows: [FIRST], recorded }))).toEqual(['unchanged']);
  });
});

test('an id that is recorded under another service is bad, never moved', () => {
  const recorded = [recordedFrom(classify({ rows: [FIRST] })[0], { serviceId: OTHER_SERVICE })];
  expect(classify({ rows: [FIRST], recorded })[0]?.staged).toMatchObject({ state: 'bad' });
});

test('each bad row names its reason and stops no other', () => {
  const result = classify({
    rows: [
      row(2, 'B1', 'No start'),
      row(3, 'B2', 'Backwards', '2026-03-01T10:00:00Z', '2026-03-01T09:00:00Z'),
      row(4, 'B3', 'Wrong length', '2026-03-01T10:00:00Z', '2026-03-01T11:00:00Z', '45'),
      row(5, 'B4', 'Odd minutes', '2026-03-01T10:00:00Z', '', '1e3'),
      row(6, '', '', '2026-03-01T10:00:00Z'),
      row(7, 'B6', 'x'.repeat(201), '2026-03-01T10:00:00Z'),
      row(8, 'B7', 'nul \0 inside', '2026-03-01T10:00:00Z'),
      row(9, 'B8', 'Unknown cause', '2026-03-01T10:00:00Z', '', '', '', 'aliens'),
      row(10, 'B9', 'Local', '2026-03-01 10:00'),
      row(11, 'B10', 'Finer', '2026-03-01T10:00:00.5Z'),
      { row: 12, cells: [], problem: 'A quoted cell is never closed.' },
      row(13, 'G1', 'Good', '2026-03-01T10:00:00Z'),
    ],
  });
  expect(states(result)).toEqual([...Array.from({ length: 11 }, () => 'bad'), 'new']);
  const reasons = result.map(({ staged }) => staged.reason);
  expect(reasons[0]).toBe('The start is empty.');
  expect(reasons[1]).toBe('The end lies before the start.');
  expect(reasons[2]).toContain('60 min apart');
  expect(reasons[3]).toContain('expected minutes');
  expect(reasons[4]).toContain('neither a title nor an id');
  expect(reasons[5]).toContain('at most 200');
  expect(reasons[6]).toContain('control characters');
  expect(reasons[7]).toContain('expected one of provider');
  expect(reasons[8]).toContain('Name the time zone');
  expect(reasons[9]).toContain('fraction of a second');
  expect(result[6]?.staged.title).toBe('nul \uFFFD inside');
});

test('hostile text is recorded as the text it is', () => {
  const hostile = [
    '=HYPERLINK("http://x")',
    "'); drop table incident; --",
    '<img src=x onerror=alert(1)>',
    '#eval("1+1")',
  ];
  const rows = hostile.map((title, index) =>
    row(index + 2, `H${index}`, title, '2026-03-01T10:00:00Z', '', `${index}`),
  );
  expect(classify({ rows }).map(({ proposal }) => proposal?.title)).toEqual(hostile);
});

test('a duration stands in for an end that the file does not name', () => {
  const [only] = classify({ rows: [row(2, 'D1', 'Short', '2026-03-01T10:00:00Z', '', '12.5')] });
  expect(only?.proposal?.endAt).toBe(parseInstant('2026-03-01T10:12:30Z'));
});

describe('the two odd hours of a year are questions', () => {
  const berlin = { zone: 'Europe/Berlin' };
  const skipped = row(2, 'Q1', 'Skipped hour', '2026-03-29 02:30', '2026-03-29 04:00');
  const repeated = row(3, 'Q2', 'Repeated hour', '2026-10-25 01:00', '2026-10-25 02:30');

  test('with every instant they can mean', () => {
    const result = classify({ rows: [skipped, repeated], mapping: berlin });
    expect(states(result)).toEqual(['question', 'question']);
    expect(result[0]?.staged).toMatchObject({ field: 'start', selected: false });
    expect(result[1]?.staged.choices.map(({ at }) => at)).toEqual([
      parseInstant('2026-10-25T00:30:00Z'),
      parseInstant('2026-10-25T01:30:00Z'),
    ]);
    expect(result[1]?.staged.choices[0]?.label).toBe('The first time (UTC+02:00)');
  });

  test('an answer settles the row, an instant that was not offered does not', () => {
    const end = parseInstant('2026-10-25T01:30:00Z');
    const settle = (at: number) =>
      classify({ rows: [repeated], mapping: berlin, answers: new Map([[3, { end: at }]]) })[0];
    expect(settle(end)?.proposal).toMatchObject({ endAt: end, recordedZone: 'Europe/Berlin', precision: 'minute' });
    expect(settle(end + 60)?.staged.state).toBe('question');
  });
});

test('fractions are cut off only when the person said so', () => {
  const finer = row(2, 'F1', 'Finer', '2026-03-01T10:00:00.9Z');
  const [cut] = classify({ rows: [finer], mapping: { cutFractions: true } });
  expect(cut?.proposal?.startAt).toBe(parseInstant('2026-03-01T10:00:00Z'));
});

test('the traits of the time columns are seen before anything is checked', () => {
  const traits = (start: string) => timeTraits({ columns: COLUMNS, rows: [row(2, '', '', start)], mapping });
  expect(traits('2026-03-01 10:00')).toMatchObject({ needsZone: true, hasFractions: false });
  expect(traits('2026-03-01T10:00:00.25Z')).toMatchObject({ needsZone: false, hasFractions: true });
  expect(traits('31/03/2026 10:00').slashOrder).toEqual({ start: 'dayFirst', end: null });
});

test('a mapping that cannot work names every field that needs an answer', () => {
  const empty = { ...mapping, serviceId: null, source: ' ', columns: {} as Mapping['columns'] };
  expect(() => requireUsableMapping(empty, COLUMNS, true)).toThrowError(
    expect.objectContaining({
      code: 'IMPORT_MAPPING',
      details: {
        fields: {
          serviceId: expect.any(String),
          source: expect.any(String),
          'columns.start': expect.any(String),
          'columns.title': expect.any(String),
          zone: expect.any(String),
        },
      },
    }),
  );
  expect(() => requireUsableMapping({ ...mapping, zone: 'Mars/Olympus' }, COLUMNS, false)).toThrow(/mapping/);
  expect(() => requireUsableMapping(mapping, COLUMNS, false)).not.toThrow();
});

describe('noise filters', () => {
  const at = (row_: number, id: string, title: string, end: string, severity = 'minor') =>
    row(row_, id, title, '2026-03-01T10:00:00Z', end, '', severity);
  const rows = [
    at(2, 'N1', 'Blip', '2026-03-01T10:00:59Z'),
    at(3, 'N2', 'Just long enough', '2026-03-01T10:01:00Z'),
    at(4, 'N3', 'Still open', ''),
    at(5, 'N4', 'Notice', '2026-03-01T11:00:00Z', 'info'),
    at(6, 'N5', 'Fire DRILL at noon', '2026-03-01T12:00:00Z'),
    at(7, 'N5', 'Real outage', '2026-03-01T13:00:00Z'),
  ];
  const given = { rows, mapping: { leaveOut: { shorterThanSec: 60, severities: ['info'], titles: ['drill', '.*'] } } };

  test('leave out rows by duration, severity and plain parts of titles, each with its reason', () => {
    const result = classify(given);
    expect(states(result)).toEqual(['filtered', 'new', 'new', 'filtered', 'filtered', 'new']);
    expect(result[0]?.staged.reason).toBe('Left out by a filter: shorter than 1 min.');
    expect(result[3]?.staged.reason).toBe('Left out by a filter: severity "info".');
    expect(result[4]?.staged).toMatchObject({ reason: 'Left out by a filter: title with "drill".', selected: false });
  });

  test('say how many rows each of them left out, none included', () => {
    const whole = classifier(given);
    whole.classify(rows.slice(0, 2));
    whole.classify(rows.slice(2));
    expect(whole.notices()).toEqual([
      'Left out by a filter: shorter than 1 min, 1 rows.',
      'Left out by a filter: severity "info", 1 rows.',
      'Left out by a filter: title with "drill", 1 rows.',
      'Left out by a filter: title with ".*", 0 rows.',
    ]);
    expect(whole.notices().every(isReadingNotice)).toBe(true);
  });
});
