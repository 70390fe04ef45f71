// Claims through their channels: from a missed month to an invoice that is short, with deadlines, evidence and a calendar.
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ServiceInput } from '#electron/services/deps.ts';
import { parseInstant } from '#shared/time/instant.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase, type SlaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
let given: SlaCase;

async function outage(externalId: string, start: string, end: string): Promise<void> {
  const input: ServiceInput<'incidents.create'> = {
    serviceId: given.service.id,
    source: 'status page',
    externalId,
    title: externalId,
    severity: '',
    startAt: parseInstant(start),
    endAt: parseInstant(end),
    recordedZone: 'UTC',
    precision: 'second',
    causeParty: 'provider',
    counts: true,
    exclusionReason: '',
    note: '',
  };
  await call('incidents.create', input);
}

beforeAll(async () => {
  given = await slaCase(under, 'claims.qdk');
  const { id, rev, contractId, serviceId, name, metricVersions, creditSchedules } = given.sla;
  await call('slas.update', {
    id,
    rev,
    contractId,
    serviceId,
    name,
    metricVersions: metricVersions.map(({ version: _version, ...version }) => version),
    creditSchedules: creditSchedules.map((schedule) => ({ ...schedule, claimWindow: { amount: 30, unit: 'days' } })),
  });
  await outage('JUL', '2026-07-06T10:00:00Z', '2026-07-06T12:00:00Z');
  await outage('SEP', '2026-09-06T10:00:00Z', '2026-09-06T11:00:00Z');
});

const rowOf = async (month: string) => {
  const row = (await call('claims.list', {})).find((candidate) => candidate.month === month);
  if (row === undefined) throw new Error(`no row for ${month}`);
  return row;
};
const stated = { reportedPct: '99.95', measuredPct: null, state: 'agreed', note: '' } as const;

describe('a claim', () => {
  test('is computed first, with a deadline that Today names', async () => {
    const rows = await call('claims.list', {});
    expect(rows.map(({ month, state }) => [month, state])).toEqual([
      ['2026-09', 'computed'],
      ['2026-07', 'computed'],
    ]);
    expect(rows[0]).toMatchObject({
      deadlineOn: '2026-10-30',
      worth: { minor: '10000', currency: 'EUR' },
      claim: null,
    });
    const items = (await call('today.items', {})).filter(({ word }) => word === 'Claim');
    expect(items.map(({ on }) => on)).toEqual(['2026-10-30']);
  });

  test('is drafted, submitted, disputed, approved on the agreed value only, and applied short', async () => {
    const slaId = given.sla.id;
    const { id } = await call('claims.draft', { slaId, month: '2026-09' });
    expect(await rowOf('2026-09')).toMatchObject({ state: 'draft', isAgreed: false });
    await expect(call('claims.draft', { slaId, month: '2026-09' })).rejects.toMatchObject({ code: 'RECORD_DUPLICATE' });
    await call('claims.submit', { id, rev: 1, on: '2026-10-05', ref: 'T-9', late: '' });
    under.wait(40 * 86_400);
    expect(await call('claims.get', { id })).toMatchObject({
      state: 'submitted',
      waitingDays: 40,
      ageBand: '31 to 60 days',
    });
    await call('claims.dispute', { id, rev: 2, note: 'They count from the ticket' });
    const approve = { id, rev: 3, on: '2026-11-14', amount: { minor: '10000', currency: 'EUR' } };
    await expect(call('claims.approve', approve)).rejects.toMatchObject({ code: 'CLAIM_NOT_AGREED' });
    await call('measurements.record', { ...stated, slaId, month: '2026-09', agreedPct: '99.88' });
    await expect(
      call('claims.approve', { ...approve, amount: { minor: '10001', currency: 'EUR' } }),
    ).rejects.toMatchObject({ details: { fields: { amount: 'at most 100.00 EUR, what the agreed value gives' } } });
    expect(await call('claims.approve', approve)).toMatchObject({
      state: 'approved',
      isAgreed: true,
      claimedPct: '99.88',
    });
    const apply = { id, rev: 4, on: '2026-12-01', invoiceRef: 'R-12', amount: { minor: '9000', currency: 'EUR' } };
    await expect(call('claims.apply', { ...apply, amount: { minor: '9000', currency: 'USD' } })).rejects.toMatchObject({
      details: { fields: { amount: 'an amount in EUR' } },
    });
    await call('claims.apply', apply);
    expect(await rowOf('2026-09')).toMatchObject({
      state: 'applied',
      waitingDays: null,
      shortfall: { minor: '1000', currency: 'EUR' },
    });
    await expect(call('claims.waive', { id, rev: 5, note: 'no' })).rejects.toMatchObject({ code: 'CLAIM_STATE' });
    expect((await call('history.steps', { before: null, limit: 1 }))[0]?.label).toBe('Apply claim 2026-09 of Helios');
  });

  test('after its deadline needs a reason, and can be waived and trashed', async () => {
    const { id, deadlineOn } = await call('claims.draft', { slaId: given.sla.id, month: '2026-07' });
    expect(deadlineOn).toBe('2026-08-30');
    const submit = { id, rev: 1, on: '2026-10-05', ref: '' };
    await expect(call('claims.submit', { ...submit, late: '' })).rejects.toMatchObject({
      code: 'RECORD_INVALID',
      details: { fields: { late: expect.stringContaining('2026-08-30') } },
    });
    expect(await call('claims.submit', { ...submit, late: 'They reopened it' })).toMatchObject({
      note: 'They reopened it',
    });
    await call('claims.waive', { id, rev: 2, note: 'Too late' });
    await call('claims.trash', { id, rev: 3 });
    expect((await rowOf('2026-07')).state).toBe('computed');
    await call('history.undo', {});
    expect((await rowOf('2026-07')).state).toBe('waived');
  });

  test('of a month without a credit is refused', async () => {
    await expect(call('claims.draft', { slaId: given.sla.id, month: '2026-08' })).rejects.toMatchObject({
      code: 'CLAIM_WORTHLESS',
    });
  });
});

/** Names and contents of a small archive, read from its local headers. */
function unzip(bytes: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = 0; bytes.readUInt32LE(at) === 0x04_03_4b_50;) {
    const [packed, nameLength] = [bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)];
    const start = at + 30 + nameLength;
    files.set(bytes.toString('utf8', at + 30, start), inflateRawSync(bytes.subarray(start, start + packed)));
    at = start + packed;
  }
  return files;
}

test('the evidence bundle holds the claim, the incidents, the steps and the report', async () => {
  const { claim } = await rowOf('2026-09');
  if (claim === null) throw new Error('no claim');
  const file = under.file('claim.zip');
  await call('claims.bundle', { id: claim.id }, file);
  const files = unzip(readFileSync(file));
  expect([...files.keys()]).toEqual(['claim.csv', 'incidents.csv', 'steps.csv', 'report.pdf']);
  expect(files.get('claim.csv')?.toString()).toContain('claimed,100.00 EUR');
  expect(files.get('incidents.csv')?.toString()).toContain('status page,SEP,SEP,2026-09-06T10:00:00Z');
  expect(files.get('steps.csv')?.toString()).toContain('downtime,granularity');
  expect(files.get('report.pdf')?.toString('latin1', 0, 5)).toBe('%PDF-');
});

test('deadlines leave as a calendar file', async () => {
  await outage('OCT', '2026-10-20T10:00:00Z', '2026-10-20T12:00:00Z');
  const file = under.file('deadlines.ics');
  const { days } = await call('calendar.export', {}, file);
  const text = readFileSync(file, 'utf8');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(days);
  expect(text.match(/SUMMARY:Claim deadline/g)).toHaveLength(1);
  expect(text).toContain('DTSTART;VALUE=DATE:20261130');
  expect(text).toContain('SUMMARY:Claim deadline: Helios\\, October 2026');
});
