// Which step a write made, and which answers it makes stale.
import { describe, expect, it } from 'vitest';
import { isStaleAfter } from '#renderer/bridge/query-client.ts';
import { newStep } from '#renderer/bridge/steps.ts';

const state = {
  name: 'a.qdk',
  sample: false,
  asOf: null,
  readOnly: false,
  encrypted: false,
  formatVersion: 10,
  revision: 5,
  savedAt: 1,
  undo: { seq: 5, label: 'Record incident' },
  redo: null,
  counts: {},
};
const after = { ...state, revision: 6, undo: { seq: 6, label: 'Edit Helios' } };

describe('the step of a write', () => {
  it('is the one that Undo would now take back', () => {
    expect(newStep(state, after)).toEqual({ seq: 6, label: 'Edit Helios' });
    expect(newStep({ ...state, undo: null, revision: 0 }, after)).toEqual({ seq: 6, label: 'Edit Helios' });
  });

  it('is none when nothing was recorded, another file was opened, or it cannot be undone', () => {
    expect(newStep(state, state)).toBeNull();
    expect(newStep(state, { ...after, name: 'b.qdk' })).toBeNull();
    expect(newStep(state, { ...after, undo: null })).toBeNull();
    expect(newStep(state, { ...state, revision: 6 })).toBeNull();
    expect(newStep(null, after)).toBeNull();
    expect(newStep(undefined, after)).toBeNull();
  });
});

describe('answers after a change', () => {
  it('every record may move every view, preferences and drafts stay', () => {
    expect(isStaleAfter(['incidents'], 'providers')).toBe(true);
    expect(isStaleAfter(['incidents'], 'workspace')).toBe(true);
    expect(isStaleAfter(['incidents'], 'shell')).toBe(false);
    expect(isStaleAfter(['incidents'], 'drafts')).toBe(false);
  });

  it('an empty list means everything', () => {
    expect(isStaleAfter([], 'shell')).toBe(true);
    expect(isStaleAfter([], 'sla')).toBe(true);
  });

  it('a draft or a preference moves nothing else', () => {
    expect(isStaleAfter(['drafts'], 'sla')).toBe(false);
    expect(isStaleAfter(['shell'], 'shell')).toBe(true);
    expect(isStaleAfter(['drafts', 'sla'], 'sla')).toBe(true);
  });
});
