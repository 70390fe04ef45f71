// Text sources: bytes into text under the encoding that a person confirmed, and text into rows.
import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from '#shared/errors.ts';
import { MAX_CELL_CHARS, MAX_ROWS } from '#shared/imports/file.ts';
import type { EncodingName, Separator } from '#shared/imports/reading.ts';
import { tableOf, tooManyRows, type Table, type TableRecord } from './import-table.ts';

const LINE_FEED = 0x0a;
const PROGRESS_ROWS = 5000;

const DECODERS: Readonly<Record<EncodingName, string>> = {
  'UTF-8': 'utf-8',
  'UTF-16 LE': 'utf-16le',
  'UTF-16 BE': 'utf-16be',
  'Windows-1252': 'windows-1252',
};

/** The text without its byte order mark; null when the bytes are not of that encoding. */
export function decodeStrictly(bytes: Uint8Array, encoding: EncodingName): string | null {
  try {
    return new TextDecoder(DECODERS[encoding], { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The line that holds the first bytes that are not UTF-8, counted from 1. */
export function firstLineNotUtf8(bytes: Buffer): number {
  let [line, from] = [1, 0];
  for (;;) {
    const end = bytes.indexOf(LINE_FEED, from);
    if (decodeStrictly(bytes.subarray(from, end === -1 ? bytes.length : end), 'UTF-8') === null || end === -1)
      return line;
    [line, from] = [line + 1, end + 1];
  }
}

const CSV_PROBLEMS: Readonly<Record<string, string>> = {
  CSV_INVALID_CLOSING_QUOTE: 'A quoted cell goes on after its closing quote.',
  INVALID_OPENING_QUOTE: 'A quote stands in the middle of a cell that is not quoted.',
  CSV_QUOTE_NOT_CLOSED: 'A quoted cell is never closed.',
  CSV_MAX_RECORD_SIZE: `The row is longer than ${MAX_CELL_CHARS} characters; a quote is probably not closed.`,
};

export interface CsvOptions {
  readonly separator: Separator;
  /** Stops after this many records; for previews. */
  readonly limit?: number;
  readonly onProgress?: (fraction: number) => void;
}

/** Splits CSV into records. A record that breaks the quoting rules is one bad record; reading goes on at the next line. */
function splitCsv(body: Buffer, { separator, limit = MAX_ROWS + 1, onProgress }: CsvOptions): TableRecord[] {
  const records: TableRecord[] = [];
  const add = (cells: readonly string[], problem: string | null): void => {
    records.push({ row: records.length + 1, cells, problem });
    if (records.length > MAX_ROWS) throw tooManyRows();
  };
  let offset = 0;
  while (offset < body.length && records.length < limit) {
    let consumed = 0;
    try {
      parse(body.subarray(offset), {
        delimiter: separator,
        relax_column_count: true,
        record_delimiter: ['\r\n', '\n', '\r'],
        max_record_size: MAX_CELL_CHARS,
        to: limit - records.length,
        on_record: (cells, { bytes }) => {
          consumed = bytes;
          add(cells, null);
          if (records.length % PROGRESS_ROWS === 0) onProgress?.((offset + bytes) / body.length);
          return null;
        },
      });
      return records;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      add([], CSV_PROBLEMS[error.code] ?? 'The row breaks the rules of CSV.');
      const lineEnd = body.indexOf(LINE_FEED, offset + consumed);
      offset = lineEnd === -1 ? body.length : lineEnd + 1;
    }
  }
  return records;
}

/** @throws AppError IMPORT_EMPTY, IMPORT_BROKEN, IMPORT_TOO_LARGE. */
export function readSeparated(text: string, options: CsvOptions): Table {
  return tableOf(splitCsv(Buffer.from(text), options), 'ragged');
}

export function refuseEncoding(name: string, advice: string): never {
  throw new AppError('IMPORT_ENCODING', `The file is ${name}. ${advice}`, { facts: { encoding: name } });
}
