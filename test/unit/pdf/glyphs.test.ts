// Which characters the bundled fonts draw, and what is printed instead of the others.
import { assert, property, string } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  BREAK_MARK,
  commonCodePoints,
  fontCodePoints,
  printableData,
  printableLine,
  printableText,
} from '#electron/pdf/glyphs.ts';
import { readFonts, readTextFonts } from '#electron/pdf/resources.ts';

let drawable: ReadonlySet<number>;

beforeAll(async () => {
  drawable = commonCodePoints(await readTextFonts());
});

describe('the characters of a font', () => {
  it('hold every letter of European languages in each bundled text font', () => {
    for (const character of 'AZazÄÖÜßéłŚžŐűĞıØåαωЖя0189–—„“€%→✓') {
      expect(drawable.has(character.codePointAt(0) ?? 0)).toBe(true);
    }
  });

  it('hold all of plain ASCII in every bundled font, commands and hashes included', async () => {
    for (const font of await readFonts()) {
      const points = fontCodePoints(font);
      for (let code = 0x20; code < 0x7f; code += 1) expect(points.has(code)).toBe(true);
    }
  });

  it('hold neither CJK, Hebrew, Arabic nor emoji', () => {
    for (const character of '中あ한אب🚀') expect(drawable.has(character.codePointAt(0) ?? 0)).toBe(false);
  });
});

describe('printable text', () => {
  it('leaves what can be drawn as it is', () => {
    expect(printableText('Łódź, 12 % → “done” #[x]', drawable)).toBe('Łódź, 12 % → “done” #[x]');
  });

  it('makes one line break of each kind of line end', () => {
    expect(printableText('a\r\nb\rc\nd', drawable)).toBe('a\nb\nc\nd');
  });

  it('shows controls, invisible characters, half characters and missing glyphs by number', () => {
    expect(printableLine('\u0000\t\u001F\u0085', drawable)).toBe('[U+0000][U+0009][U+001F][U+0085]');
    expect(printableLine('\u200E\u202E\u2069\u200B\u00AD\uFEFF', drawable)).toContain('[U+202E]');
    expect(printableLine('\uD83D', drawable)).toBe('[U+D83D]');
    expect(printableLine('🚀中', drawable)).toBe('[U+1F680][U+4E2D]');
    expect(printableLine('\u2028', drawable)).toBe('[U+2028]');
  });

  it('shows the break mark itself by number, so that only our own marks break words', () => {
    expect(printableText(`a${BREAK_MARK}b`, drawable)).toBe('a[U+E000]b');
  });

  it('tears no escape apart when it marks a long word', () => {
    const pieces = printableText('ab中文字中文字中文字', drawable).split(BREAK_MARK);
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) expect(piece).toMatch(/^(ab)?(\[U\+[0-9A-F]{4}\])+$/);
  });

  it('keeps combining marks with their letter when it marks a long word', () => {
    const word = 'e\u0301'.repeat(30);
    const pieces = printableText(word, drawable).split(BREAK_MARK);
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) expect(piece.startsWith('e')).toBe(true);
  });

  it('never holds anything but drawable characters, line breaks and marks, and loses nothing drawable', () => {
    const allowed = (character: string): boolean =>
      character === '\n' || character === BREAK_MARK || drawable.has(character.codePointAt(0) ?? 0);
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (text) => {
        const printed = printableText(text, drawable);
        expect(Array.from(printed).every(allowed)).toBe(true);
        const restored = printed
          .replaceAll(BREAK_MARK, '')
          .replaceAll(/\[U\+([0-9A-F]{4,6})\]/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
        // Text that looks like an escape, and carriage returns, come back changed by design.
        const isPlain = !text.includes('[U+') && !text.includes('\r');
        expect(isPlain ? restored : text).toBe(text);
      }),
    );
  });

  it('has a form for one line that holds neither break nor mark', () => {
    expect(printableLine(`a\nb ${'x'.repeat(60)}`, drawable)).toBe(`a b ${'x'.repeat(60)}`);
  });

  it('reaches every text of a record and leaves keys, numbers and null alone', () => {
    const data = { 'k\u0007': ['a\u0007', { n: 1, none: null, yes: true }] };
    expect(printableData(data, drawable)).toEqual({ 'k\u0007': ['a[U+0007]', { n: 1, none: null, yes: true }] });
  });
});
