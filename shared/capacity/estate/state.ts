// How a record around the pools stands, in the words of the screens.
import type { VERDICT_TONES } from '../../sla/view.ts';

export interface EstateState {
  readonly tone: (typeof VERDICT_TONES)[number];
  readonly word: string;
  readonly detail: string;
}

export const state = (tone: EstateState['tone'], word: string, detail: string): EstateState => ({ tone, word, detail });

/** The first few of a list by name, and how many more there are. */
export function named(texts: readonly string[], most = 4): string {
  const more = texts.length - most;
  return texts.slice(0, most).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
