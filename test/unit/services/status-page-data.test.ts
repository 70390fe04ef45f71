// Real incidents of a public status page, imported and judged: the sums that two independent computations agreed on.
// The data lie beside the checkout and are no part of it; without them every test here says so and is skipped.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OutputOf } from '#shared/ipc/contract.ts';
import { parseInstant } from '#shared/time/instant.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase, type SlaCase } from '#test/harness/sla-case.ts';

const DATA = path.resolve(import.meta.dirname, '../../../../shared/data/github-statuses/downtime_windows.csv');
const missing = !existsSync(DATA);
const why = missing ? ' (SKIPPED: ../shared/data/github-statuses/downtime_windows.csv is not there)' : '';

describe.skipIf(missing)(`155 incidents of a public status page${why}`, () => {
  const under = servicesUnderTest();
  const { call } = under;
  let given: SlaCase;

  const month = async (name: string): Promise<OutputOf<'sla.months'>['months'][number] | undefined> =>
    (await call('sla.months', { slaId: given.sla.id, from: name, to: name })).months[0];
  const recorded = async () => call('incidents.list', { serviceId: given.service.id, from: null, to: null });

  const importAgain = async (notCountedSeverities: string[]) => {
    const staged = await call('imports.start', {}, DATA);
    const mapping = { ...staged.mapping, serviceId: given.service.id, notCountedSeverities };
    const checked = await call('imports.check', { id: staged.id, mapping });
    return { counts: checked.counts, ...(await call('imports.apply', { id: staged.id })) };
  };

  beforeAll(async () => {
    given = await slaCase(under, 'status.qdk');
  });

  test('all of them are new, and none is bad', async () => {
    const { counts, created } = await importAgain(['maintenance']);
    expect([counts.new, counts.bad, created]).toEqual([155, 0, 155]);
  });

  test('September 2022: 3,434 minutes of incidents cover 3,351 minutes', async () => {
    const [from, to] = [parseInstant('2022-09-01T00:00:00Z'), parseInstant('2022-10-01T00:00:00Z')];
    const inside = (await recorded()).filter(({ startAt, counts }) => counts && startAt >= from && startAt < to);
    const sumSec = inside.reduce((sum, { startAt, endAt }) => sum + (endAt ?? startAt) - startAt, 0);
    expect(sumSec).toBe(3434 * 60);
    expect(await month('2022-09')).toMatchObject({ countedSec: 3351 * 60 });
  });

  test('a change of what counts is found again row by row', async () => {
    const { counts, updated } = await importAgain(['maintenance', 'none']);
    expect(counts).toMatchObject({ new: 0, bad: 0, changed: updated, unchanged: 155 - updated });
    expect(updated).toBeGreaterThan(0);
  });

  test('October 2022 and February 2023: 1,584 and 1,888 minutes of minor and major count', async () => {
    expect(await month('2022-10')).toMatchObject({ countedSec: 1584 * 60, printedPct: '96.451' });
    expect(await month('2023-02')).toMatchObject({ countedSec: 1888 * 60 });
  });

  test('786 and 624 minutes are left once their own maintenance is taken out', async () => {
    for (const { severity, title, startAt, endAt } of await recorded()) {
      if (severity !== 'maintenance' || endAt === null || endAt === startAt) continue;
      const window = { serviceId: given.service.id, ref: '', title, announcedAt: null, agreed: true, note: '' };
      await call('maintenance.create', { ...window, startAt, endAt });
    }
    expect(await month('2022-10')).toMatchObject({ countedSec: 786 * 60, printedPct: '98.239' });
    expect(await month('2023-02')).toMatchObject({ countedSec: 624 * 60 });
  });

  test('months after the last incident have no data, however late the file was imported', async () => {
    expect(await month('2024-06')).toMatchObject({ verdict: { state: 'NO_DATA' }, printedPct: null });
  });
});
