// What the palette offers, as data.
import { describe, expect, it } from 'vitest';
import { commandLabel, matchesLabel, matchingCommands, snippetPieces } from '#renderer/app/palette/palette-items.ts';
import { commands, type CommandState } from '#shared/commands.ts';

const OPEN: CommandState = { workspaceOpen: true, readOnly: false, undoLabel: 'Edit Helios', redoLabel: null };
const ids = (text: string, state: CommandState, canRun = () => true) =>
  matchingCommands({ commands, text, state, canRun }).map(({ id }) => id);

describe('palette', () => {
  it('every typed word must begin a word of the label', () => {
    expect(matchesLabel('Go to SLA results', 'go sl')).toBe(true);
    expect(matchesLabel('Go to SLA results', 'results sla')).toBe(true);
    expect(matchesLabel('Go to SLA results', 'esults')).toBe(false);
    expect(matchesLabel('Go to SLA results', '')).toBe(true);
  });

  it('commands that do not apply are left out', () => {
    expect(ids('undo', OPEN)).toEqual(['edit.undo']);
    expect(ids('undo', { ...OPEN, undoLabel: null })).toEqual([]);
    expect(ids('', { ...OPEN, workspaceOpen: false })).not.toContain('go.today');
    expect(ids('go', OPEN, () => false)).toEqual([]);
  });

  it('what a person comes for stands first: record, go, edit, view, file', () => {
    const all = ids('', OPEN);
    const at = (id: string) => all.indexOf(id);
    expect(at('record.new')).toBeLessThan(at('go.today'));
    expect(at('go.today')).toBeLessThan(at('edit.undo'));
    expect(at('edit.undo')).toBeLessThan(at('view.theme'));
    expect(at('view.theme')).toBeLessThan(at('file.open') === -1 ? Infinity : at('file.open'));
    expect(all.length).toBeLessThanOrEqual(40);
  });

  it('undo says what it would take back', () => {
    const [undo] = matchingCommands({ commands, text: 'undo', state: OPEN, canRun: () => true });
    expect(undo === undefined ? '' : commandLabel(undo, OPEN)).toBe('Undo: Edit Helios');
  });

  it('a snippet is split at the marks of the search, and nothing of the text is lost', () => {
    expect(snippetPieces('legal name \u2068Helios\u2069 GmbH')).toEqual([
      { text: 'legal name ', found: false },
      { text: 'Helios', found: true },
      { text: ' GmbH', found: false },
    ]);
    expect(snippetPieces('')).toEqual([]);
    expect(snippetPieces('<b>plain</b>')).toEqual([{ text: '<b>plain</b>', found: false }]);
  });
});
