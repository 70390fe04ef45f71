// Proposes what separates the cells of a text file, and says when its first lines leave that open.
import { SEPARATORS, type Separator } from './reading.ts';

const SAMPLE_CHARS = 20_000;
const SAMPLE_LINES = 10;

export interface SeparatorGuess {
  readonly separator: Separator;
  /** False when no separator cuts the header, or when two of them cut it equally well. */
  readonly certain: boolean;
}

/** Cells outside quotes. */
const widthOf = (line: string, separator: Separator): number => line.replaceAll(/"[^"]*"/g, '').split(separator).length;

/**
 * The separator that cuts the header into the most cells; of two that cut it equally, the one that keeps to it below.
 * @example guessSeparator('id;title\n1;a, b\n') // { separator: ';', certain: true }
 */
export function guessSeparator(text: string): SeparatorGuess {
  const lines = text.slice(0, SAMPLE_CHARS).split(/\r\n|\n|\r/, SAMPLE_LINES + 1);
  const [header = '', ...rest] = lines.filter((line) => line.trim() !== '');
  const scores = SEPARATORS.map((separator) => {
    const width = widthOf(header, separator);
    return { separator, width, kept: rest.filter((line) => widthOf(line, separator) === width).length };
  });
  const [best, second] = scores.toSorted((a, b) => b.width - a.width || b.kept - a.kept);
  if (best === undefined || second === undefined) return { separator: ',', certain: false };
  const equal = second.width === best.width && second.kept === best.kept;
  return { separator: best.separator, certain: best.width > 1 && !equal };
}
