// Practices as rows: the facts of a kind as JSON.
import type { Practice, PracticeContent } from '#shared/practices/model.ts';
import type { Content } from '../fields.ts';

export type PracticeRow = Omit<Practice, 'facts'> & { facts: string };

/** A practice without its stamps, of whichever kind. */
export type NewPractice = PracticeContent & { readonly id: Practice['id'] };

export function practiceOf({ facts, ...row }: PracticeRow): Practice {
  // Written by `practiceRow` from a practice of the same kind.
  return { ...row, facts: JSON.parse(facts) as unknown } as Practice;
}

export function practiceRow({ facts, ...practice }: NewPractice): Content<PracticeRow> {
  return { ...practice, facts: JSON.stringify(facts) };
}
