// An instant as a person types it: a wall time of a known zone, or with its own offset. What happened twice or never is
// told, never guessed.
import { AppError } from '../errors.ts';
import { DAY_SEC, parseCivilDate } from '../values/civil-date.ts';
import { parseInstant } from './instant.ts';
import { classifyLocal } from './zones.ts';

const WALL = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/;
const SHAPE = 'a time such as 2026-03-31 14:05, or with an offset: 2026-03-31T14:05:00+02:00';

export type TypedInstant = { readonly instantSec: number } | { readonly problem: string };

function offsetInstant(text: string): TypedInstant {
  try {
    return { instantSec: parseInstant(text) };
  } catch (error) {
    if (error instanceof AppError) return { problem: SHAPE };
    throw error;
  }
}

/**
 * Reads what was typed.
 * @example readTypedInstant('1970-01-01 01:00', 'Europe/Berlin') // { instantSec: 0 }
 * @example readTypedInstant('2026-10-25 02:30', 'Europe/Berlin') // { problem: 'this time happened twice; ...' }
 */
export function readTypedInstant(text: string, zone: string): TypedInstant {
  const [, date = '', hours = '', minutes = '', seconds = '0'] = WALL.exec(text.trim()) ?? [];
  if (date === '') return offsetInstant(text.trim());
  const ofDay = [hours, minutes, seconds].map(Number);
  const [h = 0, m = 0, s = 0] = ofDay;
  if (h > 23 || m > 59 || s > 59) return { problem: SHAPE };
  let day: number;
  try {
    day = parseCivilDate(date);
  } catch (error) {
    if (error instanceof AppError) return { problem: 'no such day' };
    throw error;
  }
  const reading = classifyLocal(zone, day * DAY_SEC + h * 3600 + m * 60 + s);
  if (reading.kind === 'unique') return { instantSec: reading.instantSec };
  const what = reading.kind === 'gap' ? 'this time did not exist' : 'this time happened twice';
  return { problem: `${what} in ${zone}; type it with its offset, such as 2026-10-25T02:30:00+01:00` };
}
