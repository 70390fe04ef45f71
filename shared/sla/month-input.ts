// From records to the input of the availability calculation: which incidents count, which maintenance is honoured, and why not.
import { durationText } from '../values/duration.ts';
import type { Interval } from '../values/interval-set.ts';
import type { AvailabilityInput, MaintenanceSpan, OutageEvent } from './availability-model.ts';
import type { MonthIncident, MonthInput, MonthMaintenance } from './month-model.ts';

function eventOf({ id, startAt, endAt, counts, exclusionReason, causeParty, weightPct }: MonthIncident): OutageEvent {
  const reason = exclusionReason.trim() === '' ? 'no reason recorded' : exclusionReason;
  const notCounted = counts ? null : `${reason} (cause: ${causeParty})`;
  return { id, startSec: startAt, endSec: endAt, notCounted, ...(weightPct === undefined ? {} : { weightPct }) };
}

/** Why a window is not honoured; null when it is. */
function refusalOf({ startAt, announcedAt, agreed }: MonthMaintenance, noticeSec: number): string | null {
  if (!agreed) return 'not agreed';
  if (noticeSec === 0) return null;
  if (announcedAt === null)
    return `no announcement recorded; the contract asks for ${durationText(noticeSec)} of notice`;
  const givenSec = startAt - announcedAt;
  if (givenSec >= noticeSec) return null;
  const given = givenSec < 0 ? 'after it began' : `${durationText(givenSec)} before it`;
  return `announced ${given}; the contract asks for ${durationText(noticeSec)} of notice`;
}

function spanOf(window: MonthMaintenance, noticeSec: number): MaintenanceSpan {
  const { id, startAt, endAt } = window;
  return { id, startSec: startAt, endSec: endAt, notHonoured: refusalOf(window, noticeSec) };
}

/** The records that touch the period, with the reasons the ledger prints; the base is the whole period. */
export function availabilityInput(input: MonthInput, period: Interval): AvailabilityInput {
  const { terms } = input;
  return {
    period,
    events: input.incidents
      .filter(({ startAt, endAt }) => startAt < period.endSec && (endAt === null || endAt > period.startSec))
      .map(eventOf),
    maintenance: input.maintenance
      .filter(({ startAt, endAt }) => startAt < period.endSec && endAt > period.startSec)
      .map((window) => spanOf(window, terms.maintenanceNoticeSec)),
    asOfSec: input.asOfSec,
    targetPct: terms.targetPct,
    policy: {
      excludeOrder: terms.excludeOrder,
      minConsecutiveSec: terms.minConsecutiveSec,
      granularity: terms.granularity,
      maintCapSec: terms.maintenanceCapSec,
      maintenanceDenominator: terms.maintenanceDenominator,
      denominator: 'period',
    },
  };
}
