// `calc reconcile`: instants are ISO text on the wire and UTC seconds inside.
import { z } from 'zod';
import { reconcile } from '../sla/reconcile.ts';
import { instantText } from '../time/instant.ts';
import { count, InstantPair, listOf, optional, record } from './fields.ts';
import { defineKind } from './kind.ts';

const Outages = listOf(InstantPair, 'pairs of instants [from, to]');
const OFFSET = 'expected a whole number of seconds as a JSON number';

export const reconcileKind = defineKind({
  name: 'reconcile',
  summary: "the provider's outages against ours: what agrees, and each difference by its class",
  example: {
    provider: [['2026-04-05T10:01:30Z', '2026-04-05T10:31:30Z']],
    internal: [['2026-04-05T10:00:00Z', '2026-04-05T10:30:00Z']],
    toleranceSec: 120,
  },
  input: record({
    provider: Outages,
    internal: Outages,
    providerOffsetSec: optional(z.int({ error: OFFSET }), 0),
    toleranceSec: optional(count('seconds'), 0),
  }),
  run: (input) => {
    const { differences, ...sums } = reconcile(input);
    return {
      ...sums,
      differences: differences.map(({ intervals, ...difference }) => ({
        ...difference,
        intervals: intervals.map(({ startSec, endSec }) => [instantText(startSec), instantText(endSec)]),
      })),
    };
  },
});
