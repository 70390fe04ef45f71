// Which command a key press means, on both kinds of keyboard.
import { describe, expect, it } from 'vitest';
import { matchKey, type KeyContext, type KeyPress } from '#renderer/app/commands/keys.ts';
import { commands } from '#shared/commands.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const context: KeyContext = { mac: false, inText: false, pending: null };
const commandOf = (keyPress: KeyPress, part: Partial<KeyContext> = {}) =>
  matchKey(keyPress, commands, { ...context, ...part });

describe('keys of commands', () => {
  it('Ctrl and K open the palette, Command and K on a Mac', () => {
    expect(commandOf(press('k', { ctrlKey: true })).command).toBe('view.palette');
    expect(commandOf(press('k', { metaKey: true })).command).toBeNull();
    expect(matchKey(press('k', { metaKey: true }), commands, { ...context, mac: true }).command).toBe('view.palette');
  });

  it('undo and redo differ by Shift, and Ctrl+Y is redo too', () => {
    expect(commandOf(press('z', { ctrlKey: true })).command).toBe('edit.undo');
    expect(commandOf(press('Z', { ctrlKey: true, shiftKey: true })).command).toBe('edit.redo');
    expect(commandOf(press('y', { ctrlKey: true })).command).toBe('edit.redo');
  });

  it('a sign is matched as printed, whatever Shift is needed for it', () => {
    expect(commandOf(press('?', { shiftKey: true })).command).toBe('view.keys');
    expect(commandOf(press('?')).command).toBe('view.keys');
  });

  it('two letters one after the other go to a place', () => {
    const first = commandOf(press('g'));
    expect(first).toEqual({ command: null, pending: 'g' });
    expect(commandOf(press('v'), { pending: 'g' }).command).toBe('go.providers');
    expect(commandOf(press('q'), { pending: 'g' })).toEqual({ command: null, pending: null });
  });

  it('letters and signs belong to the text while someone types', () => {
    expect(commandOf(press('g'), { inText: true })).toEqual({ command: null, pending: null });
    expect(commandOf(press('?', { shiftKey: true }), { inText: true }).command).toBeNull();
    expect(commandOf(press('F6'), { inText: true }).command).toBe('view.nextPane');
    expect(commandOf(press('k', { ctrlKey: true }), { inText: true }).command).toBe('view.palette');
  });

  it('Alt and an arrow go back, the arrow alone does not', () => {
    expect(commandOf(press('ArrowLeft', { altKey: true })).command).toBe('go.back');
    expect(commandOf(press('ArrowLeft')).command).toBeNull();
  });

  it('no two commands share a key', () => {
    const keys = commands.flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
