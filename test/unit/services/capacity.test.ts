// Pools of capacity through their channels: each act is one named step that can be undone.
import { beforeAll, expect, test } from 'vitest';
import type { ServiceInput } from '#electron/services/deps.ts';
import { openWorkspace } from '#db/open-workspace.ts';
import { latestResult } from '#db/results/read.ts';
import { SERVICES_NOW_MS, servicesUnderTest } from '#test/harness/services.ts';
import { slaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
let input: ServiceInput<'capacity.create'>;

beforeAll(async () => {
  const given = await slaCase(under, 'capacity.qdk');
  input = {
    name: 'Object storage',
    resource: 'Disk',
    unit: 'TB',
    region: 'Frankfurt',
    providerId: given.provider.id,
    ownerId: null,
    leadP50Days: 45,
    leadP90Days: 90,
    monthlyCost: null,
    tags: ['storage'],
    note: '',
    measure: 'peak',
    firstMonth: '2025-09',
    numbers: Array.from({ length: 12 }, (_, index) => `${100 + 4 * index}.50`).join('\n'),
    source: 'Pasted',
    committed: '160',
  };
});

const lastLabel = async () => (await call('history.steps', { before: null, limit: 1 }))[0]?.label;

test('twelve pasted numbers become a pool with a day to order by, and one undo takes it back', async () => {
  const { id, actuals } = await call('capacity.create', input);
  expect(await lastLabel()).toBe('Add pool Object storage');
  expect(actuals[1]).toMatchObject({ month: '2025-10', peak: '104.50', average: null });
  const { outlook, problem, providerName } = await call('capacity.get', { id });
  expect(problem).toBe('');
  expect(providerName).not.toBeNull();
  expect(outlook?.orderBy).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  const [row] = await call('capacity.list', {});
  expect(row).toMatchObject({ lastMonth: '2026-08', used: '144.50', committed: '160', orderBy: outlook?.orderBy });
  const hits = await call('search.find', { text: 'Object storage', limit: 5 });
  expect(hits[0]?.target).toEqual({ area: 'capacity', id, detail: null });
  const item = (await call('today.items', {})).find(({ target }) => target.id === id);
  expect(item).toMatchObject({ word: 'Order now', title: 'Object storage', on: outlook?.orderBy });
  await call('history.undo', {});
  expect(await call('capacity.list', {})).toEqual([]);
});

test('use and levels are added to a pool; the other figures of a month stay', async () => {
  const pool = await call('capacity.create', input);
  const { id } = pool;
  const more = { measure: 'average', firstMonth: '2026-08', numbers: '90\n95', source: 'Meter' } as const;
  const used = await call('capacity.addUse', { id, rev: pool.rev, ...more });
  expect(used.actuals.at(-2)).toMatchObject({ month: '2026-08', average: '90', peak: '144.50' });
  expect(used.actuals).toHaveLength(13);
  const level = { effectiveOn: '2026-11-01', design: '400', committed: '320', burst: null };
  const raised = await call('capacity.setLevel', { id, rev: used.rev, ...level });
  const again = await call('capacity.setLevel', { id, rev: raised.rev, ...level, committed: '330' });
  expect(again.levels.map(({ committed }) => committed)).toEqual(['160', '330']);
  const { measure: _m, firstMonth: _f, numbers: _n, source: _s, committed: _c, ...facts } = input;
  const renamed = await call('capacity.update', { id, rev: again.rev, ...facts, name: 'Archive' });
  expect(renamed).toMatchObject({ name: 'Archive', levels: again.levels });
  await call('capacity.trash', { id, rev: renamed.rev });
  expect(await call('capacity.list', {})).toEqual([]);
  expect((await call('trash.list', {})).map(({ title }) => title)).toContain('Archive');
});

test('impossible lead times and unreadable numbers are refused at their fields', async () => {
  await expect(call('capacity.create', { ...input, leadP50Days: 91 })).rejects.toMatchObject({
    details: { fields: { leadP90Days: 'at least the 91 days that half of all orders take' } },
  });
  await expect(call('capacity.create', { ...input, numbers: 'x' })).rejects.toMatchObject({
    details: { fields: { numbers: expect.stringContaining('line 1') } },
  });
  await expect(call('capacity.create', { ...input, tags: ['a', 'a'] })).rejects.toMatchObject({
    code: 'RECORD_INVALID',
  });
});

test('a forecast is made in a thread, kept with its working, marked when the records change, and made again as a job', async () => {
  const { id, rev } = await call('capacity.create', { ...input, name: 'Kept' });
  const rowOf = async () => (await call('capacity.list', {})).find((row) => row.id === id);
  expect(await rowOf()).toMatchObject({ state: 'none', orderBy: null, problem: 'Not forecast yet.' });
  const { outlook, state } = await call('capacity.get', { id });
  expect(state).toBe('current');
  await call('workspace.close', {});
  const file = openWorkspace(under.file('capacity.qdk'));
  const kept = file.read((db) => latestResult(db, 'capacity.outlook', id));
  file.close();
  expect(kept).toMatchObject({
    period: '2026-08',
    value: { outlook },
    ledger: { seriesHash: expect.stringMatching(/^[0-9a-f]{64}$/), seed: 1, backtest: { origins: expect.any(Number) } },
  });
  await call('workspace.open', {}, under.file('capacity.qdk'));
  expect(await rowOf()).toMatchObject({ state: 'current', orderBy: outlook?.orderBy });
  await call('capacity.addUse', { id, rev, measure: 'peak', firstMonth: '2026-09', numbers: '150.25', source: '' });
  expect(await rowOf()).toMatchObject({ state: 'stale', orderBy: outlook?.orderBy });
  const job = await call('capacity.forecast', {});
  expect(job?.pools).toBeGreaterThan(0);
  expect(await under.jobEnd(job?.jobId ?? '')).toMatchObject({ state: 'done', error: null });
  expect(await rowOf()).toMatchObject({ state: 'current', lastMonth: '2026-09' });
  expect(await call('capacity.forecast', {})).toBeNull();
});

test('a forecast job that is cancelled keeps nothing', async () => {
  const { id } = await call('capacity.create', {
    ...input,
    name: 'Cancelled',
    numbers: input.numbers.replace('100', '101'),
  });
  const job = await call('capacity.forecast', {});
  await call('jobs.cancel', { jobId: job?.jobId ?? ('' as never) });
  expect(await under.jobEnd(job?.jobId ?? '')).toMatchObject({ state: 'cancelled' });
  expect((await call('capacity.list', {})).find((row) => row.id === id)).toMatchObject({ state: 'none' });
});

test('what a kept forecast said is held against what came; what is computed afterwards does not count', async () => {
  const { id, rev } = await call('capacity.create', { ...input, name: 'Held', committed: '150' });
  await call('capacity.get', { id });
  const poolOf = async () => (await call('capacity.reliability', {})).pools.find((pool) => pool.id === id);
  expect(await poolOf()).toBeUndefined();
  const more = { measure: 'peak', firstMonth: '2026-09', numbers: '149\n999\n151', source: '' } as const;
  await call('capacity.addUse', { id, rev, ...more });
  const held = await poolOf();
  const month = new Date(SERVICES_NOW_MS).toISOString().slice(0, 7);
  const settled = ['2026-09', '2026-10', '2026-11'].filter((each) => each >= month).length;
  expect(held?.kept.map(({ promised, statements }) => [promised, statements])).toEqual(
    settled === 0
      ? undefined
      : [
          [0.8, settled],
          [0.95, settled],
        ],
  );
});

test('one month gives a sentence instead of a forecast', async () => {
  const { id } = await call('capacity.create', { ...input, name: 'New', numbers: '5' });
  const { outlook, problem } = await call('capacity.get', { id });
  expect(outlook).toBeNull();
  expect(problem).toBe('A forecast needs the use of at least two months.');
});
