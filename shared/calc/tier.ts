// `calc tier`: credit percentages are JSON numbers on the wire and exact text inside.
import { z } from 'zod';
import { decideTier, type Band } from '../sla/tier.ts';
import { isDecimalText } from '../values/decimal.ts';
import { parseFraction } from '../values/fraction.ts';
import { listOf, NumberText, optional, PercentText, record } from './fields.ts';
import { defineKind } from './kind.ts';

const CREDIT = 'expected a percentage of 0 or more as a JSON number';
const Credit = z
  .number({ error: CREDIT })
  .min(0, CREDIT)
  .refine((value) => isDecimalText(String(value)), CREDIT);

const bound = optional(NumberText, null);

/** A credit band on the wire. */
const Tier = record({ ge: bound, gt: bound, le: bound, lt: bound, creditPct: Credit });

/** No contract comes near it; more is a mistake in the file. */
const MAX_BANDS = 1000;

/** The credit bands of one table. */
export const Tiers = listOf(Tier, 'credit bands').max(MAX_BANDS, `expected at most ${MAX_BANDS} credit bands`);

export const bandOf = (tier: z.output<typeof Tier>): Band => ({ ...tier, creditPct: String(tier.creditPct) });

export const tierKind = defineKind({
  name: 'tier',
  summary: 'the credit of an availability under a contract table, with gaps and contradictions flagged',
  example: {
    commitment: '99.9',
    tiers: [
      { lt: '99.9', ge: '99', creditPct: 10 },
      { lt: '99', creditPct: 25 },
    ],
    uptimePct: '99.5',
  },
  input: record({ commitment: PercentText, tiers: Tiers, uptimePct: PercentText }),
  run: ({ commitment, tiers, uptimePct }) => {
    const bands = tiers.map(bandOf);
    const { bandIndex, ...decided } = decideTier({ commitment, bands }, parseFraction(uptimePct));
    return { ...decided, creditPct: decided.creditPct === null ? null : Number(decided.creditPct), bandIndex };
  },
});
