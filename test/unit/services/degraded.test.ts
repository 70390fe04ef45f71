// Degraded service through its channels: the weight of an incident reaches month, working and history, and survives an import.
import { beforeAll, expect, test } from 'vitest';
import type { ServiceInput } from '#electron/services/deps.ts';
import { IncidentInput } from '#shared/ipc/sla.ts';
import { parseInstant } from '#shared/time/instant.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase, type SlaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
let given: SlaCase;

beforeAll(async () => {
  given = await slaCase(under, 'degraded.qdk');
});

const incident = (): ServiceInput<'incidents.create'> => ({
  serviceId: given.service.id,
  source: 'page',
  externalId: 'SLOW-1',
  title: 'Slow answers',
  severity: 'minor',
  startAt: parseInstant('2026-09-06T10:00:00Z'),
  endAt: parseInstant('2026-09-06T12:00:00Z'),
  recordedZone: 'UTC',
  precision: 'second',
  causeParty: 'provider',
  causeProof: 'RCA-7, page 2',
  counts: true,
  exclusionReason: '',
  weightPct: '25',
  note: '',
});
const september = { from: '2026-09', to: '2026-09' };

test('a weight makes gross and net differ, and the working says by how much', async () => {
  const created = await call('incidents.create', incident());
  expect(created).toMatchObject({ weightPct: '25', causeProof: 'RCA-7, page 2' });
  const { months } = await call('sla.months', { slaId: given.sla.id, ...september });
  expect(months[0]).toMatchObject({ grossSec: 7200, countedSec: 1800, verdict: { state: 'MET' } });
  expect(months[0]?.notes).toContainEqual(expect.stringContaining('Weights for degraded service take 1 h 30 min off'));
  const { steps } = await call('sla.explain', { slaId: given.sla.id, month: '2026-09' });
  const step = steps.find(({ name }) => name === 'Degraded service by weight');
  expect(step).toMatchObject({ before: '7\u00a0200 s', change: '−5\u00a0400 s', after: '1\u00a0800 s' });
  expect(step?.intervals[0]?.reason).toBe('SLOW-1: degraded, counts 25 %');

  const { weightPct: _weight, ...inFull } = incident();
  await call('incidents.update', { ...inFull, id: created.id, rev: created.rev });
  const after = await call('sla.months', { slaId: given.sla.id, ...september });
  expect(after.months[0]).toMatchObject({ grossSec: 7200, countedSec: 7200, verdict: { state: 'BREACHED' } });
  await call('history.undo', {});
  expect((await call('incidents.list', { serviceId: given.service.id, from: null, to: null }))[0]?.weightPct).toBe(
    '25',
  );
});

test.each(['-1', '100.1', '101', 'half', ''])('a weight of "%s" is refused with its field', (weightPct) => {
  const issues = IncidentInput.safeParse({ ...incident(), weightPct }).error?.issues;
  expect(issues).toEqual([
    expect.objectContaining({ path: ['weightPct'], message: expect.stringContaining('0 to 100') }),
  ]);
});
