// What was opened from the palette in this window, newest first.
const LIMIT = 5;

export interface Recent {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
}

let recents: readonly Recent[] = [];

export const recentItems = (): readonly Recent[] => recents;

export function noteRecent(item: Recent): void {
  recents = [item, ...recents.filter(({ id }) => id !== item.id)].slice(0, LIMIT);
}
