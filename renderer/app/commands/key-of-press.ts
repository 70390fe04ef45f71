// Writes a key press in the notation of shared/commands.ts, for the person who sets a key.
import type { KeyPress } from './keys.ts';

const MODIFIERS = new Set(['Control', 'Meta', 'Alt', 'Shift', 'AltGraph']);

const isSign = (key: string): boolean => key.length === 1 && !/[a-z0-9]/i.test(key);

/**
 * `Mod+Shift+K`, `F6`, `?` or `G`; null while only Ctrl, Shift or Alt is down, and for keys that cannot be told apart.
 * @example keyOfPress({ key: 'k', ctrlKey: true, metaKey: false, altKey: false, shiftKey: false }, false) // 'Mod+K'
 */
export function keyOfPress(press: KeyPress, mac: boolean): string | null {
  const { key } = press;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (MODIFIERS.has(key) || key === 'Dead' || key === 'Process' || key === '+' || other) return null;
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
  const held = [
    (mac ? press.metaKey : press.ctrlKey) ? 'Mod' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey && !isSign(key) ? 'Shift' : '',
  ];
  return [...held.filter((part) => part !== ''), name].join('+');
}
