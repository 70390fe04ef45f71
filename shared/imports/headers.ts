// Column names that can be told apart: repeated and empty headers get a name of their own, and a notice says so.

export interface Headers {
  readonly columns: readonly string[];
  readonly notices: readonly string[];
}

const SHOWN_CHARS = 200;

/**
 * Text that can be shown anywhere: control characters become U+FFFD, long text is cut and ends in an ellipsis.
 * Only for showing; what is recorded is never changed.
 * @example showable('a\u0000b') // 'a\ufffdb'
 */
export function showable(text: string, maxChars: number = SHOWN_CHARS): string {
  // oxlint-disable-next-line no-control-regex -- naming control characters is the point
  const clean = text.toWellFormed().replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, '\uFFFD');
  return clean.length <= maxChars ? clean : `${clean.slice(0, maxChars - 1).toWellFormed()}…`;
}

/**
 * Header cells as unique names, in their order.
 * @example uniqueHeaders(['id', 'title', 'title', '']).columns // ['id', 'title', 'title (2)', 'Column 4']
 */
export function uniqueHeaders(cells: readonly string[]): Headers {
  const taken = new Set<string>();
  const repeated = new Map<string, number>();
  const columns = cells.map((cell, index) => {
    const base = showable(cell.trim()) || `Column ${index + 1}`;
    let name = base;
    for (let copy = 2; taken.has(name); copy += 1) name = `${base} (${copy})`;
    if (name !== base) repeated.set(base, (repeated.get(base) ?? 1) + 1);
    taken.add(name);
    return name;
  });
  const notices = [...repeated].map(
    ([name, times]) => `The header "${name}" stands ${times} times; the later ones are called "${name} (2)" and so on.`,
  );
  return { columns, notices };
}
