import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthlyCredit } from '#shared/sla/credit.ts';
import { compare, parseFraction } from '#shared/values/fraction.ts';
import { moneyDecimal, moneyFromDecimal } from '#shared/values/money.ts';
import { caught } from '#test/harness/caught.ts';
import named from '#test/cases/named-cases.json' with { type: 'json' };

/** Fee and percentage of the named cases, whose titles carry them in words. */
const INPUTS: Record<string, { fee: string; currency: string; creditPct: string }> = {
  M01: { fee: '100', currency: 'USD', creditPct: '25' },
  M04: { fee: '1000.05', currency: 'EUR', creditPct: '25' },
  M05: { fee: '0.10', currency: 'EUR', creditPct: '25' },
  M06: { fee: '1005', currency: 'JPY', creditPct: '10' },
  M07: { fee: '12.345', currency: 'KWD', creditPct: '10' },
};

describe('the credit of a month', () => {
  test.each(named.credits.filter(({ id }) => id in INPUTS))('$id: $title', ({ id, halfEven, halfUp }) => {
    const { fee = '', currency = '', creditPct = '' } = INPUTS[id] ?? {};
    const monthlyFee = moneyFromDecimal(fee, currency);
    const creditUnder = (rounding: 'half_even' | 'half_up'): string =>
      moneyDecimal(monthlyCredit({ monthlyFee, creditPct, capPct: null, rounding }).amount);
    expect(creditUnder('half_even')).toBe(halfEven);
    expect(creditUnder('half_up')).toBe(halfUp);
  });

  test('a cap holds on the percentage, and the ledger shows the value before and after it', () => {
    const capped = monthlyCredit({
      monthlyFee: { minor: '10001', currency: 'EUR' },
      creditPct: '115',
      capPct: '25',
      rounding: 'half_up',
    });
    expect(capped).toMatchObject({ amount: { minor: '2500', currency: 'EUR' }, appliedPct: '25', capped: true });
    expect(capped.lines.map(({ step, exactMinor }) => [step, exactMinor])).toEqual([
      ['percent', '230023/20'],
      ['cap', '10001/4'],
      ['rounding', '2500/1'],
    ]);
  });

  test('never exceeds the cap and is never more than half a minor unit from the exact value', () => {
    const anyPct = fc.integer({ min: 0, max: 10_000 }).map((value) => `${value / 100}`);
    fc.assert(
      fc.property(fc.nat(10_000_000), anyPct, fc.option(anyPct), (minor, creditPct, capPct) => {
        const monthlyFee = { minor: String(minor), currency: 'EUR' };
        const credit = monthlyCredit({ monthlyFee, creditPct, capPct, rounding: 'half_even' });
        const exact = parseFraction(credit.lines[1]?.exactMinor ?? '');
        const doubled = 2n * BigInt(credit.amount.minor) * exact.den - 2n * exact.num;
        expect(doubled <= exact.den && -doubled <= exact.den).toBe(true);
        const limit = parseFraction(capPct ?? creditPct);
        expect(compare(parseFraction(credit.appliedPct), limit)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('a fee below zero is refused', () => {
    const monthlyFee = { minor: '-1', currency: 'EUR' };
    const act = () => monthlyCredit({ monthlyFee, creditPct: '10', capPct: null, rounding: 'half_up' });
    expect(caught(act).code).toBe('INVALID_FEE');
  });
});
