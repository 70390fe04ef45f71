// Targets, credit tables and alert thresholds as somebody types them, tried on months that are over.
import { expect, test } from 'vitest';
import type { MeasurementId, SlaId } from '#shared/ids.ts';
import type { Measurement } from '#shared/sla/model.ts';
import {
  candidatesAround,
  judgedValues,
  proposals,
  readCandidates,
  readThresholds,
  tryCandidates,
  tryThresholds,
} from '#shared/sla/target-trial.ts';
import { verdictView } from '#shared/sla/verdict-words.ts';
import type { MonthView } from '#shared/sla/view.ts';

const SLA_ID = '00000000-0000-7000-8000-000000000001' as SlaId;
const FEE = { minor: '100000', currency: 'EUR' };

function month(name: string, uptimePct: string | null, more: Partial<MonthView> = {}): MonthView {
  return {
    slaId: SLA_ID,
    month: name,
    startAt: 0,
    endAt: 0,
    verdict: verdictView('MET'),
    soFar: false,
    incidentCount: 0,
    whatHappened: '',
    grossSec: 0,
    excludedSec: 0,
    countedSec: 0,
    allowanceSec: 0,
    denominatorSec: 1,
    uptimePct,
    printedPct: uptimePct,
    targetPct: '99.9',
    creditPct: null,
    credit: null,
    creditFlag: null,
    metricVersion: 1,
    notes: [],
    ...more,
  };
}

const MONTHS = [
  month('2026-01', '99.95'),
  month('2026-02', '99.5', { verdict: verdictView('BREACHED') }),
  month('2026-03', '99.92'),
  month('2026-04', null, { verdict: verdictView('NO_DATA') }),
  month('2026-05', '100', { soFar: true, verdict: verdictView('MET_SO_FAR') }),
];

function measured(name: string, measuredPct: string | null, reportedPct: string | null): Measurement {
  const stamps = {
    rev: 1,
    createdAt: 0,
    createdBy: 'x',
    updatedAt: 0,
    updatedBy: 'x',
    archivedAt: null,
    trashedAt: null,
  };
  const values = { measuredPct, reportedPct, agreedPct: null, state: 'open' as const, note: '' };
  return { id: 'm' as MeasurementId, slaId: SLA_ID, month: name, ...values, ...stamps };
}

test('a target with its own credits is held against every month that is over and known', () => {
  const [first, second] = tryCandidates(
    readCandidates('99.9: 10 below 99.9, 25 below 99.6\n\n99.95 %: 10 % below 99.95 %', null, null),
    MONTHS,
    FEE,
  );
  expect(first).toMatchObject({ months: 3, met: 2, breached: ['2026-02'], credits: { minor: '25000' }, toReview: [] });
  expect(second).toMatchObject({ met: 1, breached: ['2026-02', '2026-03'], credits: { minor: '20000' } });
});

test('a target alone takes the table of the contract, and months that this table does not answer are named', () => {
  const bands = [{ ge: null, gt: null, le: null, lt: '99.9', creditPct: '10' }];
  const schedule = { id: 's', validFrom: '2026-01-01', monthlyFee: FEE, capPct: null, clause: '', bands } as never;
  const [tried] = tryCandidates(readCandidates('99.95', schedule, null), MONTHS, FEE);
  expect(tried).toMatchObject({ breached: ['2026-02', '2026-03'], toReview: ['2026-03'], credits: { minor: '10000' } });
});

test.each([
  ['99.9: 10 under 99.9', 'line 1: expected a target'],
  ['99.9\n\n199', 'line 3: expected a target'],
  ['99.9: 10 below 99.9: 5 below 99', 'line 1: expected a target'],
])('what cannot be read is refused by its line: %j', (text, message) => {
  expect(() => readCandidates(text, null, null)).toThrow(message);
});

test('too many lines and a threshold that is no percentage are refused', () => {
  const many = Array.from({ length: 51 }, (_, index) => String(index)).join('\n');
  expect(() => readCandidates(many, null, null)).toThrow('expected at most 50 lines');
  expect(() => readThresholds('99.9\nsoon')).toThrow('line 2: expected a percentage');
});

test('a target is proposed that every month, or most of them, would have held', () => {
  expect(proposals(MONTHS)).toEqual([
    { attainmentPct: '100', targetPct: '99.500' },
    { attainmentPct: '95', targetPct: '99.500' },
    { attainmentPct: '90', targetPct: '99.500' },
  ]);
  expect(proposals([])[0]?.targetPct).toBeNull();
  expect(candidatesAround('99.9', MONTHS)).toEqual(['99.9', '99.95', '99.500']);
});

test('thresholds are tried on what was measured, else reported, of months with a verdict', () => {
  const values = judgedValues(MONTHS, [
    measured('2026-01', '99.94', '100'),
    measured('2026-02', null, '99.6'),
    measured('2026-03', '9997/100', null),
    measured('2026-05', '99', null),
  ]);
  expect(tryThresholds(readThresholds('99.9\n99.95'), values)).toEqual([
    { thresholdPct: '99.9', alerts: 1, hits: 1, falseAlerts: 0, misses: 0, precision: '1/1', recall: '1/1' },
    { thresholdPct: '99.95', alerts: 2, hits: 1, falseAlerts: 1, misses: 0, precision: '1/2', recall: '1/1' },
  ]);
});
