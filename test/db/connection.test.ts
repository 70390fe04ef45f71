import { describe, expect, test } from 'vitest';
import { q } from '#db/builder.ts';
import { getContract } from '#db/contracts/read.ts';
import { createContract, updateContract } from '#db/contracts/write.ts';
import { createProvider } from '#db/providers/write.ts';
import { caught } from '#test/harness/caught.ts';
import { contract, HOSTILE_TEXTS, provider } from '#test/harness/records.ts';
import { BY, step, workspaceFolder } from '#test/harness/workspace.ts';

const { create } = workspaceFolder();

describe('the executor', () => {
  test('lets a reader only select, by type', () => {
    const workspace = create('reader.qdk');
    workspace.read((db) => {
      expect(db.all(q.selectFrom('setting').selectAll())).toEqual([]);
      // @ts-expect-error a reader has no way to run a change
      expect(db.run).toBeTypeOf('function');
      // @ts-expect-error and none to have one run as a query
      const change = () => db.all(q.deleteFrom('setting'));
      expect(change).toBeTypeOf('function');
    });
  });

  test('keeps money beyond 2^53 exact, through writing, reading, undo and redo', () => {
    const workspace = create('money.qdk');
    const one = provider();
    const amount = { minor: '-999999999999999999', currency: 'EUR' };
    const big = contract(one.id, { annualCost: amount });
    const cost = () => workspace.read((db) => getContract(db, big.id))?.annualCost;
    workspace.write(step('Add'), (db) => {
      createProvider(db, one);
      createContract(db, big);
    });
    expect(cost()).toEqual(amount);
    workspace.write(step('Change'), (db) => updateContract(db, { ...big, annualCost: null }, 1));
    expect(cost()).toBeNull();
    workspace.undo(BY);
    expect(cost()).toEqual(amount);
    workspace.undo(BY);
    workspace.redo(BY);
    expect(cost()).toEqual(amount);
    const tooLarge = contract(one.id, { ref: 'big', annualCost: { minor: '9'.repeat(20), currency: 'EUR' } });
    expect(caught(() => workspace.write(step('Add'), (db) => createContract(db, tooLarge))).code).toBe(
      'MONEY_TOO_LARGE',
    );
  });

  test.each(HOSTILE_TEXTS)('binds %j as data, as value and as condition', (text) => {
    const workspace = create(`hostile-${HOSTILE_TEXTS.indexOf(text)}.qdk`);
    const one = provider({ legalName: text, note: text });
    workspace.write(step(text), (db) => createProvider(db, one));
    const found = workspace.read((db) => db.all(q.selectFrom('provider').selectAll().where('legalName', '=', text)));
    expect(found.map((row) => [row.legalName, row.note])).toEqual([[text, text]]);
    expect(workspace.next().undo?.label).toBe(text);
  });

  test('runs the same statement over and over, and more different ones than it keeps', () => {
    const workspace = create('statements.qdk');
    const counts = Array.from({ length: 600 }, (_, index) =>
      workspace.read((db) => db.all(q.selectFrom('setting').select('id').limit(index)).length),
    );
    const wide = Array.from({ length: 600 }, (_, index) => index + 1).map((width) =>
      workspace.connection().value(`select ${Array.from({ length: width }, () => '1').join('+')}`),
    );
    expect(counts.every((count) => count === 0)).toBe(true);
    expect(wide.at(-1)).toBe(600);
  });
});
