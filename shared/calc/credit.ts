// `calc credit`: the mechanics of a contract on one period. Fees are decimals in major units, as text, and so are answers.
import { z } from 'zod';
import { BLOCK_RULES, type Mechanic } from '../sla/credit-mechanics.ts';
import { allocate, creditUnderTerms } from '../sla/credit-terms.ts';
import { ROUNDING_MODES } from '../sla/model.ts';
import { fraction, multiply, parseFraction, toRatioText } from '../values/fraction.ts';
import { minorPlaces } from '../values/money.ts';
import { Amount, amountText, NotNegative, Positive, Share } from './amounts.ts';
import { choice, count, listOf, NumberText, optional, record } from './fields.ts';
import { defineKind } from './kind.ts';

const ZERO = fraction(0n);
const Blocks = optional(choice(BLOCK_RULES), 'full' as const);
const Outage = record({
  seconds: NotNegative,
  day: optional(z.string({ error: 'expected the day it counts for' }), null),
});

const SHAPES = {
  percent: record({ creditPct: NotNegative }),
  multiple: record({ multiple: NotNegative, downSec: NotNegative, periodSec: Positive }),
  per_block: record({
    outages: listOf(Outage, 'outages {seconds, day?}'),
    blockSec: Positive,
    pctPerBlock: NotNegative,
    count: Blocks,
    graceSec: optional(NotNegative, ZERO),
    moreThanSec: optional(NotNegative, ZERO),
    startPct: optional(NotNegative, ZERO),
    blocksPerDay: optional(count('blocks', 1), null),
  }),
  prorata: record({
    downSec: NotNegative,
    allowanceSec: optional(NotNegative, ZERO),
    periodSec: Positive,
    blockSec: optional(Positive, fraction(1n)),
    count: optional(choice(BLOCK_RULES), 'exact' as const),
  }),
  formula: record({
    downSec: NotNegative,
    affectedShare: Share,
    periodSec: Positive,
    plannedSec: optional(NotNegative, ZERO),
  }),
} as const;

const GROUPS = ['best_of', 'sum_of'] as const;
const TYPES = [...(Object.keys(SHAPES) as Array<keyof typeof SHAPES>), ...GROUPS];
const MAX_DEPTH = 8;

/** Reads one mechanic; groups hold others. */
function mechanicAt(depth: number): z.ZodType<Mechanic> {
  const group = z.lazy(() =>
    record({ of: listOf(mechanicAt(depth + 1), 'mechanics').min(1, 'expected at least one') }),
  );
  return z.unknown().transform((raw, context): Mechanic => {
    const type: unknown = typeof raw === 'object' && raw !== null && 'type' in raw ? raw.type : undefined;
    const shape = type === 'best_of' || type === 'sum_of' ? group : SHAPES[type as keyof typeof SHAPES];
    if (!TYPES.includes(type as Mechanic['type']) || shape === undefined || depth > MAX_DEPTH) {
      context.addIssue({ code: 'custom', message: `expected one of ${TYPES.join(', ')}`, path: ['type'] });
      return z.NEVER;
    }
    const parsed = shape.safeParse(raw);
    if (parsed.success) return { type, ...parsed.data } as Mechanic;
    for (const { message, path } of parsed.error.issues) context.addIssue({ code: 'custom', message, path: [...path] });
    return z.NEVER;
  });
}

const EarnBack = Share.transform((share) => multiply(share, fraction(100n)));

export const creditKind = defineKind({
  name: 'credit',
  summary: 'the money a breach is worth under the mechanics of the contract, exact until one rounding',
  example: {
    fee: { amount: '1250.00', currency: 'USD' },
    mechanic: { type: 'multiple', multiple: '100', downSec: '3600', periodSec: '2592000' },
    capPct: '100',
    rounding: 'half_even',
  },
  input: record({
    fee: Amount,
    excludedFee: optional(Amount, null),
    mechanic: mechanicAt(0),
    capPct: optional(NotNegative, null),
    earnBackShare: optional(EarnBack, ZERO),
    pool: optional(Amount, null),
    above: optional(Amount, null),
    rounding: optional(choice(ROUNDING_MODES), 'half_up' as const),
    allocate: optional(listOf(NumberText, 'ratios as text').min(1, 'expected at least one ratio'), null),
  }),
  run: ({ allocate: ratios, earnBackShare, ...input }) => {
    const result = creditUnderTerms({ ...input, earnBackPct: earnBackShare });
    const major = fraction(1n, 10n ** BigInt(minorPlaces(input.fee.currency)));
    return {
      ...amountText(result.amount),
      exact: toRatioText(multiply(result.exactMinor, major)),
      uncappedPct: toRatioText(result.uncappedPct),
      appliedPct: toRatioText(result.appliedPct),
      issued: result.issued,
      ...(ratios === null ? {} : { shares: allocate(result.amount, ratios).map((share) => amountText(share).amount) }),
      ledger: result.lines.map(({ step, exactMinor }) => ({
        step,
        exact: toRatioText(multiply(parseFraction(exactMinor), major)),
      })),
    };
  },
});
