// Suggestions from headers, file names and severities.
import { expect, test } from 'vitest';
import { suggestColumns, suggestNotCounted, suggestSource } from '#shared/imports/suggest-mapping.ts';

test('the columns of a status page export find their fields', () => {
  const columns = suggestColumns(
    'incident_id,downtime_start,downtime_end,duration_minutes,source,title,impact'.split(','),
  );
  expect(columns).toEqual({
    externalId: 'incident_id',
    title: 'title',
    start: 'downtime_start',
    end: 'downtime_end',
    durationMinutes: 'duration_minutes',
    severity: 'impact',
    causeParty: null,
    note: null,
  });
});

test('a column serves one field only, and unknown headers serve none', () => {
  expect(suggestColumns(['Name', 'Started at', 'Resolved-At', 'colour'])).toMatchObject({
    title: 'Name',
    start: 'Started at',
    end: 'Resolved-At',
    severity: null,
  });
});

test('the source is the file name without folder, dates and counters', () => {
  expect(suggestSource('C:\\data\\status-incidents-2026-09.csv')).toBe('status-incidents');
  expect(suggestSource('/tmp/export (3).json')).toBe('export');
  expect(suggestSource('2026.csv')).toBe('2026');
});

test('maintenance by its own name is suggested not to count', () => {
  expect(suggestNotCounted(['minor', 'Maintenance', 'scheduled_maintenance', 'major', 'Maintenance'])).toEqual([
    'Maintenance',
    'scheduled_maintenance',
  ]);
});
