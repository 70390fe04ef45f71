// Puts a calculation into words: one named step after another in the policy's order, with seconds in, change, seconds
// out, and for each change the interval, whose it is, and why. Explains sets that outage-pipeline.ts made; decides nothing.
import { durationText } from '../values/duration.ts';
import { clipInterval, subtractIntervals, totalSec, type Interval, type IntervalSet } from '../values/interval-set.ts';
import { instantText } from '../time/instant.ts';
import type {
  AvailabilityInput,
  Granularity,
  LedgerEntry,
  LedgerStep,
  LedgerStepName,
  OutageEvent,
} from './availability-model.ts';
import type { LighterStretch } from './outage-weights.ts';
import { add, fraction, multiply, toDecimalText } from '../values/fraction.ts';
import { knownEndSec, pieceSec, touchedMinutes, type CountedPieces, type PreparedOutages } from './outage-pipeline.ts';

interface Member extends Interval {
  readonly event: OutageEvent;
}

/** An outage as merged, with the events it is made of. Every later piece lies within exactly one. */
interface Outage extends Interval {
  readonly members: readonly Member[];
}

interface Draft {
  readonly step: LedgerStepName;
  readonly rule: string;
  readonly entries: readonly LedgerEntry[];
}

const lengthSec = ({ startSec, endSec }: Interval): number => endSec - startSec;
const overlaps = (a: Interval, b: Interval): boolean => a.startSec < b.endSec && b.startSec < a.endSec;
const idsOf = (members: readonly Member[]): string[] => members.map(({ event }) => event.id);

function outagesOf({ events }: AvailabilityInput, { clipped, down }: PreparedOutages): Outage[] {
  const members = clipped
    .flatMap((interval, index): Member[] => {
      const event = events[index];
      return event === undefined || lengthSec(interval) === 0 ? [] : [{ ...interval, event }];
    })
    .sort((a, b) => a.startSec - b.startSec);
  let next = 0;
  return down.map((interval) => {
    const from = next;
    while ((members[next]?.startSec ?? Infinity) < interval.endSec) next += 1;
    return { ...interval, members: members.slice(from, next) };
  });
}

/** The events behind a piece; both lists run in order, so one pass serves all pieces. */
function* withMembers(pieces: IntervalSet, outages: readonly Outage[]): Generator<[Interval, readonly Member[]]> {
  let at = 0;
  for (const piece of pieces) {
    while ((outages[at]?.endSec ?? Infinity) <= piece.startSec) at += 1;
    yield [piece, (outages[at]?.members ?? []).filter((member) => overlaps(member, piece))];
  }
}

function clipReason(recorded: Interval, open: boolean, period: Interval): string {
  const parts: string[] = [];
  if (open) parts.push(`still open, counted up to ${instantText(recorded.endSec)}`);
  if (!overlaps(recorded, period)) parts.push('outside the period');
  else {
    if (recorded.startSec < period.startSec) parts.push('begins before the period');
    if (recorded.endSec > period.endSec) parts.push('runs past the end of the period');
  }
  return parts.join('; ');
}

function recordedInterval(input: AvailabilityInput, { startSec, endSec }: OutageEvent): Interval {
  return { startSec, endSec: Math.max(startSec, knownEndSec(input, endSec)) };
}

function clipDraft(input: AvailabilityInput, { clipped, period }: PreparedOutages): Draft {
  const entries = input.events.flatMap((event, index): LedgerEntry[] => {
    const recorded = recordedInterval(input, event);
    const changeSec = totalSec(clipped.slice(index, index + 1)) - lengthSec(recorded);
    if (changeSec === 0 && event.endSec !== null) return [];
    return [{ ...recorded, ids: [event.id], changeSec, reason: clipReason(recorded, event.endSec === null, period) }];
  });
  return { step: 'clip', rule: 'Only the time within the period counts.', entries };
}

function mergeDraft(outages: readonly Outage[]): Draft {
  const entries = outages.flatMap(({ members, ...interval }): LedgerEntry[] => {
    if (members.length < 2) return [];
    const changeSec = lengthSec(interval) - totalSec(members);
    const reason = changeSec < 0 ? 'overlapping, counted once' : 'touching, one outage';
    return [{ startSec: interval.startSec, endSec: interval.endSec, ids: idsOf(members), changeSec, reason }];
  });
  return { step: 'merge', rule: 'Overlapping and touching events are one outage.', entries };
}

const whyNotCounted = (members: readonly Member[]): string =>
  [...new Set(members.flatMap(({ event }) => event.notCounted ?? []))].join('; ');

function causeDraft(outages: readonly Outage[], { down, counting }: PreparedOutages): Draft {
  const removed = subtractIntervals(down, counting);
  const entries: LedgerEntry[] = [];
  const seen = new Set<Member>();
  for (const [piece, members] of withMembers(removed, outages)) {
    const reason = `not counted: ${whyNotCounted(members)}`;
    entries.push({ ...piece, ids: idsOf(members), changeSec: -lengthSec(piece), reason });
    for (const member of members) seen.add(member);
  }
  for (const member of outages.flatMap(({ members }) => members)) {
    if (member.event.notCounted === null || seen.has(member)) continue;
    const reason = `not counted (${member.event.notCounted}), but others that count cover the same time`;
    entries.push({ startSec: member.startSec, endSec: member.endSec, ids: [member.event.id], changeSec: 0, reason });
  }
  return { step: 'cause', rule: 'Events that do not count against the provider are left out.', entries };
}

function windowEntries({ maintenance, policy }: AvailabilityInput, prepared: PreparedOutages): LedgerEntry[] {
  const refused = maintenance.flatMap((span): LedgerEntry[] => {
    if (span.notHonoured === null || !overlaps(span, prepared.period)) return [];
    const inside = clipInterval(span, prepared.period);
    return [{ ...inside, ids: [span.id], changeSec: 0, reason: `maintenance not honoured: ${span.notHonoured}` }];
  });
  const beyondCap = subtractIntervals(prepared.honoured, prepared.kept).map((piece): LedgerEntry => {
    const reason = `maintenance beyond the cap of ${durationText(policy.maintCapSec ?? 0)}, not honoured`;
    return { ...piece, ids: maintenanceIds(maintenance, piece), changeSec: 0, reason };
  });
  return [...refused, ...beyondCap];
}

function maintenanceIds(maintenance: AvailabilityInput['maintenance'], piece: Interval): string[] {
  return maintenance.filter((span) => span.notHonoured === null && overlaps(span, piece)).map(({ id }) => id);
}

function maintenanceDraft(input: AvailabilityInput, prepared: PreparedOutages, { excluded }: CountedPieces): Draft {
  const removed = excluded.map((piece): LedgerEntry => {
    const ids = maintenanceIds(input.maintenance, piece);
    return { ...piece, ids, changeSec: -lengthSec(piece), reason: 'within honoured maintenance' };
  });
  const { maintCapSec } = input.policy;
  const cap = maintCapSec === null ? '' : `, up to ${durationText(maintCapSec)}, earliest first`;
  return {
    step: 'maintenance',
    rule: `Honoured maintenance is excluded${cap}.`,
    entries: [...windowEntries(input, prepared), ...removed],
  };
}

function thresholdDraft(outages: readonly Outage[], { tooShort }: CountedPieces, minSec: number): Draft {
  const reason = `shorter than ${durationText(minSec)}`;
  const entries = Array.from(withMembers(tooShort, outages), ([piece, members]): LedgerEntry => {
    return { ...piece, ids: idsOf(members), changeSec: -lengthSec(piece), reason };
  });
  const rule =
    minSec === 0 ? 'Outages of any length count.' : `Outages shorter than ${durationText(minSec)} do not count.`;
  return { step: 'threshold', rule, entries };
}

const GRANULARITY_RULES: Record<Granularity, string> = {
  exact: 'Outages count to the second.',
  floor_minute_per_outage: 'Each outage counts in whole minutes; the partial minute is dropped.',
  ceil_minute_per_outage: 'Each outage counts in whole minutes; a partial minute counts as one.',
  full_clock_minutes: 'Only clock minutes that are down from end to end count.',
  touched_clock_minutes: 'Every clock minute that an outage touches counts once, as 60 s.',
};

function granularityDraft(outages: readonly Outage[], { pieces }: CountedPieces, granularity: Granularity): Draft {
  const entries: LedgerEntry[] = [];
  const push = (interval: Interval, members: readonly Member[], changeSec: number): void => {
    if (changeSec === 0) return;
    const reason = changeSec < 0 ? 'partial minutes dropped' : 'partial minutes counted as whole ones';
    const { startSec, endSec } = interval;
    entries.push({ startSec, endSec, ids: idsOf(members), changeSec, reason });
  };
  if (granularity === 'touched_clock_minutes') {
    const located = [...withMembers(pieces, outages)];
    let next = 0;
    for (const minutes of touchedMinutes(pieces)) {
      const from = next;
      while ((located[next]?.[0].startSec ?? Infinity) < minutes.endSec) next += 1;
      const inside = located.slice(from, next);
      const exactSec = totalSec(inside.map(([piece]) => piece));
      push(minutes, [...new Set(inside.flatMap(([, members]) => members))], lengthSec(minutes) - exactSec);
    }
  } else {
    for (const [piece, members] of withMembers(pieces, outages)) {
      push(piece, members, pieceSec(piece, granularity) - lengthSec(piece));
    }
  }
  return { step: 'granularity', rule: GRANULARITY_RULES[granularity], entries };
}

/** Whole seconds of each stretch, cut so that they add up to the whole seconds of all. */
function weightDraft({ events }: AvailabilityInput, lighter: readonly LighterStretch[]): Draft {
  let exact = fraction(0n);
  const entries = lighter.map(({ startSec, endSec, weight, outages, offSec }): LedgerEntry => {
    const before = exact.num / exact.den;
    exact = add(exact, offSec);
    const changeSec = -Number(exact.num / exact.den - before);
    const percent = toDecimalText(multiply(weight, fraction(100n)), 2, 'half_even').replace(/\.?0+$/, '');
    return {
      startSec,
      endSec,
      ids: outages.flatMap((index) => events[index]?.id ?? []),
      changeSec,
      reason: `degraded, counts ${percent} %`,
    };
  });
  return {
    step: 'weight',
    rule: 'Degraded service counts by its weight; where incidents overlap, the heaviest holds.',
    entries,
  };
}

function denominatorDrafts(input: AvailabilityInput, { period, kept }: PreparedOutages): Draft[] {
  const cut = { startSec: period.endSec, endSec: input.period.endSec };
  const elapsed: LedgerEntry[] =
    lengthSec(cut) === 0 ? [] : [{ ...cut, ids: [], changeSec: -lengthSec(cut), reason: 'not yet elapsed' }];
  const reduced = kept.map((piece): LedgerEntry => {
    const ids = maintenanceIds(input.maintenance, piece);
    return { ...piece, ids, changeSec: -lengthSec(piece), reason: 'honoured maintenance' };
  });
  const isElapsed = input.policy.denominator === 'elapsed';
  const isReduced = input.policy.maintenanceDenominator === 'reduced';
  return [
    {
      step: 'elapsed',
      rule: isElapsed ? 'Only the time that has elapsed is the base.' : 'The whole period is the base.',
      entries: elapsed,
    },
    {
      step: 'reduced',
      rule: isReduced ? 'Honoured maintenance is taken out of the base.' : 'Maintenance stays in the base.',
      entries: isReduced ? reduced : [],
    },
  ];
}

function chain(quantity: LedgerStep['quantity'], startSec: number, drafts: readonly Draft[]): LedgerStep[] {
  let inSec = startSec;
  return drafts.map(({ step, rule, entries }) => {
    const changeSec = entries.reduce((sum, entry) => sum + entry.changeSec, 0);
    const done = { step, quantity, rule, inSec, changeSec, outSec: inSec + changeSec, entries };
    inSec = done.outSec;
    return done;
  });
}

/** The steps of one calculation: those of the downtime, then those of the denominator. */
export function availabilityLedger(
  input: AvailabilityInput,
  prepared: PreparedOutages,
  counted: CountedPieces,
  lighter: readonly LighterStretch[],
): LedgerStep[] {
  const { excludeOrder, granularity, minConsecutiveSec } = input.policy;
  const outages = outagesOf(input, prepared);
  const exclusion = [maintenanceDraft(input, prepared, counted), thresholdDraft(outages, counted, minConsecutiveSec)];
  const grossSec = totalSec(input.events.map((event) => recordedInterval(input, event)));
  const downtime = chain('downtime', grossSec, [
    clipDraft(input, prepared),
    mergeDraft(outages),
    causeDraft(outages, prepared),
    ...(excludeOrder === 'before_threshold' ? exclusion : exclusion.toReversed()),
    granularityDraft(outages, counted, granularity),
    ...(lighter.length === 0 ? [] : [weightDraft(input, lighter)]),
  ]);
  return [...downtime, ...chain('denominator', lengthSec(input.period), denominatorDrafts(input, prepared))];
}
