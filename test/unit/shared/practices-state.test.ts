// How assumptions and severity tables stand: numbers are compared only where the texts leave no doubt which ones are meant.
import { expect, test } from 'vitest';
import { assumptionState, severityState } from '#shared/practices/state.ts';

const stand = (expected: string, actual: string) =>
  assumptionState({ expected, actual, checkedOn: '2026-10-01' }, '2026-10-05');

test.each([
  ['1 000 users', '1 050 users', 'Holds', '5.0 % off'],
  ['1 000 users', '1 300 users', 'Differs', '30.0 % off'],
  ['99.5', '99.5', 'Holds', '0.0 % off'],
])('%j against %j: %s', (expected, actual, word, detail) => {
  expect(stand(expected, actual)).toMatchObject({ word, detail: expect.stringContaining(detail) });
});

test.each([
  ['1,200 users', '1,250 users'],
  ['between 100 and 200', 'about 100 in 2026'],
  ['99,5 %', '99,6 %'],
])('%j against %j is not read as a number: other words differ, the same words hold', (expected, actual) => {
  expect(stand(expected, actual)).toMatchObject({ word: 'Differs', detail: 'Compared on 2026-10-01.' });
  expect(stand(expected, ` ${expected} `).word).toBe('Holds');
});

test('a word of the provider is found whatever its case and the space around it', () => {
  const rows = [{ theirs: 'Sev 1', ours: 'P1', detectMin: null, acknowledgeMin: null, restoreMin: null }];
  expect(severityState({ calendarId: null, rows }, ['sev 1 ', '', 'SEV 1']).word).toBe('Complete');
  expect(severityState({ calendarId: null, rows }, ['Sev 2']).detail).toContain('Sev 2');
});
