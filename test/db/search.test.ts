import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchQuery } from '#db/search/query.ts';
import { createProvider, createService, shelveProvider, updateProvider } from '#db/providers/write.ts';
import { createIncident } from '#db/incidents/write.ts';
import { HOSTILE_TEXTS, incident, provider, service } from '#test/harness/records.ts';
import { BY, step, workspaceFolder } from '#test/harness/workspace.ts';

const { create, open } = workspaceFolder();

describe('search', () => {
  test('finds by the beginning of every word, whatever its case and accents, titles before bodies', () => {
    const workspace = create('find.qdk');
    const [title, body] = [
      provider({ legalName: 'Crédit Énergie SA' }),
      provider({ legalName: 'Other', note: 'uses credit energie' }),
    ];
    workspace.write(step('Add'), (db) => [body, title].forEach((record) => createProvider(db, record)));
    const ids = (text: string) => workspace.search(text, 10).map((hit) => hit.id);
    expect(ids('credit')).toEqual([title.id, body.id]);
    expect(ids('ener CRÉD')).toEqual([title.id, body.id]);
    expect(ids('redit')).toEqual([]);
    expect(ids('credit missing')).toEqual([]);
    expect(ids('')).toEqual([]);
    expect(ids(' ?! ')).toEqual([]);
    expect(workspace.search('énergie', 1)).toEqual([
      { entity: 'provider', id: title.id, title: 'Crédit Énergie SA', snippet: 'Crédit \u0002Énergie\u0003 SA' },
    ]);
  });

  test('follows edits, trash, undo and a restart', () => {
    const workspace = create('follow.qdk');
    const one = provider({ legalName: 'Alpha' });
    const found = (text: string) => workspace.search(text, 10).length;
    workspace.write(step('Add'), (db) => createProvider(db, one));
    workspace.write(step('Rename'), (db) => updateProvider(db, { ...one, legalName: 'Beta' }, 1));
    expect([found('alpha'), found('beta')]).toEqual([0, 1]);
    workspace.write(step('Trash'), (db) => shelveProvider(db, one.id, 2, 'trashed'));
    expect(found('beta')).toBe(0);
    workspace.undo(BY);
    workspace.undo(BY);
    expect([found('alpha'), found('beta')]).toEqual([1, 0]);
    workspace.close();
    expect(open('follow.qdk').search('alpha', 10)).toHaveLength(1);
  });

  test('catches up with a large step before it answers', () => {
    const workspace = create('large.qdk');
    const one = provider();
    const hosting = service(one.id);
    workspace.write(step('Import'), (db) => {
      createProvider(db, one);
      createService(db, hosting);
      for (let index = 0; index < 700; index += 1)
        createIncident(db, incident(hosting.id, { title: `Outage ${index}`, externalId: `R${index}` }));
    });
    expect(workspace.connection().value('select count(*) from search_stale')).toBe(702);
    expect(workspace.search('outage 699', 5)).toHaveLength(1);
    expect(workspace.connection().value('select count(*) from search_stale')).toBe(0);
    workspace.undo(BY);
    expect(workspace.search('outage', 5)).toEqual([]);
  });

  test.each(HOSTILE_TEXTS)('takes %j as words', (text) => {
    const workspace = create(`hostile-${HOSTILE_TEXTS.indexOf(text)}.qdk`);
    const one = provider({ legalName: text });
    workspace.write(step('Add'), (db) => createProvider(db, one));
    expect(workspace.search(text, 10).map((hit) => hit.id)).toEqual(searchQuery(text) === null ? [] : [one.id]);
  });

  test('never fails, whatever is typed', () => {
    const workspace = create('typed.qdk');
    workspace.write(step('Add'), (db) => createProvider(db, provider()));
    const syntax = fc.constantFrom(
      '"',
      '*',
      '^',
      '(',
      ')',
      ':',
      '-',
      '+',
      'AND',
      'OR',
      'NOT',
      'NEAR',
      'title',
      '\0',
      ' ',
      'a',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(syntax).map((parts) => parts.join('')),
        ),
        (text) => {
          expect(workspace.search(text, 3).length).toBeLessThanOrEqual(3);
        },
      ),
      { numRuns: 300 },
    );
  });
});
