// Keys as a person sets them: what holds, what clashes, what is kept.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '#shared/commands.ts';
import { boundCommands, isSingleLetter, keyOwner, keyProblem, keysClash, shownKey, withKeys } from '#shared/key-map.ts';

const BUILT_IN = { keys: {}, singleLetters: true };
const keysOf = (settings: Parameters<typeof boundCommands>[0], id: string) =>
  boundCommands(settings).find((command) => command.id === id)?.keys;

test('without changes every command has its built-in keys', () => {
  expect(boundCommands(BUILT_IN).map(({ keys }) => keys)).toEqual(commands.map(({ keys }) => keys));
});

test('a key that is taken over leaves its former command, whose other keys stay', () => {
  const keys = withKeys(BUILT_IN, 'view.palette', ['Mod+1']);
  expect(keys).toEqual({ 'view.palette': ['Mod+1'], 'go.today': ['G T'] });
  expect(keysOf({ keys, singleLetters: true }, 'go.today')).toEqual(['G T']);
});

test('going back to the built-in key leaves nothing behind', () => {
  const changed = { keys: withKeys(BUILT_IN, 'view.palette', ['Mod+J']), singleLetters: true };
  expect(withKeys(changed, 'view.palette', ['Mod+K'])).toEqual({});
});

test('letters and signs can be switched off; keys with Ctrl and function keys stay', () => {
  const settings = { keys: {}, singleLetters: false };
  expect(boundCommands(settings).flatMap(({ keys }) => keys.filter(isSingleLetter))).toEqual([]);
  expect(keysOf(settings, 'go.today')).toEqual(['Mod+1']);
  expect(keysOf(settings, 'view.nextPane')).toEqual(['F6']);
  expect(shownKey('?', settings)).toBeUndefined();
});

test('a hint shows the key that holds now, and keys of no command as they are', () => {
  const settings = { keys: withKeys(BUILT_IN, 'view.palette', ['Mod+J']), singleLetters: true };
  expect(shownKey('Mod+K', settings)).toBe('Mod+J');
  expect(shownKey('Escape', settings)).toBe('Escape');
  expect(shownKey('Mod+K', { keys: { 'view.palette': [] }, singleLetters: true })).toBeUndefined();
});

describe('clashes', () => {
  test('a single letter clashes with the sequences it begins', () => {
    expect(keyOwner(boundCommands(BUILT_IN), 'G', 'view.theme')?.id).toBe('go.today');
    expect(keysClash('G V', 'g')).toBe(true);
    expect(keysClash('G V', 'V')).toBe(false);
  });

  test('a command does not clash with itself', () => {
    expect(keyOwner(boundCommands(BUILT_IN), 'Mod+K', 'view.palette')).toBeUndefined();
  });

  test.each(['Mod+C', 'Tab', 'Shift+Tab', 'Enter', 'ArrowDown', 'Space'])('%s cannot be given away', (keys) => {
    expect(keyProblem(keys)).toEqual(expect.any(String));
  });

  test('whatever is set in whatever order, no two commands ever share a key', () => {
    const ids = fc.constantFrom(...commands.map(({ id }) => id));
    const chords = fc.constantFrom('Mod+K', 'Mod+1', 'G', 'G T', 'G V', 'X', 'F6', 'Alt+1', 'Mod+Shift+Z');
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, chords), { maxLength: 20 }), (acts) => {
        let keys = {};
        for (const [id, chord] of acts) keys = withKeys({ keys, singleLetters: true }, id, [chord]);
        const list = boundCommands({ keys, singleLetters: true });
        const shared = list.filter((command) =>
          command.keys.some((one) => keyOwner(list, one, command.id) !== undefined),
        );
        expect(shared).toEqual([]);
      }),
    );
  });
});
