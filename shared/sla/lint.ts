// Reads a credit table before it is used and says where it contradicts itself or has no answer. Corrects nothing.
import { add, compare, fraction, multiply, parseFraction, toRatioText, type Fraction } from '../values/fraction.ts';
import { bandName } from './lint-words.ts';
import { parseTable, type Band, type CreditTable } from './tier.ts';
import type { LintFinding } from './view.ts';

export interface LintInput extends CreditTable {
  /** Cap of a month's credit in percent of the fee; null for none. */
  readonly capPct: string | null;
}

/** A point where something can change, or the open stretch between two of them: everything inside behaves alike. */
interface Cell {
  readonly from: Fraction;
  readonly to: Fraction;
  readonly bands: readonly number[];
  readonly met: boolean;
}

const HUNDRED = fraction(100n);
const ZERO = fraction(0n);
const HALF = fraction(1n, 2n);
const isPoint = ({ from, to }: Cell): boolean => compare(from, to) === 0;

function edgesOf({ commitment, bands }: CreditTable): Fraction[] {
  const bounds = bands.flatMap(({ ge, gt, le, lt }) => [ge, gt, le, lt]).filter((bound) => bound !== null);
  const inside = [...bounds, commitment]
    .map(parseFraction)
    .filter((edge) => compare(edge, ZERO) >= 0 && compare(edge, HUNDRED) <= 0);
  const distinct = new Map([ZERO, ...inside, HUNDRED].map((edge) => [toRatioText(edge), edge]));
  return [...distinct.values()].sort(compare);
}

/** The table cut into cells, from 0 % up to 100 %. */
function cellsOf(table: CreditTable): Cell[] {
  const { commitment, bands } = parseTable(table);
  const cell = (from: Fraction, to: Fraction): Cell => {
    const sample = multiply(add(from, to), HALF);
    const holding = bands.flatMap(({ holds }, index) => (holds(sample) ? [index] : []));
    return { from, to, bands: holding, met: compare(sample, commitment) >= 0 };
  };
  const edges = edgesOf(table);
  return edges.flatMap((edge, index) => {
    const next = edges[index + 1];
    return next === undefined ? [cell(edge, edge)] : [cell(edge, edge), cell(edge, next)];
  });
}

/** Neighbouring cells that satisfy `test`, run by run. */
function runsOf(cells: readonly Cell[], test: (cell: Cell) => boolean): Cell[][] {
  const runs: Cell[][] = [];
  let open: Cell[] | null = null;
  for (const cell of cells) {
    if (!test(cell)) open = null;
    else if (open === null) runs.push((open = [cell]));
    else open.push(cell);
  }
  return runs;
}

class RangeWords {
  readonly #typed: ReadonlyMap<string, string>;

  constructor({ commitment, bands }: CreditTable) {
    const texts = bands.flatMap(({ ge, gt, le, lt }) => [ge, gt, le, lt]).filter((bound) => bound !== null);
    this.#typed = new Map(['0', '100', ...texts, commitment].map((text) => [toRatioText(parseFraction(text)), text]));
  }

  /** A run of cells as a person would say it. */
  of(run: readonly Cell[]): string {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return '';
    if (run.length === 1 && isPoint(first)) return `exactly ${this.#percent(first.from)}`;
    const [lower, upper] = [this.#percent(first.from), this.#percent(last.to)];
    if (isPoint(last)) return `${isPoint(first) ? 'from' : 'above'} ${lower} up to ${upper}`;
    return isPoint(first) ? `from ${lower} to below ${upper}` : `above ${lower} and below ${upper}`;
  }

  #percent(value: Fraction): string {
    return `${this.#typed.get(toRatioText(value)) ?? toRatioText(value)} %`;
  }
}

/** What stands on either side of a gap, and how to close it. */
function gapRepair(cells: readonly Cell[], run: readonly Cell[], { commitment, bands }: CreditTable): string {
  const before = cells[cells.findIndex((cell) => cell === run[0]) - 1];
  const after = cells[cells.findIndex((cell) => cell === run.at(-1)) + 1];
  const [below, above] = [before?.bands[0], after?.bands[0]];
  const named = (index: number): string => bandName(bands, index);
  if (below !== undefined && above !== undefined) {
    const rounded =
      run.length === 1 && run.some((cell) => !isPoint(cell)) ? ', or say that the value is rounded first' : '';
    return `It lies between ${named(below)} and ${named(above)}: let one of them begin where the other ends${rounded}.`;
  }
  if (below !== undefined) return `Let ${named(below)} reach up to below the target of ${commitment} %.`;
  return above === undefined ? '' : `Let ${named(above)} reach down to 0 %, or add a band below it.`;
}

function gapFindings(cells: readonly Cell[], words: RangeWords, table: CreditTable): LintFinding[] {
  return runsOf(cells, ({ met, bands }) => !met && bands.length === 0).map((run) => ({
    code: 'GAP',
    band: null,
    message: `No band answers an availability ${words.of(run)}. ${gapRepair(cells, run, table)}`.trimEnd(),
  }));
}

function bandFindings(cells: readonly Cell[], words: RangeWords, { bands, commitment }: CreditTable): LintFinding[] {
  return Array.from({ length: bands.length }, (_, band): LintFinding[] => {
    const holds = cells.filter(({ bands }) => bands.includes(band));
    if (holds.length === 0) {
      return [
        {
          code: 'EMPTY_BAND',
          band,
          message: `Band ${band + 1} can never hold: its bounds leave nothing. Read as ${bandName(bands, band)}.`,
        },
      ];
    }
    return runsOf(cells, ({ met, bands }) => met && bands.includes(band)).map((run) => ({
      code: 'CREDIT_WHILE_MET',
      band,
      message: `Band ${band + 1} gives a credit although the target is met: ${words.of(run)}. Let ${bandName(bands, band)} end below ${commitment} %.`,
    }));
  }).flat();
}

function overlapFindings(cells: readonly Cell[], words: RangeWords, count: number): LintFinding[] {
  const findings: LintFinding[] = [];
  for (let band = 1; band < count; band += 1) {
    for (let other = 0; other < band; other += 1) {
      for (const run of runsOf(cells, ({ bands }) => bands.includes(band) && bands.includes(other))) {
        const message = `Bands ${other + 1} and ${band + 1} both hold ${words.of(run)}; the larger credit counts.`;
        findings.push({ code: 'OVERLAP', band, message });
      }
    }
  }
  return findings;
}

function topBoundFindings({ commitment, bands }: CreditTable): LintFinding[] {
  const tops = bands.map(({ le, lt }) => lt ?? le);
  const highest = tops
    .filter((top) => top !== null)
    .reduce<string | null>((a, b) => (a === null || compare(parseFraction(b), parseFraction(a)) > 0 ? b : a), null);
  if (highest === null || compare(parseFraction(highest), parseFraction(commitment)) === 0) return [];
  const band = tops.indexOf(highest);
  const repair = `Let ${bandName(bands, band)} end at the target, or state ${highest} % as the target.`;
  const message = `The highest bound is ${highest} %, but the target is ${commitment} %. ${repair}`;
  return [{ code: 'TOP_BOUND_DIFFERS', band, message }];
}

/** A lower availability should never earn less. */
function orderFindings(cells: readonly Cell[], credits: readonly Fraction[], bands: readonly Band[]): LintFinding[] {
  const creditOf = (band: number): Fraction => credits[band] ?? ZERO;
  const falling = new Set<number>();
  let atLeast = ZERO;
  for (const { bands } of cells.toReversed()) {
    if (bands.length === 0) continue;
    const best = bands.reduce((a, b) => (compare(creditOf(a), creditOf(b)) >= 0 ? a : b));
    if (compare(creditOf(best), atLeast) < 0) falling.add(best);
    else atLeast = creditOf(best);
  }
  return [...falling].map((band) => ({
    code: 'CREDIT_FALLS',
    band,
    message: `Band ${band + 1} gives less than a band for a better availability. Look again at the credit of ${bandName(bands, band)}.`,
  }));
}

function capFindings({ capPct, bands }: LintInput, credits: readonly Fraction[]): LintFinding[] {
  if (capPct === null) return [];
  const cap = parseFraction(capPct);
  const band = credits.findIndex((credit) => compare(credit, cap) > 0);
  if (band === -1) return [];
  const repair = 'Raise the cap, or say that the band is capped.';
  const message = `Band ${band + 1} gives ${bands[band]?.creditPct ?? ''} %, more than the cap of ${capPct} %. ${repair}`;
  return [{ code: 'CAP_BELOW_BAND', band, message }];
}

/**
 * What is wrong with a credit table: gaps, overlaps, bands that never hold or hold while the target is met, a top bound
 * that is not the target, credits that fall as availability falls, a cap below a band. Empty when nothing is.
 *
 * @example
 * // GitHub's table: exactly 99 % has no band, exactly 99.9 % meets the target and still earns 10 %
 * lintCreditTable({ commitment: '99.9', bands, capPct: null }).map(({ code }) => code) // ['GAP', 'CREDIT_WHILE_MET']
 * @throws AppError INVALID_NUMBER
 */
export function lintCreditTable(input: LintInput): LintFinding[] {
  const count = input.bands.length;
  if (count === 0) {
    return [{ code: 'NO_BANDS', band: null, message: 'The table has no bands: a missed target has no credit.' }];
  }
  const cells = cellsOf(input);
  const words = new RangeWords(input);
  const credits = input.bands.map(({ creditPct }) => parseFraction(creditPct));
  return [
    ...gapFindings(cells, words, input),
    ...bandFindings(cells, words, input),
    ...overlapFindings(cells, words, count),
    ...topBoundFindings(input),
    ...orderFindings(cells, credits, input.bands),
    ...capFindings(input, credits),
  ];
}
