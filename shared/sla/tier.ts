// The credit table of a contract applied to one availability. Where the text has no answer, neither has this.
import { compare, parseFraction, type Fraction } from '../values/fraction.ts';

/** Bounds and credit are percent, as exact text; a null bound is absent. */
export interface Band {
  readonly ge: string | null;
  readonly gt: string | null;
  readonly le: string | null;
  readonly lt: string | null;
  readonly creditPct: string;
}

export interface CreditTable {
  /** Percent, as exact text. */
  readonly commitment: string;
  readonly bands: readonly Band[];
}

export type TierFlag = 'TIER_GAP' | 'CREDIT_WHILE_MET';

export interface TierResult {
  readonly meetsCommitment: boolean;
  /** Null when the table has no answer (`TIER_GAP`). */
  readonly creditPct: string | null;
  /** For a person to review; null when the table is clear. */
  readonly flag: TierFlag | null;
  /** Index of the band that decides; null when none holds. */
  readonly bandIndex: number | null;
}

interface ParsedBand {
  readonly holds: (uptimePct: Fraction) => boolean;
  readonly creditPct: Fraction;
}

/** The table's numbers, read once: judging many availabilities against one table parses no text. */
export interface ParsedTable {
  readonly commitment: Fraction;
  readonly bands: readonly ParsedBand[];
  readonly source: CreditTable;
}

const BOUNDS = [
  ['ge', (order: number) => order >= 0],
  ['gt', (order: number) => order > 0],
  ['le', (order: number) => order <= 0],
  ['lt', (order: number) => order < 0],
] as const;

function parseBand(band: Band): ParsedBand {
  const tests = BOUNDS.flatMap(([name, holds]) => {
    const text = band[name];
    if (text === null) return [];
    const bound = parseFraction(text);
    return [(uptimePct: Fraction) => holds(compare(uptimePct, bound))];
  });
  return { holds: (uptimePct) => tests.every((test) => test(uptimePct)), creditPct: parseFraction(band.creditPct) };
}

/** @throws AppError INVALID_NUMBER */
export function parseTable(source: CreditTable): ParsedTable {
  return { commitment: parseFraction(source.commitment), bands: source.bands.map(parseBand), source };
}

/** `decideTier` for a table that was read before. */
export function decideParsed({ commitment, bands, source }: ParsedTable, uptimePct: Fraction): TierResult {
  const meetsCommitment = compare(uptimePct, commitment) >= 0;
  let best: { readonly index: number; readonly creditPct: Fraction } | null = null;
  for (const [index, { holds, creditPct }] of bands.entries()) {
    if (holds(uptimePct) && (best === null || compare(creditPct, best.creditPct) > 0)) best = { index, creditPct };
  }
  if (best === null) {
    return {
      meetsCommitment,
      creditPct: meetsCommitment ? '0' : null,
      flag: meetsCommitment ? null : 'TIER_GAP',
      bandIndex: null,
    };
  }
  return {
    meetsCommitment,
    creditPct: source.bands[best.index]?.creditPct ?? null,
    flag: meetsCommitment ? 'CREDIT_WHILE_MET' : null,
    bandIndex: best.index,
  };
}

/**
 * The credit of one availability (percent, exact). All bands that hold are candidates and the largest credit counts; a
 * band that holds although the commitment is met is flagged; a missed commitment without a band has no answer.
 * Source: design contract of `calc tier`.
 *
 * @example
 * decideTier({ commitment: '99.9', bands: [] }, parseFraction('99.8')).flag === 'TIER_GAP'
 * @throws AppError INVALID_NUMBER
 */
export function decideTier(table: CreditTable, uptimePct: Fraction): TierResult {
  return decideParsed(parseTable(table), uptimePct);
}
