// How the facts of a kind stand on a day, as one text: "met: Covered".
import type { AssuranceKind, FactsOf } from '#shared/assurance/facts.ts';
import { assuranceState } from '#shared/assurance/judge.ts';

export const TODAY = '2026-10-05';

export function stands<Kind extends AssuranceKind>(kind: Kind, facts: FactsOf<Kind>, today = TODAY): string {
  const { tone, word } = assuranceState({ kind, facts }, today, (id) => `service ${id}`);
  return `${tone}: ${word}`;
}
