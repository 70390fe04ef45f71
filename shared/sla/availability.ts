// Availability of one period: the one function behind every availability on screen, on paper and on the command line.
import { AppError } from '../errors.ts';
import {
  compare,
  divide,
  fraction,
  multiply,
  parseFraction,
  subtract,
  toRatioText,
  wholeFraction,
  type Fraction,
} from '../values/fraction.ts';
import { totalSec } from '../values/interval-set.ts';
import { availabilityLedger } from './availability-ledger.ts';
import type { AvailabilityInput, AvailabilityResult, PeriodBalance } from './availability-model.ts';
import {
  countedSec,
  countPieces,
  denominatorSec,
  effectivePeriod,
  prepareOutages,
  type CountedPieces,
  type PreparedOutages,
} from './outage-pipeline.ts';
import { ceilSec, lighterStretches, weightOff, type LighterStretch } from './outage-weights.ts';

const HUNDRED = fraction(100n);

/**
 * The outages of a period, ready to be counted.
 *
 * @throws AppError EMPTY_PERIOD when no second of the period can be measured
 */
export function prepare(input: AvailabilityInput): PreparedOutages {
  const { startSec, endSec } = effectivePeriod(input);
  if (endSec <= startSec) {
    throw new AppError(
      'EMPTY_PERIOD',
      'period: nothing of it can be measured; expected an end after its start, and an asOf after its start',
    );
  }
  return prepareOutages(input);
}

/**
 * Uptime in percent, exact.
 *
 * @example toRatioText(uptimeOf(wholeFraction(2_592), 2_592_000)) === '999/10'
 * @throws AppError EMPTY_PERIOD, DOWNTIME_EXCEEDS_BASE: never 0 or 100 % where the base is missing
 */
export function uptimeOf(exactDowntimeSec: Fraction, baseSec: number): Fraction {
  if (baseSec <= 0) {
    throw new AppError('EMPTY_PERIOD', 'maintenance: it covers the whole period, so no time is left to measure');
  }
  const base = wholeFraction(baseSec);
  if (compare(exactDowntimeSec, base) > 0) {
    const downtimeSec = ceilSec(exactDowntimeSec);
    throw new AppError(
      'DOWNTIME_EXCEEDS_BASE',
      `policy: the downtime that counts (${downtimeSec} s) is more than the base it is measured against (${baseSec} s)`,
      { facts: { downtimeSec, denominatorSec: baseSec } },
    );
  }
  return divide(multiply(subtract(base, exactDowntimeSec), HUNDRED), base);
}

/** The seconds that count, exact: whole unless degraded service counts by a weight. */
export function exactDowntime({
  downtimeSec,
  weighted,
}: Pick<AvailabilityResult, 'downtimeSec' | 'weighted'>): Fraction {
  return weighted === undefined ? wholeFraction(downtimeSec) : parseFraction(weighted.exactSec);
}

/** What is left of counted seconds after the weights; whole seconds rounded up, and the field that says so. */
function weigh(
  fullSec: number,
  lighter: readonly LighterStretch[],
): Pick<AvailabilityResult, 'downtimeSec' | 'weighted'> {
  if (lighter.length === 0) return { downtimeSec: fullSec };
  const exact = subtract(wholeFraction(fullSec), weightOff(lighter));
  const downtimeSec = ceilSec(exact);
  return { downtimeSec, weighted: { exactSec: toRatioText(exact), offSec: fullSec - downtimeSec } };
}

function balanceOf({ period, down, counting }: PreparedOutages, counted: CountedPieces): PeriodBalance {
  const periodSec = period.endSec - period.startSec;
  return {
    periodSec,
    downSec: totalSec(counted.pieces),
    maintenanceSec: totalSec(counted.excluded),
    notCountedSec: totalSec(down) - totalSec(counting),
    tooShortSec: totalSec(counted.tooShort),
    upSec: periodSec - totalSec(down),
  };
}

/**
 * Availability with its ledger. Steps, in this order: clip to the period, merge, leave out what does not count, exclude
 * honoured maintenance and apply the length rule in the policy's order, count by granularity, weigh degraded service, divide
 * by the denominator.
 * Source: design contract of `calc availability`.
 *
 * @example
 * // 43 min 12 s down in April 2026, target 99.9: downtimeSec 2592, uptimePct '999/10', met true
 * availability({ period, events, maintenance: [], asOfSec: null, targetPct: '99.9', policy: PLAIN_POLICY })
 * @throws AppError EMPTY_PERIOD, DOWNTIME_EXCEEDS_BASE, INVALID_NUMBER
 */
export function availability(input: AvailabilityInput): AvailabilityResult {
  const prepared = prepare(input);
  const counted = countPieces(prepared, input.policy.excludeOrder);
  const { granularity } = input.policy;
  const fullSec = countedSec(counted.pieces, granularity);
  const lighter = lighterStretches(input.events, prepared, counted.pieces, granularity);
  const downtime = weigh(fullSec, lighter);
  const baseSec = denominatorSec(prepared, input.policy.maintenanceDenominator);
  const uptimePct = uptimeOf(exactDowntime(downtime), baseSec);
  const balance = balanceOf(prepared, counted);
  return {
    period: prepared.period,
    ...downtime,
    denominatorSec: baseSec,
    uptimePct: toRatioText(uptimePct),
    met: input.targetPct === null ? null : compare(uptimePct, parseFraction(input.targetPct)) >= 0,
    roundingSec: fullSec - balance.downSec,
    balance,
    ledger: availabilityLedger(input, prepared, counted, lighter),
  };
}
