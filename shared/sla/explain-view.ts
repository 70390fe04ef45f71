// The working of one month: every step from the recorded incidents to the credit, as text with its intervals.
import { groupDigits } from '../values/decimal.ts';
import { minorPlaces, moneyDecimal } from '../values/money.ts';
import { durationText } from '../values/duration.ts';
import { divide, fraction, parseFraction, toDecimalText } from '../values/fraction.ts';
import type { LedgerEntry, LedgerStep, LedgerStepName } from './availability-model.ts';
import type { CreditResult } from './credit.ts';
import { readingText, spreadSentence } from './month-spread.ts';
import { targetWords } from './basis.ts';
import { monthView } from './month-view.ts';
import type { Reading } from './readings.ts';
import type { JudgedMonth } from './sla-months.ts';
import { FLAG_SENTENCES, verdictView } from './verdict-words.ts';
import type { ExplainView, LedgerStepView } from './view.ts';
import type { WideSpread } from './wide-spread.ts';

type StepDraft = Omit<LedgerStepView, 'step'>;
type IntervalView = LedgerStepView['intervals'][number];

const STEP_NAMES: Record<LedgerStepName, string> = {
  clip: 'Cut to the month',
  merge: 'Overlaps counted once',
  cause: 'Causes that do not count',
  maintenance: 'Maintenance taken out',
  threshold: 'Length rule',
  granularity: 'Part minutes',
  weight: 'Degraded service by weight',
  elapsed: 'Base of the month',
  reduced: 'Base without maintenance',
};

const seconds = (value: number): string => `${groupDigits(String(value))} s`;
const change = (value: number): string => (value === 0 ? '0 s' : `${value > 0 ? '+' : '−'}${seconds(Math.abs(value))}`);

/** Names and kinds of the records that ledger entries refer to by id. */
class Refs {
  readonly #judged: JudgedMonth;
  constructor(judged: JudgedMonth) {
    this.#judged = judged;
  }

  interval({ startSec, endSec, ids, changeSec, reason }: LedgerEntry): IntervalView {
    const incidents = this.#judged.incidents.filter(({ id }) => ids.includes(id));
    const windows = this.#judged.maintenance.filter(({ id }) => ids.includes(id));
    const names = [...incidents.map(({ externalId }) => externalId), ...windows.map(({ ref, title }) => ref || title)];
    return {
      startAt: startSec,
      endAt: endSec,
      seconds: changeSec,
      reason: names.length === 0 ? reason : `${names.join(', ')}: ${reason}`,
      incidentId: incidents[0]?.id ?? null,
      maintenanceId: windows[0]?.id ?? null,
    };
  }
}

function recordedStep({ incidents, result, version }: JudgedMonth, totalSec: number, asOfSec: number): StepDraft {
  return {
    name: 'Recorded incidents',
    rule: version.dataSource === '' ? 'Every incident that touches the month.' : `Source: ${version.dataSource}.`,
    before: null,
    change: null,
    after: seconds(totalSec),
    intervals: incidents.map(({ id, externalId, title, startAt, endAt }) => {
      const end = endAt ?? Math.max(startAt, Math.min(asOfSec, result.period.endSec));
      const reason = `${externalId}: ${title}${endAt === null ? ' (still open)' : ''}`;
      return { startAt, endAt: end, seconds: end - startAt, reason, incidentId: id, maintenanceId: null };
    }),
  };
}

function ledgerStep(step: LedgerStep, refs: Refs): StepDraft {
  return {
    name: STEP_NAMES[step.step],
    rule: step.rule,
    before: seconds(step.inSec),
    change: change(step.changeSec),
    after: seconds(step.outSec),
    intervals: step.entries.map((entry) => refs.interval(entry)),
  };
}

const plainStep = (name: string, rule: string, after: string | null, before: string | null = null): StepDraft => ({
  name,
  rule,
  before,
  change: null,
  after,
  intervals: [],
});

function outcomeSteps({ result, version, schedule }: JudgedMonth): StepDraft[] {
  const { availability, printedPct, decidedPct, allowance, tier, credit } = result;
  if (availability === null) return [];
  const { downtimeSec, denominatorSec, uptimePct, weighted } = availability;
  const base = seconds(denominatorSec);
  const down = weighted === undefined ? seconds(downtimeSec) : `${weighted.exactSec} s`;
  const share = `(${base} − ${down}) / ${base}, exactly ${uptimePct} %.`;
  const steps = [plainStep('Availability', share, `${printedPct ?? ''} %`)];
  if (decidedPct !== null && decidedPct !== uptimePct) {
    steps.push(
      plainStep('Rounding of the contract', 'Rounded before it is compared.', `${decidedPct} %`, `${uptimePct} %`),
    );
  }
  const allowed = allowance === null ? '' : `, which allows ${durationText(allowance.floorSec)} of downtime`;
  const clause = version.clause === '' ? '' : ` (${version.clause})`;
  const word = verdictView(result.verdict).word;
  steps.push(plainStep('Target', `${targetWords(version)}${clause}${allowed}.`, word));
  if (tier !== null) steps.push(tierStep(tier, schedule));
  if (credit !== null && credit.amount.minor !== '0') steps.push(...creditSteps(credit));
  return steps;
}

/** Exact amounts cut after two places more than the currency has; the last line is the amount that is owed. */
function creditSteps({ lines, amount }: CreditResult): StepDraft[] {
  const places = minorPlaces(amount.currency);
  const unit = fraction(10n ** BigInt(places));
  return lines.map(({ step, rule, exactMinor }) => {
    const exact = toDecimalText(divide(parseFraction(exactMinor), unit), places + 2, 'truncate');
    const shown = step === 'rounding' ? moneyDecimal(amount) : exact;
    return plainStep('Credit', rule, `${groupDigits(shown)} ${amount.currency}`);
  });
}

function tierStep(tier: NonNullable<JudgedMonth['result']['tier']>, schedule: JudgedMonth['schedule']): StepDraft {
  const clause = schedule === null || schedule.clause === '' ? '' : ` (${schedule.clause})`;
  const band = tier.bandIndex === null ? 'No band holds' : `Band ${tier.bandIndex + 1} holds`;
  const flag = tier.flag === null ? '' : ` ${FLAG_SENTENCES[tier.flag]}`;
  return plainStep('Credit table', `${band}${clause}.${flag}`, tier.creditPct === null ? null : `${tier.creditPct} %`);
}

const GRANULARITY_WORDS: Record<Reading['granularity'], string> = {
  exact: 'to the second',
  floor_minute_per_outage: 'part minutes dropped',
  ceil_minute_per_outage: 'part minutes as whole ones',
  full_clock_minutes: 'whole clock minutes only',
  touched_clock_minutes: 'every clock minute touched',
};

/** @example readingName({ granularity: 'exact', excludeOrder: 'before_threshold', maintenanceDenominator: 'full' }) */
export function readingName(reading: Pick<Reading, 'granularity' | 'excludeOrder' | 'maintenanceDenominator'>): string {
  const order = reading.excludeOrder === 'before_threshold' ? 'before' : 'after';
  const base = reading.maintenanceDenominator === 'full' ? 'full base' : 'base without maintenance';
  return `${GRANULARITY_WORDS[reading.granularity]}; maintenance ${order} the length rule; ${base}`;
}

/** One line for each result, the contract's own first: the simplest reading that leads there, and how many others do. */
function outcomeViews({ outcomes }: WideSpread): ExplainView['readings'] {
  const prescribed = outcomes[0]?.readings[0];
  if (prescribed === undefined) return [];
  return outcomes.flatMap(({ uptimePct, creditPct, readings }, index) => {
    if (uptimePct === null) return [];
    const names = readings.map((reading) => readingText(reading, prescribed));
    const others = readings.length - 1;
    const name = names.reduce((a, b) => (b.split(';').length < a.split(';').length ? b : a), names[0] ?? '');
    return {
      name: `${index === 0 ? names[0] : name}${others === 0 ? '' : `, and ${others} more`}`,
      uptimePct,
      printedPct: toDecimalText(parseFraction(uptimePct), 3, 'truncate'),
      creditPct,
      prescribed: index === 0,
    };
  });
}

function readingViews({ result }: JudgedMonth): ExplainView['readings'] {
  return (result.readings?.readings ?? []).flatMap((reading) => {
    if (reading.uptimePct === null) return [];
    return {
      name: readingName(reading),
      uptimePct: reading.uptimePct,
      printedPct: toDecimalText(parseFraction(reading.uptimePct), 3, 'truncate'),
      creditPct: reading.creditPct,
      prescribed: reading.prescribed,
    };
  });
}

const ownSentence = ({ result }: JudgedMonth): string =>
  result.readings?.sentence ?? 'Without one verdict for the whole period there is no reading to compare.';

/** Everything "Explain" shows. `provenance` names what the caller knows: versions, hash of the input, sources. */
export function explainView(
  slaId: ExplainView['month']['slaId'],
  judged: JudgedMonth,
  asOfSec: number,
  provenance: ExplainView['provenance'],
  spread: WideSpread | null = null,
): ExplainView {
  const ledger = judged.result.availability?.ledger ?? [];
  const refs = new Refs(judged);
  const drafts = [
    recordedStep(judged, ledger[0]?.inSec ?? 0, asOfSec),
    ...ledger.map((step) => ledgerStep(step, refs)),
    ...outcomeSteps(judged),
  ];
  return {
    month: monthView(slaId, judged, asOfSec),
    steps: ledger.length === 0 ? [] : drafts.map((draft, index) => ({ step: index + 1, ...draft })),
    readings: spread === null ? readingViews(judged) : outcomeViews(spread),
    readingSentence: spread === null ? ownSentence(judged) : spreadSentence(spread, judged.version.clause),
    provenance,
  };
}
