import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandWords } from '#renderer/features/contracts/band-words.ts';
import { noticeWords, renewalWords } from '#renderer/features/contracts/contract-words.ts';
import { lengthWords, targetHistoryWords, termWords } from '#renderer/features/contracts/version-words.ts';

const GAP = '\u00a0';
const band = { ge: null, gt: null, le: null, lt: null, creditPct: null };
const terms = {
  excludeOrder: 'before_threshold',
  minConsecutiveSec: 0,
  granularity: 'exact',
  maintenanceCapSec: null,
  maintenanceNoticeSec: 0,
  maintenanceDenominator: 'full',
  rounding: null,
} as const;

describe('a band in words', () => {
  test.each([
    [{ ...band, ge: '99', lt: '99.9', creditPct: '10' }, 'At least 99 % and below 99.9 %: 10 % of the fee'],
    [{ ...band, gt: '95.0', le: '99', creditPct: '25' }, 'Above 95.0 % and at most 99 %: 25 % of the fee'],
    [{ ...band, lt: '95', creditPct: '100' }, 'Below 95 %: 100 % of the fee'],
    [{ ...band, creditPct: '5' }, 'Any availability: 5 % of the fee'],
    [{ ...band, ge: '99' }, 'At least 99 %: no credit typed yet'],
  ])('%j', (typed, words) => {
    expect(bandWords(typed)).toBe(words.replaceAll(' %', `${GAP}%`));
  });

  test('two lower or two upper bounds are said to be two rules', () => {
    expect(bandWords({ ...band, ge: '99', gt: '98' })).toMatch(/^Two lower bounds/);
    expect(bandWords({ ...band, le: '99', lt: '98' })).toMatch(/^Two upper bounds/);
  });

  test('every typed digit is read aloud as it was typed', () => {
    const decimal = fc.tuple(fc.nat(99), fc.stringMatching(/^\d{1,12}$/)).map(([whole, part]) => `${whole}.${part}`);
    fc.assert(
      fc.property(decimal, decimal, (ge, creditPct) => {
        expect(bandWords({ ...band, ge, creditPct })).toBe(`At least ${ge}${GAP}%: ${creditPct}${GAP}% of the fee`);
      }),
    );
  });
});

describe('the terms of a version in words', () => {
  test('the plainest terms', () => {
    expect(termWords(terms)).toEqual(['Agreed maintenance does not count.', 'The exact value decides.']);
  });

  test('notice, limit, shortest outage, counting and rounding are each one sentence', () => {
    expect(
      termWords({
        ...terms,
        minConsecutiveSec: 300,
        granularity: 'floor_minute_per_outage',
        maintenanceCapSec: 14_400,
        maintenanceNoticeSec: 172_800,
        maintenanceDenominator: 'reduced',
        rounding: { places: 2, mode: 'truncate' },
      }),
    ).toEqual([
      'Maintenance announced 2 days before does not count, at most 4 hours a month, and leaves the month shorter.',
      'Outages shorter than 5 minutes do not count, measured on what is left after exclusions.',
      'Counted in: full minutes of each outage.',
      'Rounded to 2 decimals before it is compared: cut off.',
    ]);
  });

  test('a limit of nothing makes maintenance count', () => {
    expect(termWords({ ...terms, maintenanceCapSec: 0, minConsecutiveSec: 60 })).toEqual([
      'Maintenance counts as downtime.',
      'Outages shorter than 1 minute do not count.',
      'The exact value decides.',
    ]);
  });

  test.each([
    [172_800, '2 days'],
    [86_400, '1 day'],
    [90_000, '25 hours'],
    [60, '1 minute'],
    [61, '61 seconds'],
    [0, '0 seconds'],
  ])('%i seconds', (durationSec, words) => {
    expect(lengthWords(durationSec)).toBe(words);
  });

  test('targets are told in the order of their first day, digits as typed', () => {
    const versions = [
      { validFrom: '2026-04-01', targetPct: '99.9995' },
      { validFrom: '2023-11-01', targetPct: '99.50' },
    ];
    expect(targetHistoryWords(versions)).toBe(`99.50${GAP}%, then 99.9995${GAP}%`);
  });
});

describe('the terms of a contract in words', () => {
  test('notice', () => {
    expect(noticeWords({ amount: 90, unit: 'days' }, 'In writing')).toBe('90 days, in writing');
    expect(noticeWords({ amount: 1, unit: 'months' }, '')).toBe('1 month');
    expect(noticeWords(null, '')).toBeNull();
  });

  test('renewal', () => {
    expect(renewalWords('tacit', 12)).toBe('Renews unless notice is given, 12 months each time');
    expect(renewalWords('none', null)).toBe('Ends with the initial term');
  });
});
