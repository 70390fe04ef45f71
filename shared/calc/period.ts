// `calc period`: months of a contract in its own zone, as instants.
import { instantText } from '../time/instant.ts';
import { monthPeriod } from '../time/periods.ts';
import { count, Month, record, Zone } from './fields.ts';
import { defineKind } from './kind.ts';

export const periodKind = defineKind({
  name: 'period',
  summary: 'the instants at which months of a contract begin and end in its own zone',
  example: { tz: 'Europe/Berlin', start: '2026-03', months: 1 },
  input: record({ tz: Zone, start: Month, months: count('months', 1) }),
  run: ({ tz, start, months }) => {
    const { startSec, endSec } = monthPeriod(tz, start, months);
    return { startUtc: instantText(startSec), endUtc: instantText(endSec), seconds: endSec - startSec };
  },
});
