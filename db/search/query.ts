// What a person typed, as a query of the index. Typed text is data: it never becomes query syntax.

const WORDS_USED = 12;
const LONGEST_WORD = 64;

/**
 * Every word must occur, each as the beginning of a word. Null when nothing typed can be looked for.
 * @example searchQuery('root cau') === '"root"* "cau"*'
 */
export function searchQuery(text: string): string | null {
  const words = text
    .split(/[\s\0]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, WORDS_USED);
  if (words.length === 0) return null;
  return words.map((word) => `"${word.slice(0, LONGEST_WORD).replaceAll('"', '""')}"*`).join(' ');
}
