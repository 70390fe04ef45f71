// The reading spread: what every admissible reading of an availability clause gives, and whether it matters.
// Where no reading changes the outcome a dispute is empty; where one does, the field named here is the clause that decides.
import { AppError } from '../errors.ts';
import { toRatioText, type Fraction } from '../values/fraction.ts';
import { prepare, uptimeOf } from './availability.ts';
import type {
  AvailabilityInput,
  AvailabilityPolicy,
  ExcludeOrder,
  Granularity,
  MaintenanceDenominator,
} from './availability-model.ts';
import { EXCLUDE_ORDERS, GRANULARITIES, MAINTENANCE_DENOMINATORS } from './model.ts';
import { countPieces, denominatorSec } from './outage-pipeline.ts';
import { ceilSec, weighedSec } from './outage-weights.ts';

/** What an availability leads to: whatever two readings are compared by. */
export interface Judgement {
  readonly met: boolean | null;
  /** Percent; null when the table has no answer or there is none. */
  readonly creditPct: string | null;
}

export interface Reading extends Judgement {
  readonly excludeOrder: ExcludeOrder;
  readonly granularity: Granularity;
  readonly maintenanceDenominator: MaintenanceDenominator;
  readonly downtimeSec: number;
  readonly denominatorSec: number;
  /** `n/d` percent; null when this reading leaves nothing to divide by. */
  readonly uptimePct: string | null;
  /** The reading that the contract's own policy prescribes. */
  readonly prescribed: boolean;
}

export type ReadingField = 'excludeOrder' | 'granularity' | 'maintenanceDenominator';

export interface ReadingSpread {
  readonly readings: readonly Reading[];
  readonly changesVerdict: boolean;
  readonly changesCredit: boolean;
  /** Fields that change the verdict or the credit all by themselves, the others as prescribed. */
  readonly decidedBy: readonly ReadingField[];
  readonly sentence: string;
}

const FIELDS: readonly ReadingField[] = ['excludeOrder', 'granularity', 'maintenanceDenominator'];

const FIELD_WORDS: Record<ReadingField, string> = {
  excludeOrder: 'the order of exclusion and length rule',
  granularity: 'how partial minutes count',
  maintenanceDenominator: 'whether maintenance is part of the base',
};

const sameJudgement = (a: Judgement, b: Judgement): boolean => a.met === b.met && a.creditPct === b.creditPct;

function judgeOrNull(downtime: Fraction, baseSec: number, judge: (uptimePct: Fraction) => Judgement) {
  try {
    const uptimePct = uptimeOf(downtime, baseSec);
    return { uptimePct: toRatioText(uptimePct), ...judge(uptimePct) };
  } catch (error) {
    if (error instanceof AppError) return { uptimePct: null, met: null, creditPct: null };
    throw error;
  }
}

function isPrescribed(reading: Pick<Reading, ReadingField>, policy: AvailabilityPolicy): boolean {
  return FIELDS.every((field) => reading[field] === policy[field]);
}

function allReadings(input: AvailabilityInput, judge: (uptimePct: Fraction) => Judgement): Reading[] {
  const prepared = prepare(input);
  const judged = new Map<string, ReturnType<typeof judgeOrNull>>();
  return EXCLUDE_ORDERS.flatMap((excludeOrder) => {
    const { pieces } = countPieces(prepared, excludeOrder);
    return GRANULARITIES.flatMap((granularity) => {
      const downtime = weighedSec(input.events, prepared, pieces, granularity);
      return MAINTENANCE_DENOMINATORS.map((maintenanceDenominator): Reading => {
        const baseSec = denominatorSec(prepared, maintenanceDenominator);
        const key = `${toRatioText(downtime)}/${baseSec}`;
        const judgement = judged.get(key) ?? judgeOrNull(downtime, baseSec, judge);
        judged.set(key, judgement);
        const fields = { excludeOrder, granularity, maintenanceDenominator };
        const prescribed = isPrescribed(fields, input.policy);
        return { ...fields, downtimeSec: ceilSec(downtime), denominatorSec: baseSec, ...judgement, prescribed };
      });
    });
  });
}

function decidingFields(readings: readonly Reading[], prescribed: Reading): ReadingField[] {
  return FIELDS.filter((field) =>
    readings.some(
      (reading) =>
        !sameJudgement(reading, prescribed) &&
        FIELDS.every((other) => other === field || reading[other] === prescribed[other]),
    ),
  );
}

function spreadSentence(count: number, changed: boolean, decidedBy: readonly ReadingField[]): string {
  if (!changed) return `All ${count} readings of the clause give the same result.`;
  if (decidedBy.length === 0) return 'Only several changed readings together give another result.';
  return `The result depends on ${decidedBy.map((field) => FIELD_WORDS[field]).join(', and on ')}.`;
}

/**
 * Every admissible reading of partial minutes, order and base, judged by the caller's rule (target, credit table,
 * rounding). Source: sla-engine rules, reading spread.
 *
 * @example readingSpread(input, (uptimePct) => ({ met: compare(uptimePct, target) >= 0, creditPct: null })).readings.length === 20
 * @throws AppError EMPTY_PERIOD
 */
export function readingSpread(input: AvailabilityInput, judge: (uptimePct: Fraction) => Judgement): ReadingSpread {
  const readings = allReadings(input, judge);
  const prescribed = readings.find((reading) => reading.prescribed);
  if (prescribed === undefined)
    throw new AppError('UNKNOWN_CASE', 'policy: no reading matches the policy of this contract');
  const decidedBy = decidingFields(readings, prescribed);
  const changesVerdict = readings.some(({ met }) => met !== prescribed.met);
  const changesCredit = readings.some(({ creditPct }) => creditPct !== prescribed.creditPct);
  return {
    readings,
    changesVerdict,
    changesCredit,
    decidedBy,
    sentence: spreadSentence(readings.length, changesVerdict || changesCredit, decidedBy),
  };
}
