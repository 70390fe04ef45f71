// Practices of measuring through their channels: how each kind stands, audits that keep findings, escalations, assumptions.
import { beforeAll, describe, expect, test } from 'vitest';
import type { ServiceInput } from '#electron/services/deps.ts';
import { MOST_AUDIT_RUNS, PracticeContent, type PracticeKind } from '#shared/practices/model.ts';
import { PLAIN_BASIS } from '#shared/sla/basis.ts';
import { parseInstant } from '#shared/time/instant.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase, type SlaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
let given: SlaCase;

beforeAll(async () => {
  given = await slaCase(under, 'practices.qdk');
});

const rowsOf = async (kind: PracticeKind) =>
  (await call('practices.board', {})).practices.filter(({ practice }) => practice.kind === kind);
const add = (content: PracticeContent) => call('practices.create', { content });
const common = (title: string, subjectId: string | null) => ({ title, subjectId, note: '' });
const incident = (more: Partial<ServiceInput<'incidents.create'>>): ServiceInput<'incidents.create'> => ({
  serviceId: given.service.id,
  source: 'page',
  externalId: 'A-1',
  title: 'Slow',
  severity: 'Sev 1',
  startAt: parseInstant('2026-09-02T10:00:00Z'),
  endAt: parseInstant('2026-09-02T10:20:00Z'),
  recordedZone: 'UTC',
  precision: 'second',
  causeParty: 'provider',
  counts: true,
  exclusionReason: '',
  note: '',
  ...more,
});

describe('a practice', () => {
  test('is kept, changed, trashed and brought back as named steps', async () => {
    const facts = { isCritical: true, checks: [] };
    const content = { kind: 'journey', ...common('Pay a bill', given.service.id), facts } as const;
    const { id, rev } = await add(content);
    expect(await rowsOf('journey')).toMatchObject([{ word: 'Not covered', tone: 'breached', subject: 'Helios' }]);
    expect((await call('today.items', {})).map(({ title }) => title)).toContain('Pay a bill, Helios');
    const check = { name: 'Run', place: 'Bonn', everyMin: 5, lastOn: '2020-01-01' };
    await call('practices.update', { id, rev, content: { ...content, facts: { ...facts, checks: [check] } } });
    expect(await rowsOf('journey')).toMatchObject([{ word: 'Silent' }]);
    await call('practices.trash', { id, rev: rev + 1 });
    expect(await rowsOf('journey')).toEqual([]);
    expect((await call('history.undo', {})).label).toBe('Move journey Pay a bill to the trash');
    expect(await rowsOf('journey')).toHaveLength(1);
    const found = await call('search.find', { text: 'Pay a bill', limit: 5 });
    expect(found[0]?.target).toEqual({ area: 'practices', id, detail: null });
  });

  test('about nothing that exists, or with a kind that changes, is refused', async () => {
    const facts = { isCritical: false, checks: [] };
    const gone = '01990000-0000-7000-8000-00000000beef';
    await expect(add({ kind: 'journey', ...common('X', gone), facts })).rejects.toMatchObject({
      details: { fields: { subjectId: 'choose the service it is about' } },
    });
    const [row] = await rowsOf('journey');
    if (row === undefined) throw new Error('no journey');
    const content = { kind: 'penalty_cap', ...common('X', null), facts: cap('DE', '10', 'yes') } as const;
    const { id, rev } = row.practice;
    await expect(call('practices.update', { id, rev, content })).rejects.toMatchObject({
      details: { fields: { kind: expect.stringContaining('the kind it had') } },
    });
  });
});

const cap = (country: string, capPct: string | null, enforceable: 'yes' | 'limited' | 'no') => ({
  country,
  capPct,
  enforceable,
  source: 'Counsel',
});

test('residency says which share of the data is inside, to the fraction', async () => {
  const place = (what: string, country: string, sharePct: string | null) => ({
    what,
    country,
    sharePct,
    checkedOn: null,
  });
  const places = [place('Databases', 'DE', '2'), place('Logs', 'US', '1')];
  await add({ kind: 'residency', ...common('Data', given.service.id), facts: { allowed: ['DE'], places } });
  const [row] = await rowsOf('residency');
  expect(row).toMatchObject({ word: 'Outside', detail: '66.6 % of the data in DE. Outside: Logs (US).' });
});

test('a severity table names the words it lacks, and takes each word once', async () => {
  await call('incidents.create', incident({}));
  const row = (theirs: string) => ({ theirs, ours: 'P1', detectMin: null, acknowledgeMin: 15, restoreMin: 60 });
  const content = (words: readonly string[]): PracticeContent => ({
    kind: 'severity',
    ...common('Levels', given.provider.id),
    facts: { calendarId: null, rows: words.map(row) },
  });
  await expect(add(content(['major', 'Major']))).rejects.toMatchObject({
    details: { fields: { 'facts.rows.1.theirs': 'this word stands here already' } },
  });
  const { id, rev } = await add(content(['major']));
  expect(await rowsOf('severity')).toMatchObject([{ word: 'Words missing', detail: 'Not in the table: Sev 1.' }]);
  await call('practices.update', { id, rev, content: content(['major', 'sev 1']) });
  expect(await rowsOf('severity')).toMatchObject([{ word: 'Complete' }]);
  await expect(add(content(['minor']))).rejects.toMatchObject({ code: 'RECORD_DUPLICATE' });
  expect(await call('timeline.words', { serviceId: given.service.id })).toEqual([
    { theirs: 'major', ours: 'P1' },
    { theirs: 'sev 1', ours: 'P1' },
  ]);
  const range = { from: parseInstant('2026-09-01T00:00:00Z'), to: parseInstant('2026-10-01T00:00:00Z') };
  const { levels } = await call('timeline.figures', { serviceId: given.service.id, ...range });
  expect(levels).toMatchObject([{ level: 'P1', words: ['Sev 1'] }]);
  expect(levels[0]?.spans[2]).toMatchObject({ span: 'restore', n: 1, targetSec: 3_600, late: 0 });
});

test('a risk rule fires by the share of the allowance, fills its message and opens an escalation', async () => {
  const template = '{tell}: {sla}, {used} used, {unknown}';
  const facts = { usedPct: '0', tell: 'Ida', template };
  const { id } = await add({ kind: 'risk_rule', ...common('Any downtime', given.sla.id), facts });
  await expect(call('practices.escalate', { id })).rejects.toMatchObject({ code: 'NOTHING_TO_ESCALATE' });
  const startAt = parseInstant('2026-10-03T10:00:00Z');
  await call('incidents.create', incident({ externalId: 'NOW', startAt, endAt: startAt + 600 }));
  const [row] = await rowsOf('risk_rule');
  expect(row).toMatchObject({
    word: 'Escalate',
    message: expect.stringMatching(/^Ida: Helios, \d+\.\d % used, \{unknown\}$/),
  });
  const { followUpId } = await call('practices.escalate', { id });
  const { record } = await call('followUps.get', { id: followUpId });
  expect(record).toMatchObject({ kind: 'escalation', note: row?.message, slaId: given.sla.id });
});

test('an audit keeps what it found and is due again after its months', async () => {
  await call('measurements.record', {
    slaId: given.sla.id,
    month: '2026-09',
    reportedPct: '99.999',
    measuredPct: null,
    agreedPct: null,
    state: 'open',
    note: '',
  });
  const facts = { everyMonths: 1, firstOn: '2026-01-01', runs: [] };
  const { id, rev } = await add({ kind: 'audit', ...common('Their report', given.sla.id), facts });
  expect(await rowsOf('audit')).toMatchObject([{ word: 'Due', nextOn: '2026-01-01' }]);
  const audited = await call('practices.runAudit', { id, rev });
  if (audited.kind !== 'audit') throw new Error('no audit');
  expect(audited.facts.runs).toHaveLength(1);
  const [after] = await rowsOf('audit');
  expect(after?.nextOn).not.toBe('2026-01-01');
  expect(audited.facts.runs[0]?.by).toBe('Ida Berg');
});

test('an audit that holds as many runs as it can is refused another, by name', async () => {
  const run = { on: '2026-01-01', by: '', months: 1, findings: [] };
  const runs = Array.from({ length: MOST_AUDIT_RUNS }, () => run);
  const facts = { everyMonths: 1, firstOn: '2026-01-01', runs };
  const { id, rev } = await add({ kind: 'audit', ...common('Old report', given.sla.id), facts });
  await expect(call('practices.runAudit', { id, rev })).rejects.toMatchObject({ code: 'TOO_MANY_RUNS' });
});

test('a penalty cap is held against the credit tables of contracts under its law', async () => {
  await add({ kind: 'penalty_cap', ...common('Law', null), facts: cap('DE', '5', 'yes') });
  expect(await rowsOf('penalty_cap')).toMatchObject([{ word: 'No contract' }]);
  const {
    id,
    rev,
    createdAt: _1,
    createdBy: _2,
    updatedAt: _3,
    updatedBy: _4,
    archivedAt: _5,
    trashedAt: _6,
    ...same
  } = given.contract;
  await call('contracts.update', { ...same, id, rev, governingLaw: 'DE' });
  expect(await rowsOf('penalty_cap')).toMatchObject([{ word: 'Above the cap', tone: 'risk' }]);
});

test('a playbook counts degraded time by weight and names incidents that count otherwise', async () => {
  await call('incidents.create', incident({ externalId: 'SLOW', weightPct: '25' }));
  const facts = { trigger: 'Slow', weightPct: '30', exercisedOn: null, steps: [] };
  await add({ kind: 'playbook', ...common('Slow answers', given.service.id), facts });
  const [row] = await rowsOf('playbook');
  expect(row).toMatchObject({ word: 'Never exercised' });
  expect(row?.detail).toBe('Degraded in twelve months: 20 min, which count as 5 min. Not by 30 %: SLOW.');
});

test('assumptions are compared with what came; revisions say when terms are due', async () => {
  const sla = await call('slas.get', { id: given.sla.id });
  const assumptions = [{ text: 'Users at peak', expected: '1 000', actual: '', checkedOn: null }];
  const basis = { ...PLAIN_BASIS, assumptions, revisionDueOn: '2026-01-01' };
  const metricVersions = sla.metricVersions.map((version) => {
    const { version: _number, ...same } = version;
    return { ...same, basis };
  });
  const { id, contractId, serviceId, name, rev } = sla;
  const creditSchedules = sla.creditSchedules;
  await call('slas.update', { id, contractId, serviceId, name, rev, metricVersions, creditSchedules });
  const board = async () => call('practices.board', {});
  expect((await board()).assumptions).toMatchObject([{ word: 'Never checked' }]);
  expect((await board()).revisions).toMatchObject([{ word: 'Due', dueOn: '2026-01-01' }]);
  await call('practices.checkAssumption', { slaId: id, rev: rev + 1, index: 0, actual: '1 300 users' });
  expect((await board()).assumptions).toMatchObject([
    { word: 'Differs', detail: expect.stringContaining('30.0 % off') },
  ]);
  await expect(
    call('practices.checkAssumption', { slaId: id, rev: rev + 2, index: 7, actual: 'x' }),
  ).rejects.toMatchObject({ details: { fields: { index: expect.any(String) } } });
});

test.each([
  ['a share over 100', { kind: 'risk_rule', facts: { usedPct: '101', tell: 'x', template: '' } }, 'facts.usedPct'],
  [
    'a negative weight',
    { kind: 'playbook', facts: { trigger: 'x', weightPct: '-3', exercisedOn: null, steps: [] } },
    'facts.weightPct',
  ],
  ['no country', { kind: 'residency', facts: { allowed: [], places: [] } }, 'facts.allowed'],
  ['no level', { kind: 'severity', facts: { calendarId: null, rows: [] } }, 'facts.rows'],
  [
    'audits every 0 months',
    { kind: 'audit', facts: { everyMonths: 0, firstOn: '2026-01-01', runs: [] } },
    'facts.everyMonths',
  ],
])('%s is refused with its field', (_name, content, path) => {
  const { error } = PracticeContent.safeParse({ ...common('T', null), ...content });
  expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
});
