// How an assurance record stands: a word, a tone, a sentence, and the next day that matters. Shared by the rules of all kinds.
import type { VERDICT_TONES } from '../../sla/view.ts';
import { addMonths, civilDateText, parseCivilDate } from '../../values/civil-date.ts';

export interface AssuranceState {
  readonly tone: (typeof VERDICT_TONES)[number];
  readonly word: string;
  readonly detail: string;
  /** When it is to be looked at again; null where nothing recurs. */
  readonly nextOn: string | null;
}

export const state = (
  tone: AssuranceState['tone'],
  word: string,
  detail: string,
  nextOn: string | null = null,
): AssuranceState => ({ tone, word, detail, nextOn });

/** Somebody looks ahead this far. */
const SOON_DAYS = 90;

/** A day some months later, clamped to the month's end. @example plusMonths('2026-01-31', 1) === '2026-02-28' */
export const plusMonths = (on: string, months: number): string => civilDateText(addMonths(parseCivilDate(on), months));
/** Days from the first day to the second. */
export const daysBetween = (from: string, to: string): number => parseCivilDate(to) - parseCivilDate(from);
export const isSoon = (on: string, today: string): boolean => on >= today && daysBetween(today, on) <= SOON_DAYS;

/** The day a recurring check is due; null when it was never done, which makes it due at once. */
export const dueAfter = (lastOn: string | null, everyMonths: number): string | null =>
  lastOn === null ? null : plusMonths(lastOn, everyMonths);
export const isDue = (nextOn: string | null, today: string): boolean => nextOn === null || nextOn <= today;

/** @example counted(1, 'open finding') === '1 open finding'; counted(2, 'open finding') === '2 open findings' */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
