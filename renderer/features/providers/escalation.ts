// The order in which contacts are called.
import type { Provider } from '#shared/providers/model.ts';

type Contact = Provider['contacts'][number];

const rank = ({ escalationLevel }: Contact): number => escalationLevel ?? Number.MAX_SAFE_INTEGER;

/** Level 1 first, those outside the escalation path last, otherwise as recorded. */
export function inEscalationOrder(contacts: readonly Contact[]): readonly Contact[] {
  return contacts.toSorted((a, b) => rank(a) - rank(b));
}
