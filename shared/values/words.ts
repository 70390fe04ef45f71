// Small words that many sentences need.

/** @example sentenceCase('audit report') === 'Audit report' */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The first few of a list by name, and how many more there are. @example namedList(['a', 'b', 'c'], 2) === 'a, b and 1 more' */
export function namedList(texts: readonly string[], most = 4): string {
  const more = texts.length - most;
  return texts.slice(0, most).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
