// How a source is read: its encoding, separator and sheet. What cannot be known from the bytes is proposed with a preview
// and confirmed by a person; nothing is converted in silence.
import { z } from 'zod';
import { ImportId } from '../ids.ts';

export const IMPORT_FORMATS = ['csv', 'tsv', 'json', 'jsonl', 'xlsx'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export const ENCODINGS = ['UTF-8', 'UTF-16 LE', 'UTF-16 BE', 'Windows-1252'] as const;
export type EncodingName = (typeof ENCODINGS)[number];

export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

export const Reading = z.strictObject({
  /** Null for a spreadsheet, which names its own. */
  encoding: z.enum(ENCODINGS).nullable(),
  /** Null where nothing is separated: JSON and spreadsheets. */
  separator: z.enum(SEPARATORS).nullable(),
  /** The sheet of a spreadsheet; null for every other format. */
  sheet: z.string().nullable(),
});
export type Reading = z.infer<typeof Reading>;

/** What a reader sees in a source before anything of it is staged. */
export const Preview = z.strictObject({
  format: z.enum(IMPORT_FORMATS),
  /** The reading that the preview shows. */
  reading: Reading,
  /** What only a person can tell, as a question; null when the bytes leave no doubt. */
  question: z.string().nullable(),
  /** The names of all sheets; empty for every other format. */
  sheets: z.array(z.string()),
  columns: z.array(z.string()),
  /** The first rows as they would be read. */
  rows: z.array(z.array(z.string())),
  notices: z.array(z.string()),
  /** Why it cannot be read in this way, as a sentence; null when it can. */
  problem: z.string().nullable(),
});
export type Preview = z.infer<typeof Preview>;

/** A file or pasted block that was looked at and can be read. Its id becomes the import's. */
export const ImportSource = z.strictObject({
  id: ImportId,
  fileName: z.string(),
  preview: Preview,
});
export type ImportSource = z.infer<typeof ImportSource>;

/** Longer blocks belong in a file; unit: characters. */
export const MAX_PASTED_CHARS = 5_000_000;
