import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lintCreditTable } from '#shared/sla/lint.ts';
import { decideTier, type Band } from '#shared/sla/tier.ts';
import { fraction, parseFraction } from '#shared/values/fraction.ts';

const band = (bounds: Partial<Omit<Band, 'creditPct'>>, creditPct: string): Band => ({
  ge: null,
  gt: null,
  le: null,
  lt: null,
  ...bounds,
  creditPct,
});

const AWS = {
  commitment: '99.5',
  bands: [band({ ge: '99', lt: '99.5' }, '10'), band({ ge: '95', lt: '99' }, '30'), band({ lt: '95' }, '100')],
};
const GITHUB = { commitment: '99.9', bands: [band({ gt: '99', le: '99.9' }, '10'), band({ lt: '99' }, '25')] };
/** Bounds printed with two places leave open gaps between them. */
const ZUS = {
  commitment: '99.9',
  bands: [band({ ge: '99.0', le: '99.89' }, '5'), band({ ge: '95.0', le: '98.99' }, '10'), band({ le: '94.99' }, '25')],
};
const LADDER = {
  commitment: '99.99',
  bands: [band({ lt: '99.99' }, '10'), band({ lt: '99' }, '30'), band({ lt: '95' }, '100')],
};

const decide = (table: typeof AWS, uptimePct: string) => decideTier(table, parseFraction(uptimePct));

describe('the credit of an availability', () => {
  test('in a ladder the largest credit that holds counts, whatever the order of its rows', () => {
    for (const bands of [LADDER.bands, LADDER.bands.toReversed()]) {
      expect(decide({ ...LADDER, bands }, '94')).toMatchObject({ creditPct: '100' });
      expect(decide({ ...LADDER, bands }, '98.9')).toMatchObject({ creditPct: '30' });
    }
  });

  test('a value between two printed bounds has no answer, also when it is far beyond double precision', () => {
    expect(decide(ZUS, '99.895')).toMatchObject({ creditPct: null, flag: 'TIER_GAP', bandIndex: null });
    expect(decide(ZUS, `98.99${'0'.repeat(40)}1`)).toMatchObject({ creditPct: null, flag: 'TIER_GAP' });
    expect(decide(ZUS, `98.99${'0'.repeat(40)}`)).toMatchObject({ creditPct: '10', flag: null });
  });

  test('a band that holds while the commitment is met is given and flagged', () => {
    expect(decide(GITHUB, '99.9')).toMatchObject({ meetsCommitment: true, creditPct: '10', flag: 'CREDIT_WHILE_MET' });
  });
});

describe('lint of a credit table', () => {
  const codes = (table: typeof AWS, capPct: string | null = null) =>
    lintCreditTable({ ...table, capPct }).map(({ code, message }) => `${code}: ${message}`);

  test('a sound table has no findings', () => {
    expect(codes(AWS)).toEqual([]);
  });

  test('gaps and contradictions are named with their exact ranges', () => {
    expect(codes(GITHUB)).toEqual([
      'GAP: No band answers an availability exactly 99 %. It lies between band 2 (below 99 %: 25 %) and band 1 (above 99 % and up to 99.9 %: 10 %): let one of them begin where the other ends.',
      'CREDIT_WHILE_MET: Band 1 gives a credit although the target is met: exactly 99.9 %. Let band 1 (above 99 % and up to 99.9 %: 10 %) end below 99.9 %.',
    ]);
    expect(codes(ZUS)).toEqual([
      expect.stringMatching(
        /^GAP: .* above 94\.99 % and below 95\.0 %\. .*, or say that the value is rounded first\.$/,
      ),
      expect.stringMatching(
        /^GAP: .* above 98\.99 % and below 99\.0 %\. .*, or say that the value is rounded first\.$/,
      ),
      expect.stringMatching(
        /^GAP: .* above 99\.89 % and below 99\.9 %\. Let band 1 .* reach up to below the target of 99\.9 %\.$/,
      ),
      expect.stringMatching(
        /^TOP_BOUND_DIFFERS: The highest bound is 99\.89 %, but the target is 99\.9 %\. Let band 1/,
      ),
    ]);
  });

  test('overlaps, empty bands, falling credits, low caps and missing bands are named', () => {
    expect(codes(LADDER)).toEqual([
      'OVERLAP: Bands 1 and 2 both hold from 0 % to below 99 %; the larger credit counts.',
      'OVERLAP: Bands 1 and 3 both hold from 0 % to below 95 %; the larger credit counts.',
      'OVERLAP: Bands 2 and 3 both hold from 0 % to below 95 %; the larger credit counts.',
    ]);
    const odd = {
      commitment: '99.9',
      bands: [band({ ge: '99', lt: '99.9' }, '30'), band({ lt: '99' }, '10'), band({ gt: '98', lt: '98' }, '5')],
    };
    expect(codes(odd, '25')).toEqual([
      'EMPTY_BAND: Band 3 can never hold: its bounds leave nothing. Read as band 3 (above 98 % and below 98 %: 5 %).',
      'CREDIT_FALLS: Band 2 gives less than a band for a better availability. Look again at the credit of band 2 (below 99 %: 10 %).',
      'CAP_BELOW_BAND: Band 1 gives 30 %, more than the cap of 25 %. Raise the cap, or say that the band is capped.',
    ]);
    expect(codes({ commitment: '99', bands: [] })).toEqual([
      'NO_BANDS: The table has no bands: a missed target has no credit.',
    ]);
  });

  test('a table has a gap or a contradiction for some availability only if the lint says so', () => {
    const anyPct = fc.integer({ min: 0, max: 20 }).map((value) => String(value * 5));
    const anyBand = fc
      .record({
        ge: fc.option(anyPct),
        gt: fc.option(anyPct),
        le: fc.option(anyPct),
        lt: fc.option(anyPct),
        creditPct: anyPct,
      })
      .map((bounds): Band => bounds);
    const anyTable = fc.record({ commitment: anyPct, bands: fc.array(anyBand, { minLength: 1, maxLength: 4 }) });
    fc.assert(
      fc.property(
        anyTable,
        fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 40, maxLength: 40 }),
        (table, tenths) => {
          const found = lintCreditTable({ ...table, capPct: null }).map(({ code }) => code);
          const flags = tenths.map((tenth) => decideTier(table, fraction(BigInt(tenth), 10n)).flag);
          const unnamed = flags.filter((flag) => flag !== null && !found.includes(flag.replace('TIER_', '')));
          expect(unnamed).toEqual([]);
        },
      ),
    );
  });
});
