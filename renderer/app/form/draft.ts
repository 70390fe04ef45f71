// What of a kept draft still fits a form: keys the form has, with values of the same kind.
type Values = Readonly<Record<string, unknown>>;

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

const fits = (draft: unknown, initial: unknown): boolean =>
  draft === null || initial === null || kindOf(draft) === kindOf(initial);

/** The initial values with those of the draft put over them; null when nothing of the draft fits or differs. */
export function mergeDraft<V extends Values>(initial: V, draft: unknown): V | null {
  if (kindOf(draft) !== 'object') return null;
  const kept = Object.entries(draft as Values).filter(
    ([key, value]) => Object.hasOwn(initial, key) && fits(value, initial[key]),
  );
  const merged = { ...initial, ...Object.fromEntries(kept) };
  return JSON.stringify(merged) === JSON.stringify(initial) ? null : merged;
}
