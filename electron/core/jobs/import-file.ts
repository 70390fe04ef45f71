// Looks at and reads a source of incidents: CSV, TSV, JSON, JSON Lines, XLSX, or a pasted block. What the bytes cannot tell
// is proposed and never decided here. Runs in a worker (import-worker.ts).
import { AppError } from '#shared/errors.ts';
import { guessEncoding } from '#shared/imports/encoding.ts';
import type { ParsedFile } from '#shared/imports/file.ts';
import { showable } from '#shared/imports/headers.ts';
import { readJsonRecords } from '#shared/imports/json-records.ts';
import { ENCODINGS, type EncodingName, type Preview, type Reading } from '#shared/imports/reading.ts';
import { guessSeparator } from '#shared/imports/separator.ts';
import { readImportBytes } from './import-bytes.ts';
import { readSheet } from './import-sheet.ts';
import { requireModest } from './import-table.ts';
import { decodeStrictly, firstLineNotUtf8, readSeparated, refuseEncoding } from './import-text.ts';

/** A file that a person chose, or a block that was pasted. */
export type SourceInput =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'pasted'; readonly text: string };

const PREVIEW_ROWS = 20;
const PREVIEW_CHARS = 256 * 1024;
const FIRST_LOOK_ROWS = PREVIEW_ROWS + 1;

interface Loaded {
  readonly bytes: Buffer;
  readonly isPasted: boolean;
  readonly isSheet: boolean;
  /** What the bytes prove or suggest. */
  readonly proposal: { readonly encoding: EncodingName; readonly hasMark: boolean; readonly certain: boolean };
}

async function load(source: SourceInput): Promise<Loaded> {
  const isPasted = source.kind === 'pasted';
  const bytes = isPasted ? Buffer.from(source.text) : await readImportBytes(source.path);
  const guess = isPasted ? ({ kind: 'text', encoding: 'UTF-8', markBytes: 0 } as const) : guessEncoding(bytes);
  if (guess.kind === 'other') {
    return refuseEncoding(guess.name, 'Save it as XLSX or as "CSV UTF-8" in the program it comes from.');
  }
  if (guess.kind === 'zip') {
    return { bytes, isPasted, isSheet: true, proposal: { encoding: 'UTF-8', hasMark: false, certain: true } };
  }
  const { encoding, markBytes } = guess;
  const isUtf8 = encoding === 'UTF-8' && decodeStrictly(bytes, 'UTF-8') !== null;
  return {
    bytes,
    isPasted,
    isSheet: false,
    proposal: {
      encoding: encoding === 'UTF-8' && !isUtf8 ? 'Windows-1252' : encoding,
      hasMark: markBytes > 0,
      certain: isUtf8,
    },
  };
}

function requireText({ bytes }: Loaded, encoding: EncodingName): string {
  const text = decodeStrictly(bytes, encoding);
  if (text !== null) return text;
  const where = encoding === 'UTF-8' ? ` Line ${firstLineNotUtf8(bytes)} has the first letter that is not.` : '';
  return refuseEncoding(`not valid ${encoding}`, `Choose another encoding.${where}`.trim());
}

const isJson = (text: string): boolean => /^\s*[[{]/.test(text);
const isLines = (text: string): boolean =>
  /^\s*\{/.test(text) && /\}[ \t]*[\r\n]+[ \t]*\{/.test(text.slice(0, PREVIEW_CHARS));

type Parsed = Omit<ParsedFile, 'encoding'> & { readonly reading: Reading; readonly sheets: readonly string[] };

interface ParseOptions {
  readonly limit?: number;
  readonly onProgress?: (fraction: number) => void;
}

function readText(text: string, reading: Reading, options: ParseOptions): Parsed {
  const { encoding } = reading;
  if (isJson(text)) {
    const table = readJsonRecords(text);
    requireModest(table.rows);
    const format = isLines(text) ? 'jsonl' : 'json';
    return { ...table, format, sheets: [], reading: { encoding, separator: null, sheet: null } };
  }
  const separator = reading.separator ?? guessSeparator(text).separator;
  const part = options.limit === undefined ? text : text.slice(0, PREVIEW_CHARS);
  const format = separator === '\t' ? 'tsv' : 'csv';
  const table = readSeparated(part, { ...options, separator });
  return { ...table, format, sheets: [], reading: { encoding, separator, sheet: null } };
}

async function parse(loaded: Loaded, reading: Reading, options: ParseOptions): Promise<Parsed> {
  if (!loaded.isSheet) return readText(requireText(loaded, reading.encoding ?? 'UTF-8'), reading, options);
  const { sheet, sheets, ...table } = await readSheet(loaded.bytes, { ...options, sheet: reading.sheet });
  return { ...table, format: 'xlsx', sheets, reading: { encoding: null, separator: null, sheet } };
}

const proposed = ({ proposal, isSheet }: Loaded): Reading => ({
  encoding: isSheet ? null : proposal.encoding,
  separator: null,
  sheet: null,
});

function questionOf(loaded: Loaded, { format, sheets }: Parsed): string | null {
  const { proposal, bytes } = loaded;
  if (!proposal.certain) {
    return `The letters of this file are not written in UTF-8 but probably in ${proposal.encoding}. Are they right below?`;
  }
  if (sheets.length > 1) return 'The file has several sheets. Which one holds the incidents?';
  if (format !== 'csv' && format !== 'tsv') return null;
  if (guessSeparator(bytes.toString('utf8', 0, PREVIEW_CHARS)).certain) return null;
  return 'What separates the columns is not clear. Is the table below right?';
}

const shown = (cells: readonly string[]): string[] => cells.map((cell) => showable(cell));

/** A reading that does not work is shown with its reason, so that another one can be chosen. */
async function previewOf(loaded: Loaded, reading: Reading): Promise<Preview> {
  const parsed = await parse(loaded, reading, { limit: FIRST_LOOK_ROWS });
  return {
    format: parsed.format,
    reading: parsed.reading,
    question: questionOf(loaded, parsed),
    sheets: [...parsed.sheets],
    columns: [...parsed.columns],
    rows: parsed.rows.slice(0, PREVIEW_ROWS).map(({ cells }) => shown(cells)),
    notices: parsed.notices.filter((notice) => !notice.includes('cannot be read as they stand')),
    problem: null,
  };
}

/**
 * The first rows of a source, and what only a person can tell about it.
 * @param reading null: as the bytes suggest.
 * @throws AppError for a source that no reading makes readable, and for the suggested one.
 */
export async function lookAtSource(source: SourceInput, reading: Reading | null): Promise<Preview> {
  const loaded = await load(source);
  if (reading === null) return previewOf(loaded, proposed(loaded));
  try {
    return await previewOf(loaded, reading);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const format = loaded.isSheet ? 'xlsx' : 'csv';
    const question = loaded.proposal.certain ? null : 'Which encoding gives the right letters?';
    return { format, reading, question, sheets: [], columns: [], rows: [], notices: [], problem: error.message };
  }
}

function encodingWord({ isSheet, isPasted, proposal }: Loaded, { encoding, sheet }: Reading): string {
  if (isSheet) return `sheet "${showable(sheet ?? '')}"`;
  if (isPasted) return 'pasted';
  return proposal.hasMark && proposal.encoding === encoding ? `${encoding} with byte order mark` : String(encoding);
}

/**
 * Reads all rows of a source.
 * @param reading null: as the bytes suggest, refused when they leave the encoding or the sheet open.
 * @throws AppError IMPORT_MISSING, IMPORT_LOCKED, IMPORT_UNREADABLE, IMPORT_NOT_A_FILE, IMPORT_TOO_LARGE, IMPORT_ENCODING,
 * IMPORT_ARCHIVE, IMPORT_SHEET, IMPORT_EMPTY, IMPORT_BROKEN
 */
export async function readSource(
  source: SourceInput,
  reading: Reading | null,
  onProgress?: (fraction: number) => void,
): Promise<{ file: ParsedFile; bytes: Buffer }> {
  const loaded = await load(source);
  const { certain, encoding } = loaded.proposal;
  if (reading === null && !certain) {
    const line =
      encoding === 'Windows-1252' ? ` Line ${firstLineNotUtf8(loaded.bytes)} has the first such letter.` : '';
    return refuseEncoding(
      `not UTF-8, probably ${encoding}`,
      `Name the encoding, one of ${ENCODINGS.join(', ')}.${line}`,
    );
  }
  const parsed = await parse(loaded, reading ?? proposed(loaded), onProgress === undefined ? {} : { onProgress });
  if (reading === null && parsed.sheets.length > 1) {
    const names = parsed.sheets.map((name) => `"${showable(name, 40)}"`).join(', ');
    throw new AppError('IMPORT_SHEET', `The file has several sheets. Name one of ${names}.`);
  }
  if (parsed.rows.length === 0) {
    throw new AppError('IMPORT_EMPTY', 'There is a header and no rows. Choose a source with incidents.');
  }
  const { format, columns, rows, notices } = parsed;
  const file = { format, encoding: encodingWord(loaded, parsed.reading), columns, rows, notices };
  return { file, bytes: loaded.bytes };
}
