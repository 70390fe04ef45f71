// Everything the SLA report prints, as text that is ready to print, with the exact values beside it.
// The template computes nothing; report.json (attached to the PDF) is this record, so every figure can be recomputed.
import { z } from 'zod';
import { DurationSec, Money, MonthText } from '../fields.ts';
import { VERDICT_TONES } from '../sla/view.ts';
import { ControlTotal, instantText, KeyFigure, line, LogHead, optionalLine, Verdict, Versions } from './pack-parts.ts';

const exactRatio = z.string().regex(/^\d+\/[1-9]\d*$/, 'an exact ratio such as 999/10');
const decimalMinutes = z.string().regex(/^\d+(\.\d+)?$/, 'minutes such as 43.2');

const Cover = z.strictObject({
  /** What kind of pack this is: "Service level report". */
  packName: line,
  provider: line,
  service: line,
  /** Reference of the contract, with the clause that promises the level where there is one. */
  contractRef: line,
  /** "October 2025 to September 2026". */
  periodText: line,
  /** "Confidential", "Internal" ...; printed in the footer of every page. */
  classification: line,
  preparedBy: line,
  /** Null while nobody has approved it. */
  approvedBy: line.nullable(),
  /** The instant of preparation: the only time stamp of the file. */
  preparedAt: instantText,
  /** The same instant as people read it, with its zone. */
  preparedAtText: line,
  workspaceName: line,
  workspaceRevision: line,
  versions: Versions,
});

const MonthExact = z.strictObject({
  /** Seconds of all outages that touch the month, overlaps merged. Null: no data. */
  grossSec: DurationSec.nullable(),
  /** Seconds taken out by an agreed rule. */
  excludedSec: DurationSec.nullable(),
  /** Seconds that count against the allowance. */
  countedSec: DurationSec.nullable(),
  /** The same, exact, where degraded service counts by a weight; `countedSec` is then rounded up. */
  weightedSec: exactRatio.optional(),
  /** Seconds of the month that the availability is a share of. */
  baseSec: DurationSec.nullable(),
  /** Seconds the contract allows, exact. */
  allowanceSec: exactRatio.nullable(),
  /** Availability in percent, exact. */
  availabilityPct: exactRatio.nullable(),
  credits: z.array(Money),
});

const Month = z.strictObject({
  month: MonthText,
  /** "Oct 2025". */
  label: line,
  happened: line,
  gross: line,
  excluded: line,
  counts: line,
  allowance: line,
  /** Printed truncated, never rounded up. */
  availability: line,
  verdict: Verdict,
  /** The credit with its currency, or a dash. */
  credit: line,
  exact: MonthExact,
});

const ChartBar = z.strictObject({
  /** Short label under the bar: "Oct". */
  label: line,
  /** Downtime that counts, in minutes, as decimal text; null: no data. */
  minutes: decimalMinutes.nullable(),
  /** Allowance of the month, in minutes, as decimal text; null: none. */
  allowanceMinutes: decimalMinutes.nullable(),
  /** Printed above the bar; empty for none. By custom only breaches carry one. */
  valueLabel: optionalLine,
  tone: z.enum(VERDICT_TONES),
});

const Chart = z.strictObject({
  /** Heading of the section: the finding as a sentence. */
  headline: line,
  /** Unit, zone, exclusions, source revision. */
  caption: line,
  /** The whole chart in words, for a person who does not see it. */
  altText: line,
  bars: z.array(ChartBar).min(1).max(60),
});

const ReportedIncident = z.strictObject({
  ref: line,
  title: line,
  start: line,
  /** "open" while it lasts. */
  end: line,
  duration: line,
  cause: optionalLine,
  /** How much of it counts, and the word for it: "Counted", "Partly excluded", "Excluded". */
  counts: line,
  outcome: Verdict,
  exclusions: z.array(z.strictObject({ text: line, reason: line, clause: line })),
  exact: z.strictObject({
    startUtc: instantText,
    endUtc: instantText.nullable(),
    durationSec: DurationSec.nullable(),
    countedSec: DurationSec.nullable(),
  }),
});

const LedgerStep = z.strictObject({
  rule: line,
  evidence: optionalLine,
  secondsIn: line,
  change: line,
  secondsOut: line,
});

const Ledger = z.strictObject({
  month: MonthText,
  label: line,
  verdict: Verdict,
  /** The clause in words, with its number and the version of the rule. */
  clause: line,
  steps: z.array(LedgerStep).min(1),
  /** The spread over every admissible reading of the clause: one sentence, then what was tried. */
  reading: z.strictObject({ sentence: line, detail: optionalLine }).nullable(),
  /** What they reported, what we measured, what was agreed. */
  threeValues: z.array(z.strictObject({ ref: line, reported: line, measured: line, agreed: line, difference: line })),
});

/** A claim for the credit of a month, from draft to invoice. */
const Claim = z.strictObject({
  label: line,
  state: Verdict,
  claimed: line,
  approved: line,
  applied: line,
  /** Last day for it, day it was submitted. */
  deadline: line,
  submitted: line,
  /** Their reference, the invoice, what was said. */
  note: optionalLine,
  exact: z.strictObject({ month: MonthText, claimed: Money, approved: Money.nullable(), applied: Money.nullable() }),
});

/** A dispute about a month, with what was said in order. */
const Dispute = z.strictObject({
  label: line,
  state: line,
  ours: line,
  theirs: line,
  agreed: line,
  level: line,
  messages: z.array(z.strictObject({ at: line, party: line, text: line })),
});

/** Time to detect, acknowledge or restore of one level, over the incidents that begin in the months of the report. */
const ResponseTimes = z.strictObject({
  level: line,
  span: line,
  incidents: line,
  median: line,
  p90: line,
  mean: line,
  /** The time agreed, and how many took longer. */
  target: line,
  late: line,
  /** Not over yet, or never written down. */
  without: line,
});

const Provenance = z.strictObject({
  sources: z.array(line).min(1),
  /** What was selected, in words: period, service, zone, conditions. */
  filters: z.array(line).min(1),
  rules: z.array(z.strictObject({ name: line, version: line, validFrom: line, clause: line })),
  tables: z.array(z.strictObject({ name: line, count: line, note: optionalLine })),
  /** Built by slaReportControlTotals; a report whose totals differ is refused. */
  controlTotals: z.array(ControlTotal),
  excludedRecords: z.array(z.strictObject({ ref: line, reason: line })),
  /** Head of the audit log at preparation; null for a workspace that keeps none. */
  logHead: LogHead.nullable(),
});

/** The record behind an SLA report. All printed values are text; values to compute with stand under `exact`. */
export const SlaReportData = z.strictObject({
  format: z.literal('quarterdeck.sla-report/1'),
  paper: z.enum(['a4', 'letter']),
  cover: Cover,
  /** What a reader needs to know first: one short paragraph each. */
  summary: z.array(line).min(1).max(6),
  keyFigures: z.array(KeyFigure).min(1).max(8),
  chart: Chart,
  months: z.array(Month).min(1).max(60),
  /** Under the table of months: units, truncation, clause, version of the rule. */
  monthsNote: line,
  incidents: z.array(ReportedIncident),
  ledgers: z.array(Ledger),
  responseTimes: z.array(ResponseTimes),
  /** Clock and percentile of these times; empty without any. */
  responseNote: optionalLine,
  claims: z.array(Claim),
  disputes: z.array(Dispute),
  definitions: z.array(z.strictObject({ term: line, text: line })).min(1),
  provenance: Provenance,
});

export type SlaReportData = z.infer<typeof SlaReportData>;
