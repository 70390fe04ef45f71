// The months of a report: the table, the bars, and the ledger of each.
import type { SlaReportData } from '#shared/packs/sla-report.ts';
import { explainView } from '#shared/sla/explain-view.ts';
import { monthSeconds, monthView } from '#shared/sla/month-view.ts';
import { spreadSentence, triedText } from '#shared/sla/month-spread.ts';
import type { JudgedMonth } from '#shared/sla/sla-months.ts';
import { verdictView } from '#shared/sla/verdict-words.ts';
import type { WideSpread } from '#shared/sla/wide-spread.ts';
import { compare, parseFraction, toDecimalText, toRatioText, type Fraction } from '#shared/values/fraction.ts';
import type { SlaReportFacts } from './facts.ts';
import { clockText, DASH, minutesText, moneyText, shortMonth } from './text.ts';

type Month = SlaReportData['months'][number];
type Ledger = SlaReportData['ledgers'][number];

const EVIDENCE_SHOWN = 6;

export function verdictOf({ result }: JudgedMonth): Month['verdict'] {
  const { tone, word } = verdictView(result.verdict);
  return { tone, word };
}

/** Exact values; null wherever the month has no figure. */
function exactOf(judged: JudgedMonth): Month['exact'] {
  const { availability, allowance, credit } = judged.result;
  const figures = availability === null ? null : monthSeconds(judged);
  return {
    grossSec: figures?.grossSec ?? null,
    excludedSec: figures?.excludedSec ?? null,
    countedSec: figures?.countedSec ?? null,
    ...(availability?.weighted === undefined ? {} : { weightedSec: availability.weighted.exactSec }),
    baseSec: availability?.denominatorSec ?? null,
    allowanceSec: allowance === null ? null : toRatioText(parseFraction(allowance.exactSec)),
    availabilityPct: availability?.uptimePct ?? null,
    credits: credit === null ? [] : [credit.amount],
  };
}

function creditText({ result }: JudgedMonth): string {
  if (result.tier?.flag === 'TIER_GAP') return 'No answer';
  const { credit } = result;
  return credit === null || credit.amount.minor === '0' ? DASH : moneyText(credit.amount);
}

function durationOr(durationSec: number | null, missing: string): string {
  return durationSec === null ? missing : clockText(durationSec);
}

/** One row of the table of months. */
export function monthRow({ sla, asOfSec }: SlaReportFacts, judged: JudgedMonth): Month {
  const { result } = judged;
  const exact = exactOf(judged);
  const missing = result.verdict === 'NO_DATA' ? 'No data' : DASH;
  return {
    month: result.month,
    label: shortMonth(result.month),
    happened: monthView(sla.id, judged, asOfSec).whatHappened,
    gross: durationOr(exact.grossSec, missing),
    excluded: exact.excludedSec === 0 ? DASH : durationOr(exact.excludedSec, DASH),
    counts: durationOr(exact.countedSec, missing),
    allowance: durationOr(result.allowance?.floorSec ?? null, DASH),
    availability: result.printedPct === null ? missing : `${result.printedPct} %`,
    verdict: verdictOf(judged),
    credit: creditText(judged),
    exact,
  };
}

/** One bar of the chart. */
export function monthBar(judged: JudgedMonth): SlaReportData['chart']['bars'][number] {
  const { countedSec } = exactOf(judged);
  const { allowance, month } = judged.result;
  const { tone, word } = verdictOf(judged);
  const minutes = countedSec === null ? null : minutesText(countedSec);
  return {
    label: shortMonth(month).slice(0, 3),
    minutes,
    allowanceMinutes: allowance === null ? null : minutesText(allowance.floorSec),
    valueLabel: minutes === null ? word.toLowerCase() : tone === 'breached' ? minutes : '',
    tone,
  };
}

function evidenceText(reasons: readonly string[]): string {
  const shown = reasons.slice(0, EVIDENCE_SHOWN).join('; ');
  const left = reasons.length - EVIDENCE_SHOWN;
  return left > 0 ? `${shown}; and ${left} more` : shown;
}

/** The lowest and the highest availability that any reading gives. */
function rangeText(values: readonly Fraction[]): string {
  const sorted = values.toSorted(compare).map((value) => toDecimalText(value, 3, 'truncate'));
  const [low = '', high = ''] = [sorted[0], sorted.at(-1)];
  return low === high ? `Every one gives ${low} %.` : `They lie between ${low} and ${high} %.`;
}

function readingOf({ result, version }: JudgedMonth, spread: WideSpread | null): Ledger['reading'] {
  if (result.readings === null) return null;
  const values = (spread?.outcomes ?? result.readings.readings).flatMap(({ uptimePct }) =>
    uptimePct === null ? [] : [parseFraction(uptimePct)],
  );
  const tried = spread === null ? 'part minutes, order of exclusion and base' : triedText(spread);
  const sentence = spread === null ? result.readings.sentence : spreadSentence(spread, version.clause);
  return { sentence, detail: `Tried: ${tried}. ${rangeText(values)}` };
}

const percentOr = (value: string | null): string => {
  if (value === null) return 'Not stated';
  return value.includes('/') ? `${toDecimalText(parseFraction(value), 3, 'truncate')} %` : `${value} %`;
};

const STATE_WORDS = { open: 'Open', agreed: 'Agreed', disputed: 'Disputed' } as const;

function threeValues({ measurement, result }: JudgedMonth): Ledger['threeValues'] {
  if (measurement === null) return [];
  const note = measurement.note.trim() === '' ? '' : `: ${measurement.note}`;
  return [
    {
      ref: shortMonth(result.month),
      reported: percentOr(measurement.reportedPct),
      measured: percentOr(measurement.measuredPct),
      agreed: percentOr(measurement.agreedPct),
      difference: `${STATE_WORDS[measurement.state]}${note}`,
    },
  ];
}

function clauseText({ version }: JudgedMonth): string {
  const clause = version.clause === '' ? 'No clause is recorded' : version.clause;
  const note = version.note === '' ? '' : ` ${version.note}`;
  return `${clause}, version ${version.version}: at least ${version.targetPct} % of each calendar month (${version.zone}).${note}`;
}

/** The working of one month; null when there is none to show. */
export function monthLedger(
  { sla, asOfSec }: SlaReportFacts,
  judged: JudgedMonth,
  spread: WideSpread | null,
): Ledger | null {
  const { steps } = explainView(sla.id, judged, asOfSec, []);
  const notes = judged.result.notes;
  if (steps.length === 0 && judged.result.verdict === 'NO_DATA') return null;
  const noteSteps = notes.map((rule) => ({ rule, evidence: '', secondsIn: DASH, change: DASH, secondsOut: DASH }));
  return {
    month: judged.result.month,
    label: shortMonth(judged.result.month),
    verdict: verdictOf(judged),
    clause: clauseText(judged),
    steps: [
      ...steps.map((step) => ({
        rule: `${step.name}. ${step.rule}`,
        evidence: evidenceText(step.intervals.map(({ reason }) => reason)),
        secondsIn: step.before ?? DASH,
        change: step.change ?? DASH,
        secondsOut: step.after ?? DASH,
      })),
      ...noteSteps,
    ],
    reading: readingOf(judged, spread),
    threeValues: threeValues(judged),
  };
}
