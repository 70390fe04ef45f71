// Prints a key of shared/commands.ts: `Mod+Shift+Z` as "Ctrl Shift Z", or "⌘ ⇧ Z" on macOS.
const PLAIN: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  ' ': 'Space',
};
const MAC: Readonly<Record<string, string>> = { ...PLAIN, Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩' };

const isMac = (): boolean => typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

/** The parts to show, in order; a sequence such as `G V` stays two parts. */
export function keyParts(keys: string, mac: boolean = isMac()): readonly string[] {
  const names = mac ? MAC : PLAIN;
  return keys.split(/[+ ]/).map((part) => names[part] ?? part);
}

/** The same as one text, for names and tooltips. */
export function keyText(keys: string, mac: boolean = isMac()): string {
  return keyParts(keys, mac).join(' ');
}
