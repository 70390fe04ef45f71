// Deliveries of a pool and the records of their providers, in the words that are printed.
import {
  bandWords,
  DELIVERY_VIEWS,
  delayWords,
  lateWords,
  sampleWords,
  shareWords,
} from '#shared/capacity/deliveries/words.ts';
import type { DueBand } from '#shared/capacity/deliveries/due.ts';
import type { DeliveryRow } from '#shared/ipc/capacity-deliveries.ts';
import type { ReportedPool } from '#shared/packs/capacity-report.ts';
import { groupDigits } from '#shared/values/decimal.ts';
import { DASH, dayText, shortMonth } from '../sla-report/text.ts';
import type { PoolFactsOfReport } from './facts.ts';
import { WRITING } from './writing.ts';

type Row = ReportedPool['deliveries'][number];

function amount(quantity: string | null, unit: string, day: string | null): string {
  return quantity === null || day === null ? DASH : `${groupDigits(quantity)} ${unit}, ${dayText(day)}`;
}

function rowOf({ delivery, providerName, unit, standing }: DeliveryRow, bands: readonly DueBand[]): Row {
  const { tone, word } = DELIVERY_VIEWS[standing.state];
  const { name, requested, requestedOn, promised, promisedOn, arrivals } = delivery;
  const band = bands.find((one) => one.name === name && one.promisedOn === promisedOn);
  const words = [lateWords(standing), band === undefined ? '' : bandWords(band, WRITING)].filter((text) => text !== '');
  return {
    name,
    provider: providerName,
    requested: amount(requested, unit, requestedOn),
    promised: amount(promised, unit, promisedOn),
    delivered: arrivals.length === 0 ? DASH : amount(standing.arrived, unit, arrivals.at(-1)?.arrivedOn ?? null),
    state: { tone: tone === 'info' ? 'plain' : tone, word },
    words: words.length === 0 ? DASH : words.join('. '),
  };
}

export function reportedDeliveries({
  deliveries,
  outlook,
}: PoolFactsOfReport): Pick<ReportedPool, 'deliveries' | 'records'> {
  const { rows, records } = deliveries;
  return {
    deliveries: rows.map((row) => rowOf(row, outlook?.due ?? [])),
    records:
      rows.length === 0
        ? []
        : records.map((record) => ({
            provider: record.providerName,
            onTime: shareWords(record.onTime),
            fill: shareWords(record.fill),
            sample: sampleWords(record.onTime, record),
            delay: delayWords(record),
          })),
  };
}

/** The deliveries still to come as the chart draws them. */
export function drawnDue(due: readonly DueBand[]): NonNullable<ReportedPool['chart']>['due'] {
  const month = (day: string): string => shortMonth(day.slice(0, 7));
  return due.map(({ promisedOn, earlyOn, lateOn, isOverdue }) => ({
    word: isOverdue ? 'Overdue' : 'Due',
    label: month(promisedOn),
    from: month(earlyOn),
    to: month(lateOn),
    isOverdue,
  }));
}
