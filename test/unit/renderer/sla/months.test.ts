// Words and bars of months on screen.
import { describe, expect, it } from 'vitest';
import { downtimeBars, downtimeTableRows } from '#renderer/features/sla/downtime-bars.ts';
import { rangeChoices } from '#renderer/features/sla/month-range.ts';
import { reportFileName } from '#renderer/features/sla/report-file-name.ts';
import { statedDifference } from '#renderer/features/sla/stated-difference.ts';
import { month, MONTHS } from '#test/harness/sla-fixtures.ts';

describe('bars of downtime', () => {
  it('cut part minutes off and label only breaches', () => {
    const bars = downtimeBars([
      month('2026-01', 'MET', { countedSec: 1_099 }),
      month('2026-02', 'BREACHED', { countedSec: 12_480, allowanceSec: 1_209 }),
    ]);
    expect(bars).toEqual([
      { label: 'Jan', minutes: '18.31', allowanceMinutes: '21.6', valueLabel: '', tone: 'met' },
      { label: 'Feb', minutes: '208', allowanceMinutes: '20.15', valueLabel: '208', tone: 'breached' },
    ]);
  });

  it('have no length without data, and the table says so', () => {
    const months = [month('2025-06', 'NO_DATA')];
    expect(downtimeBars(months)[0]).toMatchObject({ minutes: null, allowanceMinutes: null, valueLabel: 'no data' });
    expect(downtimeTableRows(months)).toEqual([['Jun 2025', 'No data', '–', 'No data']]);
  });

  it('name the year once there are more than twelve months', () => {
    expect(downtimeBars(MONTHS)[0]?.label).toBe('Apr');
    expect(downtimeBars([...MONTHS, month('2026-04', 'MET')])[0]?.label).toBe('Apr 25');
  });
});

describe('the difference of a stated value', () => {
  it.each([
    ['99.95', '9987/100', '0.080 points above the records'],
    ['99.8', '9987/100', '0.070 points below the records'],
    ['99.87', '9987/100', 'the same as the records'],
    ['99.870000001', '9987/100', 'less than 0.001 points above the records'],
    ['99.86999', '9987/100', 'less than 0.001 points below the records'],
  ])('%s against %s is %s', (stated, records, words) => {
    expect(statedDifference(stated, records)).toBe(words);
  });
});

describe('the proposed name of a report', () => {
  it('says what is inside', () => {
    const name = reportFileName({ providerName: 'Helios', name: 'Compute' }, { from: '2025-10', to: '2026-09' });
    expect(name).toBe('SLA report Helios Compute 2025-10 to 2026-09.pdf');
  });

  it.each(['../../etc/passwd', 'a\\b:c*?"<>|', '\u202Egpj.exe', '   '])('keeps %j out of the path', (text) => {
    const name = reportFileName({ providerName: text, name: text }, { from: '2026-01', to: '2026-01' });
    expect(name).toMatch(/^SLA report [\p{L}\p{N} _-]*2026-01\.pdf$/u);
  });
});

describe('the range of months', () => {
  it('offers the months with data, newest first', () => {
    expect(rangeChoices({ firstMonth: '2025-12', lastMonth: '2026-02' })).toEqual([
      { value: '2026-02', label: 'Feb 2026' },
      { value: '2026-01', label: 'Jan 2026' },
      { value: '2025-12', label: 'Dec 2025' },
    ]);
  });

  it('offers nothing without data', () => {
    expect(rangeChoices({ firstMonth: null, lastMonth: null })).toEqual([]);
  });
});
