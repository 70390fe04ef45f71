import { describe, expect, test } from 'vitest';
import { readableBands, targetOn } from '#renderer/features/contracts/schedule-form.ts';
import { putPart, writePart } from '#renderer/features/contracts/sla-input.ts';
import { monthsSentence, reachOf } from '#renderer/features/contracts/version-months.ts';
import { AppError } from '#shared/errors.ts';

describe('the months that dated terms decide', () => {
  test('terms that nothing follows hold on', () => {
    expect(reachOf('2026-04-01', ['2023-11-01'])).toEqual({ fromMonth: '2026-04', toMonth: null });
  });

  test('terms end with the month before the next ones, across a new year', () => {
    expect(reachOf('2023-11-01', ['2026-01-01', '2027-01-01'])).toEqual({ fromMonth: '2023-11', toMonth: '2025-12' });
  });

  test('terms that end inside a month reach into it', () => {
    expect(reachOf('2023-11-01', ['2026-01-15'])).toEqual({ fromMonth: '2023-11', toMonth: '2026-01' });
  });

  test.each([
    [{ before: null, after: null, others: [] }, 'Type the first day to see which months it decides.'],
    [{ before: null, after: '2026-04-01', others: [] }, 'Decides the months from Apr 2026 on.'],
    [
      { before: null, after: '2026-04-01', others: ['2023-11-01'] },
      'Decides the months from Apr 2026 on. Earlier months keep their terms.',
    ],
    [
      { before: null, after: '2026-04-15', others: ['2023-11-01'] },
      'Decides the months from Apr 2026 on. Earlier months keep their terms. It begins inside Apr 2026: that month is judged in two parts.',
    ],
    [
      { before: '2023-11-01', after: '2023-11-01', others: ['2026-04-01'] },
      'Saving this computes the months from Nov 2023 to Mar 2026 again.',
    ],
    [
      { before: '2026-04-01', after: '2026-06-01', others: ['2023-11-01'] },
      'Saving this computes the months from Apr 2026 on again.',
    ],
    [
      { before: '2026-04-01', after: '2026-04-01', others: ['2026-05-01'] },
      'Saving this computes the months of Apr 2026 again.',
    ],
    [
      { before: null, after: '2023-11-01', others: ['2023-11-01'] },
      'Other terms begin on this day already. Choose another day, or correct those.',
    ],
  ])('%j', (change, sentence) => {
    expect(monthsSentence(change)).toBe(sentence);
  });
});

describe('one part of a service level', () => {
  const [a, b] = [
    { id: 'a', text: 'first' },
    { id: 'b', text: 'second' },
  ];

  test('takes the place of the part it corrects', () => {
    expect(putPart([a, b], { id: 'a', text: 'other' })).toEqual({ items: [{ id: 'a', text: 'other' }, b], index: 0 });
  });

  test('a new part comes after the others', () => {
    const added = { id: null, text: 'third' };
    expect(putPart<{ id: string | null; text: string }>([a, b], added)).toEqual({ items: [a, b, added], index: 2 });
  });

  test('what the core says of the part reaches the field of its form', async () => {
    const refusal = new AppError('RECORD_INVALID', 'Some fields need a change.', {
      fields: { 'metricVersions.1.validFrom': 'another version begins on this day', serviceId: 'choose a service' },
      facts: { rev: 3 },
    });
    await expect(writePart('metricVersions.1.', () => Promise.reject(refusal))).rejects.toMatchObject({
      code: 'RECORD_INVALID',
      details: {
        fields: { validFrom: 'another version begins on this day', serviceId: 'choose a service' },
        facts: { rev: 3 },
      },
    });
  });
});

describe('a credit table is read against the target of its first day', () => {
  const versions = [
    { validFrom: '2026-04-01', targetPct: '99.95' },
    { validFrom: '2023-11-01', targetPct: '99.9' },
  ] as unknown as Parameters<typeof targetOn>[0];

  test.each([
    ['2026-03-31', '99.9'],
    ['2026-04-01', '99.95'],
    ['2020-01-01', '99.9'],
    [null, '99.95'],
  ])('on %s', (day, target) => {
    expect(targetOn(versions, day)).toBe(target);
  });

  test('an unfinished row is not sent to be checked', () => {
    const whole = { ge: '99.50', gt: null, le: null, lt: '99.9', creditPct: '10' };
    expect(readableBands([whole])).toEqual([whole]);
    expect(readableBands([whole, { ...whole, creditPct: null }])).toBeNull();
  });
});
