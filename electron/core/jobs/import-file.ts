// Reads an import file from disk into rows of text. Refuses by name what it cannot read; runs in a worker (import-worker.ts).
import { readFile, stat } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from '#shared/errors.ts';
import { guessEncoding } from '#shared/imports/encoding.ts';
import {
  MAX_CELL_CHARS,
  MAX_COLUMNS,
  MAX_FILE_BYTES,
  MAX_ROWS,
  type ParsedFile,
  type RawRow,
} from '#shared/imports/file.ts';
import { uniqueHeaders } from '#shared/imports/headers.ts';
import { readJsonRecords } from '#shared/imports/json-records.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const MEGABYTE = 1024 * 1024;
const LINE_FEED = 0x0a;

type Table = Pick<ParsedFile, 'columns' | 'rows' | 'notices'>;

async function readBytes(path: string): Promise<Buffer> {
  try {
    const { size, isFile } = await stat(path).then((info) => ({ size: info.size, isFile: info.isFile() }));
    if (!isFile) throw new AppError('IMPORT_NOT_A_FILE', 'This is not a file. Choose a CSV or JSON file.');
    if (size > MAX_FILE_BYTES) {
      const limitMb = MAX_FILE_BYTES / MEGABYTE;
      throw new AppError(
        'IMPORT_TOO_LARGE',
        `The file has ${Math.ceil(size / MEGABYTE)} MB, more than the ${limitMb} MB that can be read. Split it by year.`,
        { facts: { sizeBytes: size, limitBytes: MAX_FILE_BYTES } },
      );
    }
    return await readFile(path);
  } catch (error) {
    throw error instanceof AppError ? error : readError(error);
  }
}

function readError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  switch (error.code) {
    case 'ENOENT':
      return new AppError('IMPORT_MISSING', 'The file is no longer there. Choose it again.', {}, error);
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return new AppError(
        'IMPORT_LOCKED',
        'The file cannot be read: another program holds it, or you may not read it. Close it there and try again.',
        {},
        error,
      );
    default:
      return new AppError('IMPORT_UNREADABLE', `The file cannot be read (${String(error.code)}).`, {}, error);
  }
}

function lineOfByte(bytes: Buffer, offset: number): number {
  let line = 1;
  for (
    let index = bytes.indexOf(LINE_FEED);
    index !== -1 && index < offset;
    index = bytes.indexOf(LINE_FEED, index + 1)
  ) {
    line += 1;
  }
  return line;
}

/** The first byte that is not UTF-8, by decoding ever shorter halves. */
function firstInvalidByte(bytes: Buffer): number {
  let [low, high] = [0, bytes.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (new TextDecoder('utf-8').decode(bytes.subarray(0, middle), { stream: true }).includes('\uFFFD')) high = middle;
    else low = middle;
  }
  return low;
}

function refuseEncoding(name: string, advice: string): never {
  throw new AppError('IMPORT_ENCODING', `The file is ${name}, not UTF-8. ${advice}`, { facts: { encoding: name } });
}

/** Text of strict UTF-8 without its byte order mark. */
function decode(bytes: Buffer): { text: string; encoding: string; body: Buffer } {
  const guess = guessEncoding(bytes);
  if (guess.name === 'a binary format') {
    return refuseEncoding(guess.name, 'Save it as "CSV UTF-8" in the program it comes from and choose that file.');
  }
  if (guess.name !== 'UTF-8') return refuseEncoding(guess.name, 'Save it again as "CSV UTF-8" and choose that file.');
  const body = bytes.subarray(guess.skip);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    return { text, body, encoding: guess.skip === 0 ? 'UTF-8' : 'UTF-8 with byte order mark' };
  } catch {
    const line = lineOfByte(body, firstInvalidByte(body));
    return refuseEncoding(
      'in a one-byte encoding such as Windows-1252',
      `Line ${line} has the first letter that is not UTF-8. Save the file again as "CSV UTF-8" and choose that one.`,
    );
  }
}

/** The separator that cuts the header into the most cells. */
function delimiterOf(text: string): string {
  const header = text.slice(0, 20_000).split(/[\r\n]/, 1)[0] ?? '';
  const bare = header.replaceAll(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

const CSV_PROBLEMS: Readonly<Record<string, string>> = {
  CSV_INVALID_CLOSING_QUOTE: 'A quoted cell goes on after its closing quote.',
  INVALID_OPENING_QUOTE: 'A quote stands in the middle of a cell that is not quoted.',
  CSV_QUOTE_NOT_CLOSED: 'A quoted cell is never closed.',
  CSV_MAX_RECORD_SIZE: `The row is longer than ${MAX_CELL_CHARS} characters; a quote is probably not closed.`,
};

interface CsvRecord {
  readonly cells: readonly string[];
  readonly problem: string | null;
}

/** Splits CSV into records. A record that breaks the quoting rules is one bad record; reading goes on at the next line. */
function splitCsv(body: Buffer, delimiter: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let offset = 0;
  while (offset < body.length) {
    let consumed = 0;
    try {
      parse(body.subarray(offset), {
        delimiter,
        relax_column_count: true,
        record_delimiter: ['\r\n', '\n', '\r'],
        max_record_size: MAX_CELL_CHARS,
        on_record: (cells, { bytes }) => {
          consumed = bytes;
          records.push({ cells, problem: null });
          if (records.length > MAX_ROWS) throw tooManyRows();
          return null;
        },
      });
      return records;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      records.push({ cells: [], problem: CSV_PROBLEMS[error.code] ?? 'The row breaks the rules of CSV.' });
      if (records.length > MAX_ROWS) throw tooManyRows();
      const lineEnd = body.indexOf(LINE_FEED, offset + consumed);
      offset = lineEnd === -1 ? body.length : lineEnd + 1;
    }
  }
  return records;
}

function tooManyRows(): AppError {
  return new AppError('IMPORT_TOO_LARGE', `The file has more than ${MAX_ROWS} rows. Split it by year.`);
}

const isBlank = ({ cells, problem }: CsvRecord) => problem === null && cells.every((cell) => cell.trim() === '');

function raggedProblem(cells: readonly string[], width: number): string | null {
  if (cells.length === width) return null;
  if (cells.length > width && cells.slice(width).every((cell) => cell === '')) return null;
  return `The row has ${cells.length} cells, the header has ${width}.`;
}

function readCsv(body: Buffer, text: string): Table {
  const records = splitCsv(body, delimiterOf(text));
  const headerIndex = records.findIndex((record) => !isBlank(record));
  const header = records[headerIndex];
  if (header === undefined) throw new AppError('IMPORT_EMPTY', 'The file is empty. Choose a file with incidents.');
  if (header.problem !== null || header.cells.length > MAX_COLUMNS) {
    throw new AppError('IMPORT_BROKEN', 'The first line is not a header of columns. Export the file again as CSV.');
  }
  const { columns, notices } = uniqueHeaders(header.cells);
  const rows = records.flatMap((record, index): RawRow[] => {
    if (index <= headerIndex || isBlank(record)) return [];
    const problem = record.problem ?? raggedProblem(record.cells, columns.length);
    return [{ row: index + 1, cells: record.cells, problem }];
  });
  const ragged = rows.filter((row) => row.problem !== null).length;
  return {
    columns,
    rows,
    notices: ragged === 0 ? notices : [...notices, `${ragged} rows cannot be read as they stand; each says why.`],
  };
}

/**
 * Reads a file of incidents: CSV (comma, semicolon, tab or bar), JSON or JSON Lines, in UTF-8.
 * @throws AppError IMPORT_MISSING, IMPORT_LOCKED, IMPORT_UNREADABLE, IMPORT_NOT_A_FILE, IMPORT_TOO_LARGE, IMPORT_ENCODING,
 * IMPORT_EMPTY, IMPORT_BROKEN
 */
export async function readImportFile(path: string): Promise<{ file: ParsedFile; bytes: Buffer }> {
  const bytes = await readBytes(path);
  const { text, encoding, body } = decode(bytes);
  const isJson = /^\s*[[{]/.test(text);
  const table = isJson ? readJsonRecords(text) : readCsv(body, text);
  if (table.rows.length === 0) {
    throw new AppError('IMPORT_EMPTY', 'The file has a header and no rows. Choose a file with incidents.');
  }
  return { file: { format: isJson ? 'json' : 'csv', encoding, ...table }, bytes };
}
