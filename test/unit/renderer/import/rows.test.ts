// Words for rows of an import, and which steps can be reached.
import { describe, expect, it } from 'vitest';
import { canBeSelected, leftBehind, recordedWord, statesPresent } from '#renderer/features/import/row-words.ts';
import { stepOnView } from '#renderer/features/import/steps.ts';
import { CHECKED, ROWS } from '#test/harness/import-fixtures.ts';

describe('rows', () => {
  it('can be taken in only when they bring something', () => {
    expect(ROWS.filter(canBeSelected).map(({ state }) => state)).toEqual(['new', 'changed']);
  });

  it('say whether they will be recorded', () => {
    expect(recordedWord({ state: 'new', selected: true })).toBe('Yes');
    expect(recordedWord({ state: 'changed', selected: false })).toBe('Left out');
    expect(recordedWord({ state: 'bad', selected: false })).toBe('–');
  });

  it('that stay out are counted with their reason, those left out by hand first', () => {
    const counts = { new: 5, changed: 0, unchanged: 1200, duplicate: 1, filtered: 3, bad: 2, question: 0 };
    expect(leftBehind({ counts, selected: 3 })).toEqual([
      '2 rows you left out',
      '1\u00a0200 rows are recorded already',
      '1 row repeats another row',
      '3 rows are left out by filters',
      '2 rows are refused',
    ]);
    expect(leftBehind({ counts: { ...counts, unchanged: 0, duplicate: 0, filtered: 0, bad: 0 }, selected: 5 })).toEqual(
      [],
    );
  });

  it('of no state have no tab', () => {
    expect(statesPresent({ counts: { ...CHECKED.counts, bad: 0, question: 0 } })).toEqual([
      'new',
      'changed',
      'unchanged',
      'duplicate',
    ]);
  });
});

describe('steps', () => {
  it.each([
    ['mapping', undefined, 'map'],
    ['mapping', 'check', 'map'],
    ['mapping', 'apply', 'map'],
    ['checked', undefined, 'check'],
    ['checked', 'map', 'map'],
    ['checked', 'apply', 'apply'],
  ] as const)('of a file that is %s, asked for %s: %s is shown', (state, asked, shown) => {
    expect(stepOnView(asked, { state })).toBe(shown);
  });
});
