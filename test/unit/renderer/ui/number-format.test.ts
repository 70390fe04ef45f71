// Typed numbers: digits are kept, the decimal sign follows the workspace, grouping is refused with a sentence.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalForEditing, readTyped } from '#renderer/ui/fields/number-format.ts';

describe('typed numbers', () => {
  it('keeps every digit that was typed', () => {
    expect(readTyped('99.99951', 'point')).toEqual({ text: '99.99951', problem: null });
    expect(readTyped(' 99,950 ', 'comma')).toEqual({ text: '99.950', problem: null });
  });

  it('refuses grouping and foreign decimal signs, keeps the text and says what to type', () => {
    for (const [typed, format] of [
      ['1,234.50', 'point'],
      ['99,95', 'point'],
      ['1 234', 'point'],
      ['1.234,50', 'comma'],
      ['1e3', 'point'],
      ['.5', 'point'],
    ] as const) {
      const { text, problem } = readTyped(typed, format);
      expect(text).toBe(typed);
      expect(problem).toMatch(/Type a number such as 99[.,]95/);
    }
  });

  it('what is stored comes back as it is shown for editing', () => {
    const decimal = fc.stringMatching(/^-?\d{1,12}(\.\d{1,12})?$/);
    fc.assert(
      fc.property(decimal, fc.constantFrom('point' as const, 'comma' as const), (stored, format) => {
        expect(readTyped(decimalForEditing(stored, format), format)).toEqual({ text: stored, problem: null });
      }),
    );
  });
});
