// When a contract reminds somebody: stages before a day, each acknowledged by itself, the last one until something is decided.

export interface ReminderStage {
  /** The stage that has begun: so many days before the day itself. */
  readonly stageDays: number;
  /** Days left to the day; negative when it has passed. */
  readonly daysLeft: number;
  /** The last stage stays until somebody decides. */
  readonly persistent: boolean;
}

/**
 * The stage of a reminder on a day; null before the first one begins. A contract without stages reminds from the day itself.
 * @param reminderDays stages as days before `dueDay`
 * @example reminderStage(100, [90, 30, 7], 75) // { stageDays: 30, daysLeft: 25, persistent: false }
 */
export function reminderStage(dueDay: number, reminderDays: readonly number[], today: number): ReminderStage | null {
  const daysLeft = dueDay - today;
  const stages = [...new Set(reminderDays.length === 0 ? [0] : reminderDays)].toSorted((a, b) => a - b);
  const stageDays = stages.find((days) => daysLeft <= days);
  return stageDays === undefined ? null : { stageDays, daysLeft, persistent: stageDays === stages[0] };
}

/** Names one reminder: another day, or another stage, is another reminder. */
export const reminderKey = (kind: string, id: string, on: string, stageDays: number): string =>
  `${kind}:${id}:${on}:${stageDays}`;
