// What several months come to, on months as the core gives them.
import { describe, expect, it } from 'vitest';
import { SlaId } from '#shared/ids.ts';
import { summarizeMonths } from '#shared/sla/months-summary.ts';
import { verdictView, type VerdictState } from '#shared/sla/verdict-words.ts';
import type { MonthView } from '#shared/sla/view.ts';

function month(name: string, state: VerdictState, more: Partial<MonthView> = {}): MonthView {
  return {
    slaId: SlaId.parse('019a0000-0000-7000-8000-000000000001'),
    month: name,
    startAt: 0,
    endAt: 2_592_000,
    verdict: verdictView(state),
    soFar: false,
    incidentCount: 0,
    whatHappened: 'No incident recorded',
    grossSec: 0,
    excludedSec: 0,
    countedSec: 0,
    allowanceSec: 2_592,
    denominatorSec: 2_592_000,
    uptimePct: state === 'NO_DATA' ? null : '100/1',
    printedPct: state === 'NO_DATA' ? null : '100.000',
    targetPct: '99.9',
    creditPct: null,
    credit: null,
    creditFlag: null,
    metricVersion: 1,
    notes: [],
    ...more,
  };
}

describe('a summary of months', () => {
  it('counts only months with data, and a running month not as met', () => {
    const summary = summarizeMonths([
      month('2026-01', 'MET'),
      month('2026-02', 'NO_DATA'),
      month('2026-03', 'BREACHED', { uptimePct: '998/10' }),
      month('2026-04', 'MET_SO_FAR', { soFar: true }),
    ]);
    expect(summary).toMatchObject({ judged: 3, met: 1, breached: 1 });
    expect(summary.finding).toBe('Downtime passed the allowance in 1 of 3 months with data');
    expect(summary.last?.month).toBe('2026-03');
  });

  it('picks the worst month by its exact value where the printed ones are equal', () => {
    const summary = summarizeMonths([
      month('2026-01', 'MET', { uptimePct: '999001/10000', printedPct: '99.900' }),
      month('2026-02', 'MET', { uptimePct: '9990009/100000', printedPct: '99.900' }),
    ]);
    expect(summary.worst?.month).toBe('2026-02');
  });

  it('keeps credits of different currencies apart', () => {
    const credit = (minor: string, currency: string) => ({ credit: { minor, currency } });
    const { credits } = summarizeMonths([
      month('2026-01', 'BREACHED', credit('90071992547409930', 'EUR')),
      month('2026-02', 'BREACHED', credit('70', 'EUR')),
      month('2026-03', 'BREACHED', credit('500', 'GBP')),
      month('2026-04', 'MET', credit('0', 'USD')),
    ]);
    expect(credits).toEqual([
      { minor: '90071992547410000', currency: 'EUR' },
      { minor: '500', currency: 'GBP' },
    ]);
  });

  it('says that nothing was recorded instead of counting zero', () => {
    const summary = summarizeMonths([month('2026-01', 'NO_DATA')]);
    expect(summary).toMatchObject({
      judged: 0,
      worst: null,
      last: null,
      finding: 'Nothing was recorded for this period',
    });
  });
});
