// `calc recurrence`: the windows of a recurring rule, as instants.
import { AppError } from '../errors.ts';
import { instantText, parseInstant } from '../time/instant.ts';
import { END_RULES, GAP_RULES, recurringWindows } from '../time/recurrence.ts';
import { z } from 'zod';
import { choice, count, InstantRange, optional, parsedText, record, Zone } from './fields.ts';
import { defineKind } from './kind.ts';

const WALL = 'expected a wall time such as "2026-03-22T02:00"';

/** Local seconds of a wall time. */
const WallDateTime = parsedText((text) => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) throw new AppError('INVALID_TIME', WALL);
  return parseInstant(`${text}:00Z`);
}, WALL);

export const recurrenceKind = defineKind({
  name: 'recurrence',
  summary: 'the windows of a recurring rule in its own zone, with a stated rule for clock changes',
  example: {
    tz: 'Europe/Berlin',
    start: '2026-03-22T02:00',
    rule: 'FREQ=WEEKLY;BYDAY=SU',
    durationMin: 120,
    onGap: 'shift',
    endRule: 'wall_clock',
    range: { start: '2026-03-01T00:00:00Z', end: '2026-04-01T00:00:00Z' },
  },
  input: record({
    tz: Zone,
    start: WallDateTime,
    rule: z.string({ error: 'expected a rule such as "FREQ=WEEKLY;BYDAY=SU"' }),
    durationMin: count('minutes', 1),
    onGap: optional(choice(GAP_RULES), 'skip' as const),
    endRule: optional(choice(END_RULES), 'exact' as const),
    range: InstantRange,
  }),
  run: ({ tz, start, durationMin, range, ...rest }) => {
    const window = { ...rest, zone: tz, firstLocalSec: start, durationSec: durationMin * 60 };
    const windows = recurringWindows(window, range).map(({ startSec, endSec }) => ({
      start: instantText(startSec),
      end: instantText(endSec),
      seconds: endSec - startSec,
    }));
    return { windows, seconds: windows.reduce((sum, { seconds }) => sum + seconds, 0) };
  },
});
