// Which parts of a kept draft come back into a form.
import { describe, expect, it } from 'vitest';
import { mergeDraft } from '#renderer/app/form/draft.ts';

const initial = { name: 'Helios', fee: null as null | { minor: string }, bands: [] as string[], open: true };

describe('drafts of forms', () => {
  it('text that was typed comes back over the initial values', () => {
    expect(mergeDraft(initial, { name: 'Helios Data' })).toEqual({ ...initial, name: 'Helios Data' });
    expect(mergeDraft(initial, { fee: { minor: '12,5x' } })).toEqual({ ...initial, fee: { minor: '12,5x' } });
  });

  it('keys that the form no longer has, and values of another kind, are left out', () => {
    expect(mergeDraft(initial, { gone: 1, name: 5, bands: { a: 1 }, open: false })).toEqual({
      ...initial,
      open: false,
    });
    expect(mergeDraft(initial, { __proto__: { name: 'x' } })).toBeNull();
  });

  it('a draft that changes nothing is no draft', () => {
    expect(mergeDraft(initial, { name: 'Helios' })).toBeNull();
    expect(mergeDraft(initial, null)).toBeNull();
    expect(mergeDraft(initial, ['a'])).toBeNull();
    expect(mergeDraft(initial, 'text')).toBeNull();
  });
});
