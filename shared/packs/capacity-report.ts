// Everything the capacity report prints, as text that is ready to print, with the values behind it. The template computes
// nothing; report.json (attached to the PDF) is this record.
import { z } from 'zod';
import { TIMELINE_SHAPES } from '../charts/timeline-chart.ts';
import { MonthText } from '../fields.ts';
import { ControlTotal, instantText, KeyFigure, line, LogHead, optionalLine, Verdict, Versions } from './pack-parts.ts';

const Fact = z.strictObject({ term: line, text: line });

const Cover = z.strictObject({
  packName: line,
  /** The pool, or whose capacity it is. */
  title: line,
  /** "Use to September 2026, forecast to September 2028". */
  periodText: line,
  classification: line,
  preparedBy: line,
  preparedAt: instantText,
  preparedAtText: line,
  workspaceName: line,
  workspaceRevision: line,
  versions: Versions,
});

const Bounds = z.strictObject({
  mean: z.number(),
  lower80: z.number(),
  upper80: z.number(),
  lower95: z.number(),
  upper95: z.number(),
});

/** One month, past or ahead. */
const Month = z.strictObject({
  label: line,
  used: line,
  forecast: line,
  within80: line,
  within95: line,
  committed: line,
  shortChance: line,
  shortfall: line,
  /** As they were typed, and as they were computed; null where there is nothing. */
  exact: z.strictObject({
    month: MonthText,
    used: z.string().nullable(),
    committed: z.string().nullable(),
    ahead: Bounds.nullable(),
    headroom: z
      .strictObject({
        p10: z.number(),
        p50: z.number(),
        p90: z.number(),
        shortProbability: z.number(),
        expectedShortfall: z.number(),
      })
      .nullable(),
  }),
});

const Chart = z.strictObject({
  caption: line,
  altText: line,
  marks: z.array(z.strictObject({ label: line, word: line, tone: z.enum(['risk', 'breached']) })),
  /** Deliveries still to come: labels of months, as in the table. */
  due: z.array(z.strictObject({ word: line, label: line, from: line, to: line, isOverdue: z.boolean() })),
});

/** One way the months ahead may go; the first is the forecast itself. */
const Scenario = z.strictObject({
  name: line,
  words: line,
  chance: line,
  runsOut: line,
  orderBy: line,
  peak: line,
  shortChance: line,
  /** Units to add so that nine paths in ten have enough. */
  needed: line,
  charge: line,
  cost: line,
});

/** One delivery of the pool, past or to come. */
const Delivery = z.strictObject({
  name: line,
  provider: line,
  requested: line,
  promised: line,
  delivered: line,
  state: Verdict,
  /** How late it is or was; when it comes, where that is still open. */
  words: line,
});

/** How far a provider can be relied on: each figure with its sample. */
const PartnerRecord = z.strictObject({ provider: line, onTime: line, fill: line, sample: line, delay: line });

const Decision = z.strictObject({ title: line, state: Verdict, facts: z.array(Fact).min(1) });

/** A pool with a forecast, or with the sentence why there is none. */
const Pool = z.strictObject({
  name: line,
  /** From whom, where, in which unit. */
  facts: line,
  unit: line,
  finding: line,
  state: Verdict,
  keyFigures: z.array(KeyFigure).max(4),
  /** Null without a forecast. */
  chart: Chart.nullable(),
  months: z.array(Month),
  assumptions: z.array(Fact).min(1),
  backtest: z.array(Fact),
  scenarios: z.array(Scenario),
  resilience: z.array(Fact),
  deliveries: z.array(Delivery),
  records: z.array(PartnerRecord),
});

const Box = z.strictObject({
  id: line,
  /** Empty for the small box of a choice. */
  kind: optionalLine,
  label: line,
  mark: z.strictObject({ tone: z.enum(['met', 'risk', 'breached', 'nodata']), word: line }).nullable(),
});

/** What a service hangs on: the diagram of one month, and how its weak points change. */
const Chain = z.strictObject({
  name: line,
  finding: line,
  caption: line,
  altText: line,
  graph: z.strictObject({ nodes: z.array(Box), edges: z.array(z.strictObject({ from: line, to: line })) }),
  /** By the month from which it stands so. */
  rows: z.array(z.strictObject({ month: line, single: line, together: line })),
});

const Coverage = z.strictObject({
  resources: z.array(line),
  /** As many cells as resources. */
  rows: z.array(
    z.strictObject({ region: line, cells: z.array(z.strictObject({ state: Verdict, words: optionalLine })) }),
  ),
});

/** Everything dated over the horizon: a line of time, and the same as a table. */
const Roadmap = z.strictObject({
  caption: line,
  altText: line,
  months: z.array(line),
  lanes: z.array(
    z.strictObject({
      label: optionalLine,
      shape: z.enum(TIMELINE_SHAPES),
      points: z.array(z.strictObject({ at: z.number(), number: z.int() })),
    }),
  ),
  rows: z.array(z.strictObject({ number: line, on: line, lane: line, what: line, whose: line })),
});

export const CapacityReportData = z.strictObject({
  format: z.literal('quarterdeck.capacity-report/1'),
  paper: z.enum(['a4', 'letter']),
  cover: Cover,
  summary: z.array(line).min(1).max(6),
  keyFigures: z.array(KeyFigure).min(1).max(4),
  pools: z.array(Pool).min(1),
  chains: z.array(Chain),
  /** Of a report of everything that is recorded; null for one pool. */
  coverage: Coverage.nullable(),
  roadmap: Roadmap.nullable(),
  /** That waits for a person, or was approved or rejected by one. */
  advice: z.array(Decision),
  decisions: z.array(Decision),
  definitions: z.array(Fact).min(1),
  provenance: z.strictObject({
    sources: z.array(line).min(1),
    filters: z.array(line).min(1),
    controlTotals: z.array(ControlTotal),
    logHead: LogHead.nullable(),
  }),
});
export type CapacityReportData = z.infer<typeof CapacityReportData>;
export type ReportedChain = z.infer<typeof Chain>;
export type ReportedPool = z.infer<typeof Pool>;
