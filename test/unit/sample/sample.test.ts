// The sample workspace: the same content every time, and something true in every state that the months can have.
import { beforeAll, describe, expect, test } from 'vitest';
import type { OutputOf } from '#shared/ipc/contract.ts';
import { servicesUnderTest } from '#test/harness/services.ts';

const under = servicesUnderTest();
type Months = OutputOf<'sla.months'>['months'];

async function monthsOf(name: string): Promise<Months> {
  const row = (await under.call('sla.list', {})).find((sla) => sla.name === name);
  if (row === undefined) throw new Error(`no service level ${name}`);
  return (await under.call('sla.months', { slaId: row.id, from: '2025-10', to: '2026-09' })).months;
}

const stateIn = (months: Months, month: string) => months.find((view) => view.month === month)?.verdict.state;

beforeAll(async () => {
  await under.call('workspace.createSample', {}, under.file('sample.qdk'));
});

test('it is badged, sound, and holds four providers with five service levels', async () => {
  const state = await under.call('workspace.state', {});
  expect(state).toMatchObject({ sample: true, counts: { providers: 4, sla: 5, services: 5 } });
  const findings = await under.call('workspace.check', {});
  expect(findings.filter(({ ok }) => !ok)).toEqual([]);
});

test('it is the same content wherever it is built', async () => {
  const dump = async () => ({
    steps: await under.call('history.steps', { before: null, limit: 500 }),
    slas: await under.call('sla.list', {}),
    people: await under.call('people.list', {}),
    months: await monthsOf('Path availability'),
  });
  const first = await dump();
  await under.call('workspace.createSample', {}, under.file('again.qdk'));
  expect(await dump()).toEqual(first);
});

describe('the months show every state', () => {
  test('a change of target in mid-year: 28 minutes were met before and are breached after', async () => {
    const months = await monthsOf('Compute availability');
    expect(months.find(({ month }) => month === '2026-03')).toMatchObject({ metricVersion: 1, targetPct: '99.9' });
    expect(months.find(({ month }) => month === '2026-05')).toMatchObject({
      metricVersion: 2,
      countedSec: 28 * 60,
      verdict: { state: 'BREACHED' },
    });
  });

  test('both nights of a clock change are counted to the second', async () => {
    const months = await monthsOf('Path availability');
    expect(months.find(({ month }) => month === '2025-10')).toMatchObject({
      countedSec: 45 * 60,
      denominatorSec: 31 * 86_400 + 3600,
    });
    expect(months.find(({ month }) => month === '2026-03')).toMatchObject({
      countedSec: 40 * 60,
      denominatorSec: 31 * 86_400 - 3600,
    });
  });

  test('maintenance announced too late counts, maintenance announced in time does not', async () => {
    const months = await monthsOf('Path availability');
    expect(stateIn(months, '2026-07')).toBe('BREACHED');
    expect(months.find(({ month }) => month === '2026-08')).toMatchObject({ countedSec: 0, excludedSec: 110 * 60 });
  });

  test('a gap in the credit table is named, and no credit is made up', async () => {
    const april = (await monthsOf('Portal availability')).find(({ month }) => month === '2026-04');
    expect(april).toMatchObject({
      verdict: { state: 'BREACHED' },
      creditFlag: 'TIER_GAP',
      credit: null,
      creditPct: null,
    });
  });

  test('a disputed month, overlaps counted once, maintenance up to its cap', async () => {
    const power = await monthsOf('Power and cooling');
    expect(power.find(({ month }) => month === '2026-05')?.notes.join()).toContain('Disputed');
    expect(power.find(({ month }) => month === '2026-08')).toMatchObject({ countedSec: 8 * 60 });
    const portal = await monthsOf('Portal availability');
    expect(portal.find(({ month }) => month === '2026-06')).toMatchObject({
      excludedSec: 4 * 3600,
      countedSec: 2.5 * 3600,
    });
  });

  test('a service without any record has no data', async () => {
    const months = await monthsOf('Development platform availability');
    expect(new Set(months.map(({ verdict }) => verdict.state))).toEqual(new Set(['NO_DATA']));
  });
});

test('today names what truly needs somebody, and search finds a record', async () => {
  const items = await under.call('today.items', {});
  expect(items.map(({ word }) => word)).toEqual(expect.arrayContaining(['Open', 'Disputed']));
  const hits = await under.call('search.find', { text: 'helios', limit: 10 });
  expect(hits[0]).toMatchObject({ area: 'providers', title: expect.stringContaining('Helios') });
});
