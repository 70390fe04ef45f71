// Which days a report speaks of, a letter bridges, or nothing covers.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverage, type ReportSpan } from '#shared/assurance/coverage.ts';
import { civilDateText } from '#shared/values/civil-date.ts';

describe('coverage', () => {
  const span = (periodFrom: string, periodTo: string, bridgeTo: string | null = null): ReportSpan => ({
    periodFrom,
    periodTo,
    bridgeTo,
  });

  test('a letter stands after its own report only, a report before a letter', () => {
    const parts = coverage(
      [span('2025-01-01', '2025-12-31', '2026-03-31'), span('2026-03-01', '2026-03-15')],
      '2025-12-30',
      '2026-04-02',
    );
    expect(parts).toEqual([
      { state: 'covered', from: '2025-12-30', to: '2025-12-31', days: 2 },
      { state: 'bridged', from: '2026-01-01', to: '2026-02-28', days: 59 },
      { state: 'covered', from: '2026-03-01', to: '2026-03-15', days: 15 },
      { state: 'bridged', from: '2026-03-16', to: '2026-03-31', days: 16 },
      { state: 'gap', from: '2026-04-01', to: '2026-04-02', days: 2 },
    ]);
  });

  test('cuts any stretch without gap or overlap, and says of each day what the spans say', () => {
    const day = fc.integer({ min: 19_000, max: 19_400 });
    const spans = fc.array(
      fc.tuple(day, fc.nat(200), fc.option(fc.nat(120), { nil: null })).map(([from, length, bridge]) => {
        const end = from + length;
        return { from, end, bridge: bridge === null ? null : end + 1 + bridge };
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(spans, day, fc.nat(300), (known, from, length) => {
        const parts = coverage(
          known.map((one) =>
            span(
              civilDateText(one.from),
              civilDateText(one.end),
              one.bridge === null ? null : civilDateText(one.bridge),
            ),
          ),
          civilDateText(from),
          civilDateText(from + length),
        );
        const byDay = parts.flatMap(({ state, days }) => Array.from({ length: days }, () => state));
        const expected = Array.from({ length: length + 1 }, (_, index) => {
          const now = from + index;
          if (known.some((one) => one.from <= now && now <= one.end)) return 'covered';
          return known.some((one) => one.bridge !== null && one.end < now && now <= one.bridge) ? 'bridged' : 'gap';
        });
        expect(byDay).toEqual(expected);
        expect(parts.every(({ state }, index) => index === 0 || parts[index - 1]?.state !== state)).toBe(true);
      }),
    );
  });
});
