// One period whose terms change inside it: judged in parts, one for each set of terms, and put together again. Every part
// has its own target and table; seconds add up, the worst part decides, and the fee is shared by the seconds of the parts.
import type { Money } from '../fields.ts';
import { instantText } from '../time/instant.ts';
import { add, fraction, multiply, parseFraction, toDecimalText, toRatioText } from '../values/fraction.ts';
import type { Fraction } from '../values/fraction.ts';
import type { Interval } from '../values/interval-set.ts';
import { moneyDecimal, roundMoney } from '../values/money.ts';
import type { AvailabilityResult, LedgerStep, LedgerStepName, PeriodBalance } from './availability-model.ts';
import { exactDowntime, uptimeOf } from './availability.ts';
import type { CreditLine, CreditResult } from './credit.ts';
import type { Allowance, CreditTerms, MonthResult } from './month-model.ts';
import type { VerdictState } from './verdict-words.ts';

export interface JudgedPart {
  readonly result: MonthResult;
  readonly targetPct: string;
  readonly clause: string;
  readonly credit: CreditTerms | null;
}

const WORST_FIRST: readonly VerdictState[] = [
  'REVIEW_REQUIRED',
  'BREACHED',
  'AT_RISK',
  'MET_SO_FAR',
  'MET',
  'NOT_APPLICABLE',
  'NO_DATA',
];
const STEPS: readonly LedgerStepName[] = [
  'clip',
  'merge',
  'cause',
  'maintenance',
  'threshold',
  'granularity',
  'weight',
  'elapsed',
  'reduced',
];

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const sumOf = (values: readonly Fraction[]): Fraction => values.reduce(add, fraction(0n));
const lengthSec = ({ startSec, endSec }: Interval): number => endSec - startSec;

function joinStep(name: LedgerStepName, all: readonly AvailabilityResult[]): LedgerStep | null {
  const found = all.map(({ ledger }) => ledger.find(({ step }) => step === name));
  const [first] = found.filter((step) => step !== undefined);
  if (first === undefined) return null;
  // A part without this step passes its seconds on as they stood.
  const through = all.map(({ ledger }, index): Pick<LedgerStep, 'inSec' | 'changeSec' | 'outSec'> => {
    const own = found[index];
    if (own !== undefined) return own;
    const before = ledger.filter(
      ({ step, quantity }) => quantity === first.quantity && STEPS.indexOf(step) < STEPS.indexOf(name),
    );
    const stood = before.at(-1)?.outSec ?? 0;
    return { inSec: stood, changeSec: 0, outSec: stood };
  });
  return {
    step: name,
    quantity: first.quantity,
    rule: [...new Set(found.flatMap((step) => step?.rule ?? []))].join(' Then: '),
    inSec: sum(through.map(({ inSec }) => inSec)),
    changeSec: sum(through.map(({ changeSec }) => changeSec)),
    outSec: sum(through.map(({ outSec }) => outSec)),
    entries: found.flatMap((step) => step?.entries ?? []),
  };
}

function joinBalance(all: readonly AvailabilityResult[]): PeriodBalance {
  const of = (key: keyof PeriodBalance): number => sum(all.map(({ balance }) => balance[key]));
  return {
    periodSec: of('periodSec'),
    downSec: of('downSec'),
    maintenanceSec: of('maintenanceSec'),
    notCountedSec: of('notCountedSec'),
    tooShortSec: of('tooShortSec'),
    upSec: of('upSec'),
  };
}

function joinAvailability(all: readonly AvailabilityResult[], period: Interval): AvailabilityResult {
  const exact = sumOf(all.map(exactDowntime));
  const downtimeSec = sum(all.map((part) => part.downtimeSec));
  const isWeighted = all.some(({ weighted }) => weighted !== undefined);
  const offSec = sum(all.map(({ weighted }) => weighted?.offSec ?? 0));
  const denominatorSec = sum(all.map((part) => part.denominatorSec));
  return {
    period,
    downtimeSec,
    denominatorSec,
    uptimePct: toRatioText(uptimeOf(exact, denominatorSec)),
    met: all.some(({ met }) => met === null) ? null : all.every(({ met }) => met === true),
    roundingSec: sum(all.map((part) => part.roundingSec)),
    balance: joinBalance(all),
    ...(isWeighted ? { weighted: { exactSec: toRatioText(exact), offSec } } : {}),
    ledger: STEPS.flatMap((name) => joinStep(name, all) ?? []),
  };
}

function joinAllowance(parts: readonly JudgedPart[]): Allowance | null {
  const all = parts.flatMap(({ result }) => result.allowance ?? []);
  if (all.length < parts.length) return null;
  const exact = sumOf(all.map(({ exactSec }) => parseFraction(exactSec)));
  return { exactSec: toRatioText(exact), floorSec: Number(exact.num / exact.den) };
}

/** The fee of the whole period, shared by seconds: each part gives its own percentage of its own share. Rounded once. */
function joinCredit(parts: readonly JudgedPart[], wholeSec: number): CreditResult | null {
  const given = parts.flatMap(({ result, credit }) =>
    result.credit === null || credit === null || credit.monthlyFee === null
      ? []
      : [
          {
            fee: credit.monthlyFee,
            rounding: credit.rounding,
            pct: result.credit.appliedPct,
            sec: lengthSec(result.period),
          },
        ],
  );
  const [first] = given;
  if (first === undefined || given.length < parts.length) return null;
  if (given.some(({ fee }) => fee.currency !== first.fee.currency)) return null;
  const whole = fraction(BigInt(wholeSec));
  const exactOf = ({ fee, pct, sec }: { fee: Money; pct: string; sec: number }): Fraction =>
    multiply(
      multiply(fraction(BigInt(fee.minor)), multiply(parseFraction(pct), fraction(1n, 100n))),
      fraction(BigInt(sec), whole.num),
    );
  const exact = sumOf(given.map(exactOf));
  const weighted = sumOf(given.map(({ pct, sec }) => multiply(parseFraction(pct), fraction(BigInt(sec), whole.num))));
  const amount = roundMoney(exact, first.fee.currency, first.rounding);
  const lines = given.map((part): CreditLine => {
    const fee = `${moneyDecimal(part.fee)} ${part.fee.currency}`;
    return {
      step: 'percent',
      rule: `${part.pct} % of ${fee} for ${part.sec} of ${wholeSec} seconds`,
      exactMinor: toRatioText(exactOf(part)),
    };
  });
  const rounding: CreditLine = {
    step: 'rounding',
    rule: 'Added up, then rounded once.',
    exactMinor: `${amount.minor}/1`,
  };
  return {
    amount,
    appliedPct: toDecimalText(weighted, 3, 'truncate'),
    capped: parts.some(({ result }) => result.credit?.capped === true),
    lines: [...lines, rounding],
  };
}

function partNote({ result, targetPct, clause }: JudgedPart): string {
  const { startSec, endSec } = result.period;
  const value = result.printedPct === null ? 'no value' : `${result.printedPct} %`;
  const by = clause === '' ? '' : ` (${clause})`;
  return `From ${instantText(startSec)} to ${instantText(endSec)}: ${value} against ${targetPct} %${by}.`;
}

/**
 * Puts the parts of a period together. Source: sla-engine rule 12. The parts follow each other without a gap; at least one.
 * @param whole the period that the fee pays for: longer than the parts where the service level begins inside it
 * @example
 * // 30 days at 99.9 %, then 99.95 % from day 16: a part breached under its own target makes the period breached
 * joinParts('2026-04', parts, whole).verdict === 'BREACHED'
 */
export function joinParts(month: string, parts: readonly JudgedPart[], whole: Interval): MonthResult {
  const results = parts.map(({ result }) => result);
  const [first] = results;
  const last = results.at(-1);
  if (first === undefined || last === undefined) throw new TypeError('a period has at least one part');
  const period = { startSec: first.period.startSec, endSec: last.period.endSec };
  const judged = parts.filter(({ result }) => result.availability !== null);
  const known = judged.flatMap(({ result }) => result.availability ?? []);
  const availability = known.length === 0 ? null : joinAvailability(known, period);
  const soFar = results.some((result) => result.soFar) || (known.length > 0 && known.length < parts.length);
  const worst = WORST_FIRST.find((state) => results.some(({ verdict }) => verdict === state)) ?? 'NO_DATA';
  const uptime = availability === null ? null : parseFraction(availability.uptimePct);
  const flagged = results.find(({ tier }) => tier !== null && tier.flag !== null);
  return {
    month,
    period,
    verdict: worst === 'MET' && soFar ? 'MET_SO_FAR' : worst,
    soFar,
    availability,
    printedPct: uptime === null ? null : toDecimalText(uptime, 3, 'truncate'),
    decidedPct: uptime === null ? null : toRatioText(uptime),
    allowance: joinAllowance(parts),
    tier: flagged?.tier ?? null,
    credit: joinCredit(judged, lengthSec(whole)),
    readings: null,
    notes: [
      `The terms change inside this period, so it is judged in ${parts.length} parts, each by its own terms.`,
      ...parts.map(partNote),
      ...new Set(results.flatMap(({ notes }) => notes)),
    ],
  };
}
