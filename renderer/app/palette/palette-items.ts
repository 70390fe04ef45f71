// What the palette offers: with nothing typed what was used last, then commands that apply, then records that match.
import type { Command, CommandState } from '#shared/commands.ts';

export const MAX_ITEMS = 40;
const MAX_COMMANDS = 8;
/** It is open already. */
const LEFT_OUT = new Set(['view.palette', 'view.nextPane']);

/** Every typed word must begin a word of the label. */
export function matchesLabel(label: string, text: string): boolean {
  const words = label.toLowerCase().split(/\s+/);
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== '')
    .every((part) => words.some((word) => word.startsWith(part)));
}

export interface CommandQuery {
  readonly commands: readonly Command[];
  readonly text: string;
  readonly state: CommandState;
  readonly canRun: (id: string) => boolean;
}

/** What a person most often comes for stands first. */
const GROUP_ORDER = ['Record', 'Go', 'Edit', 'View', 'File'];

const byGroup = (a: Command, b: Command): number => GROUP_ORDER.indexOf(a.group) - GROUP_ORDER.indexOf(b.group);

/** Commands that apply right now, by group and then in their listed order; few when something is typed, so that records have room. */
export function matchingCommands({ commands, text, state, canRun }: CommandQuery): readonly Command[] {
  const applying = commands.filter(
    (command) =>
      !LEFT_OUT.has(command.id) && command.enabled(state) && canRun(command.id) && matchesLabel(command.label, text),
  );
  return applying.toSorted(byGroup).slice(0, text.trim() === '' ? MAX_ITEMS : MAX_COMMANDS);
}

/** Undo and redo say what they would take back or do again. */
export function commandLabel(command: Command, { undoLabel, redoLabel }: CommandState): string {
  if (command.id === 'edit.undo' && undoLabel !== null) return `Undo: ${undoLabel}`;
  if (command.id === 'edit.redo' && redoLabel !== null) return `Redo: ${redoLabel}`;
  return command.label;
}

const MATCH = /\u2068([^\u2069]*)\u2069/g;

/** A snippet in pieces: what lies between the isolate marks was found. */
export function snippetPieces(snippet: string): ReadonlyArray<{ readonly text: string; readonly found: boolean }> {
  const pieces: { text: string; found: boolean }[] = [];
  let from = 0;
  for (const match of snippet.matchAll(MATCH)) {
    pieces.push({ text: snippet.slice(from, match.index), found: false }, { text: match[1] ?? '', found: true });
    from = match.index + match[0].length;
  }
  pieces.push({ text: snippet.slice(from), found: false });
  return pieces.filter(({ text }) => text !== '');
}
