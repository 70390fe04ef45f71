// One recorded day of a service level that counts good events out of all events.

export interface BreachDay {
  /** Epoch day. */
  readonly day: number;
  /** Whole number; seconds or minutes of the day where time itself is counted. */
  readonly events: number;
  readonly good: number;
}

export interface Tally {
  readonly events: number;
  readonly good: number;
}

export function tally(days: readonly BreachDay[]): Tally {
  return days.reduce((sum, { events, good }) => ({ events: sum.events + events, good: sum.good + good }), {
    events: 0,
    good: 0,
  });
}

/** 0 to 6; the same number for the same day of the week. */
export function weekday(day: number): number {
  return ((day % 7) + 7) % 7;
}
