// `calc targets`: candidate terms and thresholds on history.
import { z } from 'zod';
import { ROUNDING_MODES } from '../sla/model.ts';
import { ALERT_DIRECTIONS, calibrateThreshold, proposedTarget, tryTerms } from '../sla/targets.ts';
import { parseFraction } from '../values/fraction.ts';
import { Amount, amountText } from './amounts.ts';
import { choice, count, listOf, Month, NumberText, optional, PercentText, record } from './fields.ts';
import { defineKind } from './kind.ts';
import { bandOf, Tiers } from './tier.ts';

const PastMonth = record({ month: Month, uptimePct: PercentText.nullable() }).transform(({ month, uptimePct }) => ({
  month,
  uptimePct: uptimePct === null ? null : parseFraction(uptimePct),
}));

const Candidate = record({
  name: z.string({ error: 'expected text' }),
  target: PercentText,
  tiers: optional(Tiers, []),
  capPct: optional(NumberText, null),
  rounding: optional(
    record({ places: count('decimals').max(12, 'expected at most 12'), mode: choice(ROUNDING_MODES) }),
    null,
  ),
}).transform(({ target, tiers, ...rest }) => ({ ...rest, targetPct: target, bands: tiers.map(bandOf) }));

const Proposal = record({
  attainmentPct: PercentText,
  places: optional(count('decimals').max(12, 'expected at most 12'), 2),
});

const Judged = record({ value: NumberText, breached: z.boolean({ error: 'expected true or false' }) }).transform(
  ({ value, breached }) => ({ value: parseFraction(value), breached }),
);

const Calibration = record({
  values: listOf(Judged, 'values {value, breached}'),
  thresholds: listOf(NumberText, 'numbers as text'),
  direction: optional(choice(ALERT_DIRECTIONS), 'below' as const),
});

export const targetsKind = defineKind({
  name: 'targets',
  summary:
    'candidate targets, credit tables and alert thresholds tried on history, and the target that history carries',
  example: {
    months: [
      { month: '2026-01', uptimePct: '99.95' },
      { month: '2026-02', uptimePct: '99.5' },
    ],
    monthlyFee: { amount: '1000.00', currency: 'EUR' },
    candidates: [{ name: 'three nines', target: '99.9', tiers: [{ lt: '99.9', creditPct: 10 }] }],
    proposal: { attainmentPct: '95' },
  },
  input: record({
    months: optional(listOf(PastMonth, 'months {month, uptimePct}'), []),
    monthlyFee: optional(Amount, { minor: '0', currency: 'EUR' }),
    candidates: optional(listOf(Candidate, 'candidates {name, target, tiers?}'), []),
    proposal: optional(Proposal, null),
    calibration: optional(Calibration, null),
  }),
  run: ({ months, monthlyFee, candidates, proposal, calibration }) => ({
    candidates: candidates.map((terms) => {
      const { credits, ...tried } = tryTerms(terms, months, monthlyFee);
      return { ...tried, credits: amountText(credits) };
    }),
    ...(proposal === null
      ? {}
      : { proposedTargetPct: proposedTarget(months, parseFraction(proposal.attainmentPct), proposal.places) }),
    ...(calibration === null
      ? {}
      : {
          thresholds: calibration.thresholds.map((text) => ({
            threshold: text,
            ...calibrateThreshold(parseFraction(text), calibration.values, calibration.direction),
          })),
        }),
  }),
});
