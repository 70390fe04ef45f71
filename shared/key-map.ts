// The keys of commands as a person has set them: which key runs what, which two would clash, which cannot be used at all.
import { commands, type Command } from './commands.ts';

/** Keys by command id, where they differ from the list; an empty list means no key. */
export type KeyOverrides = Readonly<Record<string, readonly string[]>>;

export interface KeySettings {
  readonly keys: KeyOverrides;
  /** False switches off every key that is a letter or sign alone (WCAG 2.1.4). */
  readonly singleLetters: boolean;
}

const parts = (keys: string): string[] => keys.toLowerCase().split(' ');

/** Whether keys are letters or signs without Ctrl, Command or Alt. @example isSingleLetter('G V') // true */
export function isSingleLetter(keys: string): boolean {
  return keys.split(' ').every((chord) => {
    const key = chord.split('+').at(-1) ?? '';
    return !/Mod|Alt/.test(chord) && key.length <= 1;
  });
}

function keysOf(command: Command, { keys, singleLetters }: KeySettings): readonly string[] {
  const chosen = (Object.hasOwn(keys, command.id) ? keys[command.id] : undefined) ?? command.keys;
  return singleLetters ? chosen : chosen.filter((one) => !isSingleLetter(one));
}

/** The list of commands with the keys that hold now. */
export function boundCommands(settings: KeySettings): readonly Command[] {
  return commands.map((command) => ({ ...command, keys: keysOf(command, settings) }));
}

/**
 * What to show where the built-in key of a command would stand: the key that holds now, or undefined when there is none.
 * Keys that belong to no command (Escape, Space) are shown as they are.
 */
export function shownKey(builtIn: string, settings: KeySettings): string | undefined {
  const command: Command | undefined = commands.find(({ keys }: Command) => keys.includes(builtIn));
  if (command === undefined) return !settings.singleLetters && isSingleLetter(builtIn) ? undefined : builtIn;
  const now = keysOf(command, settings);
  return now.includes(builtIn) ? builtIn : now.at(-1);
}

/** Two keys clash when they are the same, or when one is the first of the other's sequence. */
export function keysClash(a: string, b: string): boolean {
  const [first, second] = [parts(a), parts(b)];
  const shorter = Math.min(first.length, second.length);
  return first.slice(0, shorter).join(' ') === second.slice(0, shorter).join(' ');
}

/** The other command that has this key already. */
export function keyOwner(list: readonly Command[], keys: string, exceptId: string): Command | undefined {
  return list.find((command) => command.id !== exceptId && command.keys.some((one) => keysClash(one, keys)));
}

const KEPT = new Set(['Tab', 'Escape', 'Enter', 'Space', 'Backspace', 'Delete', 'Home', 'End', 'PageUp', 'PageDown']);
const TEXT_KEYS = new Set(['Mod+C', 'Mod+V', 'Mod+X', 'Mod+A']);

/** Why a key cannot be given to a command, in a sentence; null when it can. */
export function keyProblem(keys: string): string | null {
  if (TEXT_KEYS.has(keys)) return 'Copy, cut, paste and select all keep their keys.';
  const alone = keys.replace(/^Shift\+/, '');
  if (KEPT.has(alone) || alone.startsWith('Arrow'))
    return 'This key moves and types everywhere. Hold Ctrl or Alt with it.';
  return null;
}

/**
 * The settings after giving a command these keys, taken from whichever command had them. Keys equal to the built-in ones are
 * not kept as a change.
 */
export function withKeys(settings: KeySettings, id: string, wanted: readonly string[]): Record<string, string[]> {
  const next: Record<string, readonly string[]> = { ...settings.keys, [id]: wanted };
  for (const command of commands as readonly Command[]) {
    if (command.id === id) continue;
    const now = next[command.id] ?? command.keys;
    const left = now.filter((one) => !wanted.some((key) => keysClash(key, one)));
    if (left.length < now.length) next[command.id] = left;
  }
  const changed = Object.entries(next).filter(([each, keys]) => !isBuiltIn(each, keys));
  return Object.fromEntries(changed.map(([each, keys]) => [each, [...keys]]));
}

function isBuiltIn(id: string, keys: readonly string[]): boolean {
  const command: Command | undefined = commands.find((one) => one.id === id);
  return command === undefined || command.keys.join('\n') === keys.join('\n');
}
