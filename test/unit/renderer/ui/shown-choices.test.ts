import { describe, expect, test } from 'vitest';
import { shownChoices } from '#renderer/ui/fields/use-shown-choices.ts';

const choices = Array.from({ length: 10 }, (_, index) => ({ value: `v${index}`, label: `Provider ${index}` }));
const labels = (typed: string, chosen: string | null, most: number) =>
  shownChoices(choices, typed, chosen, most).map(({ label }) => label);

describe('the choices a combo box draws', () => {
  test('few choices are drawn whole, whatever is typed', () => {
    expect(shownChoices(choices, 'nothing like it', null, 10)).toBe(choices);
  });

  test('of many, the first that match what is typed', () => {
    expect(labels('', null, 3)).toEqual(['Provider 0', 'Provider 1', 'Provider 2']);
    expect(labels('PROVIDER 7', null, 3)).toEqual(['Provider 7']);
    expect(labels('absent', null, 3)).toEqual([]);
  });

  test('the chosen one stays among them, and its own name does not narrow the list', () => {
    expect(labels('Provider 9', 'v9', 3)).toEqual(['Provider 9', 'Provider 0', 'Provider 1', 'Provider 2']);
    expect(labels('7', 'v9', 3)).toEqual(['Provider 9', 'Provider 7']);
  });
});
