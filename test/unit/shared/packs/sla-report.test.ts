// The record behind the SLA report: what it accepts, what is attached, and totals that a stranger can recompute.
import { constantFrom, assert, integer, property, record } from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  requireMatchingTotals,
  slaReportControlTotals,
  slaReportJson,
  slaReportMonthsCsv,
} from '#shared/packs/sla-report-files.ts';
import { SlaReportData } from '#shared/packs/sla-report.ts';
import { slaReportFixture } from '#test/harness/sla-report-fixture.ts';

const report = slaReportFixture();

function totalOf(label: string, data = report): string | undefined {
  return slaReportControlTotals(data).find((total) => total.label === label)?.value;
}

describe('the record', () => {
  it('accepts reports of one month and of many, with and without incidents', () => {
    const options = record({
      months: integer({ min: 1, max: 60 }),
      incidents: integer({ min: 0, max: 60 }),
      paper: constantFrom('a4', 'letter'),
    });
    assert(
      property(options, (chosen) => {
        const data = slaReportFixture(chosen);
        expect(SlaReportData.parse(data)).toEqual(data);
      }),
      { numRuns: 25 },
    );
  });

  it('refuses unknown fields, unknown tones, inexact ratios and half characters', () => {
    const [month] = report.months;
    const broken = [
      { ...report, extra: 1 },
      { ...report, months: [{ ...month, verdict: { tone: 'red', word: 'Red' } }] },
      { ...report, months: [{ ...month, exact: { ...month?.exact, availabilityPct: '99.9' } }] },
      { ...report, monthsNote: '\uD83D' },
      { ...report, months: [] },
    ];
    for (const data of broken) expect(SlaReportData.safeParse(data).success).toBe(false);
  });
});

describe('report.json', () => {
  it('is the whole record, with sorted keys and nothing between them', () => {
    const json = slaReportJson(report);
    expect(JSON.parse(json)).toEqual(report);
    expect(json).toMatch(/^\{"chart":\{"altText":/);
    expect(json).not.toContain('\n');
  });

  it('does not depend on the order in which the record was built', () => {
    const { months, cover, ...rest } = report;
    expect(slaReportJson({ cover, ...rest, months })).toBe(slaReportJson(report));
  });
});

describe('months.csv', () => {
  it('has one row for each month, exact values and empty cells where there are no data', () => {
    const rows: Array<Record<string, string>> = parse(slaReportMonthsCsv(report), { columns: true });
    expect(rows).toHaveLength(12);
    expect(rows[9]).toMatchObject({
      month: '2026-07',
      counted_sec: '16080',
      availability_printed: '99.399 %',
      verdict: 'Breached',
      credit_minor: '420000',
      credit_currency: 'EUR',
    });
    expect(rows[11]).toMatchObject({ counted_sec: '', availability_pct_ratio: '', verdict: 'No data' });
  });

  it('has one more row for each further currency', () => {
    const [first, ...others] = report.months;
    if (first === undefined) throw new TypeError('the fixture has months');
    const credits = [
      { minor: '100', currency: 'EUR' },
      { minor: '200', currency: 'USD' },
    ];
    const two = { ...report, months: [{ ...first, exact: { ...first.exact, credits } }, ...others] };
    const rows: Array<Record<string, string>> = parse(slaReportMonthsCsv(two), { columns: true });
    expect(rows).toHaveLength(13);
    expect(rows.slice(0, 2).map((row) => [row['month'], row['credit_minor'], row['credit_currency']])).toEqual([
      ['2025-10', '100', 'EUR'],
      ['2025-10', '200', 'USD'],
    ]);
  });

  it('lets no text of a person run as a formula', () => {
    const csv = slaReportMonthsCsv(slaReportFixture({ months: 2, userText: '=HYPERLINK("http://x")' }));
    const rows: Array<Record<string, string>> = parse(csv, { columns: true });
    expect(rows.map((row) => row['what_happened'])).toEqual(Array(2).fill('\'=HYPERLINK("http://x")'));
  });
});

describe('the control totals', () => {
  it('are those an auditor gets from report.json with arithmetic of their own', () => {
    const { months, incidents } = JSON.parse(slaReportJson(report)) as SlaReportData;
    const counted = months.reduce((sum, month) => sum + (month.exact.countedSec ?? 0), 0);
    const credits = months
      .flatMap((month) => month.exact.credits)
      .reduce((sum, credit) => sum + Number(credit.minor), 0);
    expect(totalOf('Counted, seconds')).toBe(String(counted));
    expect(totalOf('Credits computed, EUR, minor units')).toBe(String(credits));
    expect(totalOf('Months without data')).toBe('1');
    expect(totalOf('Incidents')).toBe(String(incidents.length));
  });

  it('keep currencies apart and stay exact beyond what a double holds', () => {
    const [first] = report.months;
    if (first === undefined) throw new TypeError('the fixture has months');
    const credits = [
      { minor: '9007199254740993', currency: 'JPY' },
      { minor: '2', currency: 'JPY' },
      { minor: '-5', currency: 'USD' },
    ];
    const data = { ...report, months: [{ ...first, exact: { ...first.exact, credits } }] };
    expect(totalOf('Credits computed, JPY, minor units', data)).toBe('9007199254740995');
    expect(totalOf('Credits computed, USD, minor units', data)).toBe('-5');
  });

  it('are refused when they are not those of the figures', () => {
    expect(() => requireMatchingTotals(report)).not.toThrow();
    const months = report.months.slice(1);
    expect(() => requireMatchingTotals({ ...report, months })).toThrow(
      expect.objectContaining({ code: 'CONTROL_TOTALS_DIFFER' }),
    );
  });
});
