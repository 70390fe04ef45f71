// The key figures and the summary of a report: the same sums as on screen (months-summary.ts), put into the report's words.
import type { SlaReportData } from '#shared/packs/sla-report.ts';
import type { MonthsSummary } from '#shared/sla/months-summary.ts';
import type { MonthView } from '#shared/sla/view.ts';
import type { SlaReportFacts } from './facts.ts';
import { DASH, longMonth, moneyText } from './text.ts';

type KeyFigure = SlaReportData['keyFigures'][number];

/** As many sums as fit a key figure; a report rarely has more than one currency. */
const SUMS_SHOWN = 4;

const chipOf = (month: MonthView | null | undefined): KeyFigure['verdict'] =>
  month === null || month === undefined ? null : { tone: month.verdict.tone, word: month.verdict.word };

function targetsOf(months: readonly MonthView[]): string {
  const targets = [...new Set(months.filter(({ uptimePct }) => uptimePct !== null).map(({ targetPct }) => targetPct))];
  return targets.length === 0 ? DASH : targets.map((target) => `${target} %`).join(', ');
}

export function keyFigures(months: readonly MonthView[], sums: MonthsSummary): KeyFigure[] {
  const { worst } = sums;
  return [
    {
      label: 'Months met',
      values: [`${sums.met} of ${sums.judged}`],
      verdict: chipOf(months.find(({ verdict }) => verdict.state === 'BREACHED')),
      note: `targets: ${targetsOf(months)}`,
    },
    {
      label: 'Worst month',
      values: [worst === null ? 'No data' : `${worst.printedPct ?? ''} %`],
      verdict: chipOf(worst),
      note: worst === null ? '' : longMonth(worst.month),
    },
    {
      label: 'Credits computed',
      values: sums.credits.length === 0 ? ['None'] : sums.credits.slice(0, SUMS_SHOWN).map(moneyText),
      verdict: null,
      note:
        sums.unanswered === 0
          ? ''
          : `without ${sums.unanswered} of ${months.length} months, where the credit table has no answer`,
    },
    { label: 'Data coverage', values: [`${sums.judged} of ${months.length} months`], verdict: null, note: '' },
  ];
}

export function summarySentences(
  { provider, service }: SlaReportFacts,
  months: readonly MonthView[],
  { worst, credits, finding }: MonthsSummary,
  period: string,
): string[] {
  const lines = [`${finding} (${provider.legalName}, ${service.name}, ${period}).`];
  if (worst !== null && worst.verdict.state === 'BREACHED') {
    const target = `against a target of ${worst.targetPct} %`;
    lines.push(`The worst month was ${longMonth(worst.month)} with ${worst.printedPct ?? ''} % ${target}.`);
  }
  if (credits.length > 0) {
    lines.push(`Credits of ${credits.map(moneyText).join(' and ')} follow from the credit table.`);
  }
  const review = months.filter(
    ({ verdict, creditFlag }) => verdict.state === 'REVIEW_REQUIRED' || creditFlag === 'TIER_GAP',
  );
  if (review.length > 0) {
    const names = review.map(({ month }) => longMonth(month)).join(', ');
    lines.push(`A person has to decide on ${names}: the ledger of each month says why.`);
  }
  return lines;
}
