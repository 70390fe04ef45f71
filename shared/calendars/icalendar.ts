// Days as an iCalendar file (RFC 5545): whole-day events with an alarm, folded at 75 octets, text escaped. The instant of
// writing is passed in, so the same days give the same bytes.
import { civilDateText, parseCivilDate } from '../values/civil-date.ts';

export interface CalendarDay {
  /** Stays the same for the same record, so that a second import replaces the first. */
  readonly uid: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly summary: string;
  readonly description: string;
  /** Days before it at which a calendar reminds, each once; 0 reminds on the day itself. */
  readonly remindDays: readonly number[];
}

const LIMIT_OCTETS = 75;

function octets(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x8_00) return 2;
  return point < 0x1_00_00 ? 3 : 4;
}

/**
 * A content line, folded so that no line is longer than 75 octets and no character is cut (RFC 5545 3.1).
 * @example foldLine('SUMMARY:short') === 'SUMMARY:short'
 */
export function foldLine(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = octets(character);
    if (length + size > LIMIT_OCTETS) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}

/** TEXT of RFC 5545 3.3.11. @example escapeText('a;b, c\\d\ne') === 'a\\;b\\, c\\\\d\\ne' */
export function escapeText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n');
}

const compactDay = (day: string): string => day.replaceAll('-', '');

/** UTC of RFC 5545 3.3.5. @example stampText('2026-10-05T08:00:00Z') === '20261005T080000Z' */
const stampText = (instant: string): string => instant.replaceAll(/[-:]/g, '');

function eventLines({ uid, on, summary, description, remindDays }: CalendarDay, stamp: string): string[] {
  const next = civilDateText(parseCivilDate(on) + 1);
  const alarms = [...new Set(remindDays)]
    .toSorted((a, b) => b - a)
    .flatMap((before) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escapeText(summary)}`,
      `TRIGGER:${before === 0 ? 'PT0S' : `-P${before}D`}`,
      'END:VALARM',
    ]);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compactDay(on)}`,
    `DTEND;VALUE=DATE:${compactDay(next)}`,
    `SUMMARY:${escapeText(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    'TRANSP:TRANSPARENT',
    ...alarms,
    'END:VEVENT',
  ];
}

/**
 * The whole file, every line ended by CRLF.
 * @param instant when it is written, as `YYYY-MM-DDTHH:MM:SSZ`
 * @throws AppError INVALID_DATE
 */
export function icalendarText(days: readonly CalendarDay[], instant: string): string {
  const stamp = stampText(instant);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Quarterdeck//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...days.flatMap((day) => eventLines(day, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
