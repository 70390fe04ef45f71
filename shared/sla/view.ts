// What a month of service level looks like on screen, on paper and from the command line: text that is printed as it is,
// beside the exact value it came from. Built once, by the service; nothing that shows it computes anything.
import { z } from 'zod';
import { InstantSec, Money, MonthText } from '../fields.ts';
import { IncidentId, MaintenanceWindowId, SlaId } from '../ids.ts';

/** `state` decides shape and colour, `word` is printed; shape and colour never carry the meaning alone. */
export const VERDICT_TONES = ['met', 'risk', 'breached', 'nodata', 'plain'] as const;
export const VerdictView = z.strictObject({
  state: z.string(),
  word: z.string(),
  tone: z.enum(VERDICT_TONES),
});
export type VerdictView = z.infer<typeof VerdictView>;

export const LintFinding = z.strictObject({
  code: z.string(),
  /** Index of the credit band it is about; null for the table as a whole. */
  band: z.int().nullable(),
  message: z.string(),
});
export type LintFinding = z.infer<typeof LintFinding>;

export const MonthView = z.strictObject({
  slaId: SlaId,
  month: MonthText,
  startAt: InstantSec,
  endAt: InstantSec,
  verdict: VerdictView,
  /** Data end before the month does, or the month is not over. */
  soFar: z.boolean(),
  incidentCount: z.int(),
  whatHappened: z.string(),
  grossSec: z.int(),
  excludedSec: z.int(),
  countedSec: z.int(),
  /** Whole seconds of downtime the target allows, rounded down. */
  allowanceSec: z.int(),
  denominatorSec: z.int(),
  /** Exact `n/d`, null when there is no data. */
  uptimePct: z.string().nullable(),
  /** Truncated, never rounded up: 99.8999 never prints as 99.90. Null when there is no data. */
  printedPct: z.string().nullable(),
  targetPct: z.string(),
  /** Percent of the monthly fee, as text; null when the contract's table has no answer or there is no schedule. */
  creditPct: z.string().nullable(),
  credit: Money.nullable(),
  /** TIER_GAP, CREDIT_WHILE_MET: the contract's text needs a person. */
  creditFlag: z.string().nullable(),
  metricVersion: z.int(),
  notes: z.array(z.string()),
});
export type MonthView = z.infer<typeof MonthView>;

/** A stretch of time inside a ledger step, and why it is there. */
export const LedgerIntervalView = z.strictObject({
  startAt: InstantSec,
  endAt: InstantSec,
  seconds: z.int(),
  reason: z.string(),
  incidentId: IncidentId.nullable(),
  maintenanceId: MaintenanceWindowId.nullable(),
});

export const LedgerStepView = z.strictObject({
  step: z.int(),
  name: z.string(),
  /** The rule in words, with the clause where one decides. */
  rule: z.string(),
  /** Seconds or printed values before, change and after; null prints as a dash. */
  before: z.string().nullable(),
  change: z.string().nullable(),
  after: z.string().nullable(),
  intervals: z.array(LedgerIntervalView),
});
export type LedgerStepView = z.infer<typeof LedgerStepView>;

export const ReadingView = z.strictObject({
  name: z.string(),
  uptimePct: z.string(),
  printedPct: z.string(),
  creditPct: z.string().nullable(),
  /** True for the reading this contract's terms prescribe. */
  prescribed: z.boolean(),
});

/** Everything "Explain" shows for one month. */
export const ExplainView = z.strictObject({
  month: MonthView,
  steps: z.array(LedgerStepView),
  readings: z.array(ReadingView),
  /** Whether any admissible reading changes the credit, in a sentence. */
  readingSentence: z.string(),
  provenance: z.array(z.strictObject({ name: z.string(), value: z.string() })),
});
export type ExplainView = z.infer<typeof ExplainView>;
