import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText, foldLine, icalendarText } from '#shared/calendars/icalendar.ts';

const unfold = (text: string): string => text.replaceAll('\r\n ', '');

describe('a content line', () => {
  test('is folded at 75 octets without cutting a character, and unfolds to itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }).filter((text) => !/[\r\n]/.test(text)),
        (text) => {
          const lines = foldLine(text).split('\r\n');
          expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
          expect(unfold(foldLine(text))).toBe(text);
        },
      ),
    );
  });

  test('has its text escaped', () => {
    expect(escapeText('a;b, c\\d\r\ne\nf')).toBe('a\\;b\\, c\\\\d\\ne\\nf');
  });
});

test('a day becomes a whole-day event with a reminder; a hostile title stays text', () => {
  const day = { uid: 'claim-1@quarterdeck', on: '2028-02-29', description: '', remindDays: [7] };
  const text = icalendarText(
    [
      { ...day, summary: 'Claim; by\nEND:VCALENDAR' },
      { ...day, uid: 'b', summary: 'No reminder', remindDays: [] },
    ],
    '2026-10-05T08:00:00Z',
  );
  const lines = unfold(text).split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
  expect(lines).toEqual(
    expect.arrayContaining([
      'DTSTAMP:20261005T080000Z',
      'DTSTART;VALUE=DATE:20280229',
      'DTEND;VALUE=DATE:20280301',
      'SUMMARY:Claim\\; by\\nEND:VCALENDAR',
      'TRIGGER:-P7D',
    ]),
  );
  expect(lines.filter((line) => line === 'BEGIN:VALARM')).toHaveLength(1);
});
