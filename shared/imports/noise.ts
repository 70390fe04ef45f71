// Noise filters of an import: rows that a person does not want recorded, each with the filter that left it out.
import type { LeaveOut } from './model.ts';
import type { ReadIncident } from './read-row.ts';

export const NO_FILTERS: LeaveOut = { shorterThanSec: 0, severities: [], titles: [] };

/** @example durationWords(90) === '1 min 30 s' */
function durationWords(sec: number): string {
  const [minutes, rest] = [Math.floor(sec / 60), sec % 60];
  return [minutes === 0 ? '' : `${minutes} min`, rest === 0 && minutes > 0 ? '' : `${rest} s`]
    .filter((part) => part !== '')
    .join(' ');
}

/** Applies the filters in their order (duration, severity, title) and counts what each of them left out. */
export class NoiseFilter {
  readonly #filters: LeaveOut;
  readonly #severities: ReadonlySet<string>;
  readonly #titles: ReadonlyArray<readonly [title: string, lowered: string]>;
  readonly #counts = new Map<string, number>();

  constructor(filters: LeaveOut) {
    this.#filters = filters;
    this.#severities = new Set(filters.severities);
    this.#titles = filters.titles.map((title) => [title, title.toLowerCase()]);
  }

  /** Why an incident is left out; null for one that stays. */
  reasonFor(incident: Pick<ReadIncident, 'title' | 'severity' | 'startAt' | 'endAt'>): string | null {
    const found = this.#match(incident);
    if (found === null) return null;
    this.#counts.set(found, (this.#counts.get(found) ?? 0) + 1);
    return `Left out by a filter: ${found}.`;
  }

  /** How many rows each filter left out so far; a filter that left out none says so. */
  notices(): string[] {
    return this.#words().map((words) => `Left out by a filter: ${words}, ${this.#counts.get(words) ?? 0} rows.`);
  }

  #match({ title, severity, startAt, endAt }: Pick<ReadIncident, 'title' | 'severity' | 'startAt' | 'endAt'>) {
    const { shorterThanSec } = this.#filters;
    if (endAt !== null && endAt - startAt < shorterThanSec) return this.#shortWords();
    if (severity !== undefined && this.#severities.has(severity)) return severityWords(severity);
    const lowered = title.toLowerCase();
    const pattern = this.#titles.find(([, part]) => lowered.includes(part));
    return pattern === undefined ? null : titleWords(pattern[0]);
  }

  #shortWords(): string {
    return `shorter than ${durationWords(this.#filters.shorterThanSec)}`;
  }

  #words(): string[] {
    return [
      ...(this.#filters.shorterThanSec > 0 ? [this.#shortWords()] : []),
      ...this.#filters.severities.map(severityWords),
      ...this.#filters.titles.map(titleWords),
    ];
  }
}

const severityWords = (severity: string): string => `severity "${severity}"`;
const titleWords = (title: string): string => `title with "${title}"`;
