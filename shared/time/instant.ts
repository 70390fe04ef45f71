// ISO 8601 instants with an offset, to and from whole UTC seconds (POSIX: no leap seconds). Finer text is refused, not rounded.
import { AppError } from '../errors.ts';
import { civilDateText, DAY_SEC, parseCivilDate } from '../values/civil-date.ts';

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:[.,](\d+))?(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/;
const EXPECTED =
  'expected an ISO 8601 instant with offset and whole seconds, such as "2026-04-01T00:00:00Z" or "2026-04-01T05:30:00+05:30"';

export interface InstantOptions {
  /** Accept `.000`: zero fractions say nothing more. Other fractions are refused all the same. Default false. */
  readonly zeroFraction?: boolean;
}

/**
 * UTC seconds of an ISO 8601 instant.
 *
 * @example parseInstant('1970-01-01T05:30:01+05:30') === 1
 * @throws AppError INVALID_INSTANT for other forms, finer instants, leap seconds and days that do not exist
 */
export function parseInstant(text: string, { zeroFraction = false }: InstantOptions = {}): number {
  const match = INSTANT.exec(text);
  if (match === null) throw new AppError('INVALID_INSTANT', EXPECTED);
  const [, date = '', hour, minute, second, fraction, sign, offsetHour = '0', offsetMinute = '0'] = match;
  if (fraction !== undefined && !(zeroFraction && /^0+$/.test(fraction))) {
    throw new AppError('INVALID_INSTANT', 'expected whole seconds; a finer instant is not rounded');
  }
  const offsetSec = (Number(offsetHour) * 3600 + Number(offsetMinute) * 60) * (sign === '-' ? -1 : 1);
  const daySec = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return parseCivilDate(date) * DAY_SEC + daySec - offsetSec;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `HH:MM:SS` of a second of the day. */
export function timeOfDayText(secondOfDay: number): string {
  return `${two(Math.floor(secondOfDay / 3600))}:${two(Math.floor(secondOfDay / 60) % 60)}:${two(secondOfDay % 60)}`;
}

/**
 * ISO text in UTC with `Z`.
 *
 * @example instantText(1) === '1970-01-01T00:00:01Z'
 * @throws AppError OUT_OF_RANGE beyond the years 0000 to 9999
 */
export function instantText(instantSec: number): string {
  const epochDay = Math.floor(instantSec / DAY_SEC);
  return `${civilDateText(epochDay)}T${timeOfDayText(instantSec - epochDay * DAY_SEC)}Z`;
}
