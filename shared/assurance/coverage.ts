// Which days of a stretch the reports on a provider speak of: covered by a report, bridged by a letter, or by nothing.
import { civilDateText, parseCivilDate } from '../values/civil-date.ts';

export interface ReportSpan {
  readonly periodFrom: string;
  readonly periodTo: string;
  /** Last day of a bridge letter; null without one. */
  readonly bridgeTo: string | null;
}

export const COVER_STATES = ['covered', 'bridged', 'gap'] as const;
export type CoverState = (typeof COVER_STATES)[number];

export interface CoverPart {
  readonly state: CoverState;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/**
 * The stretch cut into parts without gap or overlap; a report counts before a letter, a letter before nothing. A letter only
 * stands right after its own report.
 * @example
 * coverage([{ periodFrom: '2025-01-01', periodTo: '2025-12-31', bridgeTo: '2026-03-31' }], '2025-12-01', '2026-04-30')
 * // covered 2025-12-01..2025-12-31, bridged 2026-01-01..2026-03-31, gap 2026-04-01..2026-04-30
 */
export function coverage(spans: readonly ReportSpan[], from: string, to: string): CoverPart[] {
  const first = parseCivilDate(from);
  const last = parseCivilDate(to);
  const known = spans.map(({ periodFrom, periodTo, bridgeTo }) => {
    const end = parseCivilDate(periodTo);
    return { from: parseCivilDate(periodFrom), to: end, bridge: bridgeTo === null ? end : parseCivilDate(bridgeTo) };
  });
  const stateOn = (day: number): CoverState => {
    if (known.some((span) => span.from <= day && day <= span.to)) return 'covered';
    return known.some((span) => span.to < day && day <= span.bridge) ? 'bridged' : 'gap';
  };
  // The state changes at the ends of spans only.
  const cuts = new Set([first]);
  for (const span of known) for (const day of [span.from, span.to + 1, span.bridge + 1]) cuts.add(day);
  const starts = [...cuts].filter((day) => day >= first && day <= last).toSorted((a, b) => a - b);
  const parts: { state: CoverState; from: number; to: number }[] = [];
  starts.forEach((start, index) => {
    const end = (starts[index + 1] ?? last + 1) - 1;
    const before = parts.at(-1);
    const now = stateOn(start);
    if (before?.state === now) before.to = end;
    else parts.push({ state: now, from: start, to: end });
  });
  return parts.map((part) => ({
    state: part.state,
    from: civilDateText(part.from),
    to: civilDateText(part.to),
    days: part.to - part.from + 1,
  }));
}
