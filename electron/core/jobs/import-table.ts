// Records of cells as a table: the first record that holds anything names the columns, each later one is a row.
import { AppError } from '#shared/errors.ts';
import {
  MAX_CELL_CHARS,
  MAX_CELLS,
  MAX_COLUMNS,
  MAX_ROWS,
  MAX_TOTAL_CHARS,
  type ParsedFile,
  type RawRow,
} from '#shared/imports/file.ts';
import { uniqueHeaders } from '#shared/imports/headers.ts';

export type Table = Pick<ParsedFile, 'columns' | 'rows' | 'notices'>;

/** One line of a source before its columns have names. */
export interface TableRecord {
  /** As a spreadsheet would count it, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly problem: string | null;
}

const isBlank = ({ cells, problem }: TableRecord) => problem === null && cells.every((cell) => cell.trim() === '');

export function tooManyRows(): AppError {
  return new AppError('IMPORT_TOO_LARGE', `The file has more than ${MAX_ROWS} rows. Split it by year.`);
}

function raggedProblem(cells: readonly string[], width: number): string | null {
  if (cells.length === width) return null;
  if (cells.length > width && cells.slice(width).every((cell) => cell === '')) return null;
  return `The row has ${cells.length} cells, the header has ${width}.`;
}

/** A sheet keeps no empty cells at the end of a row, so a short row of one is whole. */
function padded(cells: readonly string[], width: number): readonly string[] {
  return cells.length >= width ? cells : [...cells, ...Array.from({ length: width - cells.length }, () => '')];
}

/** @throws AppError IMPORT_TOO_LARGE when the rows hold more than a list of incidents can. */
export function requireModest(rows: readonly RawRow[]): void {
  if (rows.length > MAX_ROWS) throw tooManyRows();
  let [chars, cells] = [0, 0];
  for (const row of rows) {
    cells += row.cells.length;
    for (const cell of row.cells) chars += cell.length;
    if (chars > MAX_TOTAL_CHARS || cells > MAX_CELLS) {
      throw new AppError(
        'IMPORT_TOO_LARGE',
        'The rows hold more text than can be read at once. Split the file by year.',
      );
    }
  }
}

/**
 * @param shortRows 'ragged': a row with fewer cells than the header is refused; 'padded': its end is empty.
 * @throws AppError IMPORT_EMPTY, IMPORT_BROKEN, IMPORT_TOO_LARGE.
 */
export function tableOf(records: readonly TableRecord[], shortRows: 'ragged' | 'padded'): Table {
  const headerIndex = records.findIndex((record) => !isBlank(record));
  const header = records[headerIndex];
  if (header === undefined) throw new AppError('IMPORT_EMPTY', 'The file is empty. Choose a file with incidents.');
  if (header.problem !== null || header.cells.length > MAX_COLUMNS) {
    throw new AppError('IMPORT_BROKEN', 'The first line is not a header of columns. Export the file again as CSV.');
  }
  const { columns, notices } = uniqueHeaders(header.cells);
  const rows = records.flatMap((record, index): RawRow[] => {
    if (index <= headerIndex || isBlank(record)) return [];
    const cells = shortRows === 'padded' ? padded(record.cells, columns.length) : record.cells;
    const long = cells.some((cell) => cell.length > MAX_CELL_CHARS);
    const longProblem = long ? `A cell is longer than ${MAX_CELL_CHARS} characters.` : null;
    const problem = record.problem ?? raggedProblem(cells, columns.length) ?? longProblem;
    return [{ row: record.row, cells: problem === longProblem && long ? [] : cells, problem }];
  });
  requireModest(rows);
  const bad = rows.filter((row) => row.problem !== null).length;
  return {
    columns,
    rows,
    notices: bad === 0 ? notices : [...notices, `${bad} rows cannot be read as they stand; each says why.`],
  };
}
