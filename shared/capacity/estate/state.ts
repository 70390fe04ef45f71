// How a record around the pools stands, in the words of the screens.
import type { VERDICT_TONES } from '../../sla/view.ts';

export interface EstateState {
  readonly tone: (typeof VERDICT_TONES)[number];
  readonly word: string;
  readonly detail: string;
}

export const state = (tone: EstateState['tone'], word: string, detail: string): EstateState => ({ tone, word, detail });
