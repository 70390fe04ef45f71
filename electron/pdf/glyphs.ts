// Which characters the bundled fonts can draw, and text made safe to draw: what has no glyph prints as [U+XXXX].
// The exact text always stays in the attached report.json.

/** Marks places where a long word may break; a private-use character, so text itself never holds it. */
export const BREAK_MARK = '\uE000';

const LONG_WORD = 22;
const PIECE = 8;
// Controls, invisible format characters (bidi among them), line separators, private use, unassigned: never printed as such.
const NEVER_PRINTED = /^[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]$/u;

function tableOffset(font: DataView, tag: string): number {
  const count = font.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    const name = String.fromCodePoint(...[0, 1, 2, 3].map((byte) => font.getUint8(record + byte)));
    if (name === tag) return font.getUint32(record + 8);
  }
  throw new TypeError(`a bundled font has no ${tag} table`);
}

function addFormat4(font: DataView, offset: number, found: Set<number>): void {
  const segments = font.getUint16(offset + 6) / 2;
  const ends = offset + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const ranges = deltas + segments * 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const start = font.getUint16(starts + segment * 2);
    const end = font.getUint16(ends + segment * 2);
    const delta = font.getUint16(deltas + segment * 2);
    const rangeAt = ranges + segment * 2;
    const range = font.getUint16(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const stored = range === 0 ? code : font.getUint16(rangeAt + range + (code - start) * 2);
      if (stored !== 0 && ((stored + delta) & 0xffff) !== 0) found.add(code);
    }
  }
}

function addFormat12(font: DataView, offset: number, found: Set<number>): void {
  const groups = font.getUint32(offset + 12);
  for (let group = 0; group < groups; group += 1) {
    const at = offset + 16 + group * 12;
    const first = font.getUint32(at);
    const last = font.getUint32(at + 4);
    const glyph = font.getUint32(at + 8);
    for (let code = first; code <= last; code += 1) if (glyph + code - first !== 0) found.add(code);
  }
}

/** The code points a TrueType font maps to a glyph (its Unicode cmap subtables of format 4 and 12). */
export function fontCodePoints(bytes: Uint8Array): ReadonlySet<number> {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = tableOffset(font, 'cmap');
  const found = new Set<number>();
  for (let index = 0; index < font.getUint16(cmap + 2); index += 1) {
    const platform = font.getUint16(cmap + 4 + index * 8);
    const offset = cmap + font.getUint32(cmap + 8 + index * 8);
    const format = font.getUint16(offset);
    if (platform !== 0 && platform !== 3) continue;
    if (format === 4) addFormat4(font, offset, found);
    if (format === 12) addFormat12(font, offset, found);
  }
  return found;
}

/** What every one of the fonts can draw. */
export function commonCodePoints(fonts: readonly Uint8Array[]): ReadonlySet<number> {
  const [first, ...others] = fonts.map(fontCodePoints);
  return new Set([...(first ?? [])].filter((code) => others.every((font) => font.has(code))));
}

function printedCharacter(character: string, drawable: ReadonlySet<number>): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\n') return character;
  if (drawable.has(code) && !NEVER_PRINTED.test(character)) return character;
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** What may not be torn apart: an escape, or a letter with its marks. */
function unitsOf(word: string): string[] {
  const segmenter = new Intl.Segmenter('en');
  return word
    .split(/(\[U\+[0-9A-F]{4,6}\])/)
    .flatMap((part) =>
      part.startsWith('[U+') ? [part] : Array.from(segmenter.segment(part), ({ segment }) => segment),
    );
}

function breakLongWord(word: string): string {
  if (word.length <= LONG_WORD) return word;
  const pieces: string[] = [''];
  for (const unit of unitsOf(word)) {
    const last = pieces.at(-1) ?? '';
    if (last.length >= PIECE) pieces.push(unit);
    else pieces[pieces.length - 1] = last + unit;
  }
  return pieces.join(BREAK_MARK);
}

/**
 * Text as the template may print it: line breaks as `\n`, undrawable characters as escapes, long words with break marks.
 * @example printableText('a\u202Eb 中', drawable) // 'a[U+202E]b [U+4E2D]'
 */
export function printableText(text: string, drawable: ReadonlySet<number>): string {
  const lines = text.replaceAll(/\r\n?/g, '\n');
  const escaped = Array.from(lines, (character) => printedCharacter(character, drawable)).join('');
  return escaped.replaceAll(/\S+/gu, breakLongWord);
}

/** The same for a place that holds one line and breaks nowhere: document titles, labels of a chart. */
export function printableLine(text: string, drawable: ReadonlySet<number>): string {
  return printableText(text, drawable).replaceAll(BREAK_MARK, '').replaceAll('\n', ' ');
}

/** A copy of plain JSON data with every text in it made printable; keys stay as they are. */
export function printableData<T>(data: T, drawable: ReadonlySet<number>): T {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return printableText(value, drawable);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
    }
    return value;
  };
  return walk(data) as T;
}
