// What a reader makes of an import file: columns and rows of text, exactly as they stand there. Nothing is interpreted yet.
import type { ImportFormat } from './reading.ts';

export interface RawRow {
  /** CSV: the row a spreadsheet would show (the header is row 1). JSON: the n-th record. JSON Lines: the line. */
  readonly row: number;
  /** One text for each column; empty where the file has nothing. */
  readonly cells: readonly string[];
  /** Why the row cannot be read at all, as a sentence; null for a readable row. */
  readonly problem: string | null;
}

export interface ParsedFile {
  readonly format: ImportFormat;
  /** As people call it: "UTF-8", "UTF-8 with byte order mark". */
  readonly encoding: string;
  readonly columns: readonly string[];
  readonly rows: readonly RawRow[];
  /** What the file as a whole made us notice, one sentence each. */
  readonly notices: readonly string[];
}

/** Files above this size are refused by name; unit: bytes. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** Longer cells are a reason to refuse their row; unit: characters. */
export const MAX_CELL_CHARS = 100_000;
/** Wider files are not lists of incidents. */
export const MAX_COLUMNS = 500;
/** More rows than this belong in several files. */
export const MAX_ROWS = 500_000;
/** Cells of all rows together; a small file can name one long text a million times. Unit: characters. */
export const MAX_TOTAL_CHARS = 2 * MAX_FILE_BYTES;
/** Cells of all rows together, the empty ones included. */
export const MAX_CELLS = 20_000_000;
