// Text of one CSV file (RFC 4180, comma, CRLF) that a spreadsheet shows and never runs.
// A text that begins like a formula gets an apostrophe in front; numbers stay numbers.

/** One cell: a number is written bare; text is guarded and quoted where needed; null is an empty cell. */
export type CsvCell = string | number | null;

const FORMULA_START = /^[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/u;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * The guarded text of a cell, before quoting. Source: OWASP ASVS 5, 1.2.10, widened by line breaks and full-width signs.
 * @example guardCsvText('=1+1') // "'=1+1"
 * @example guardCsvText('-12.50') // '-12.50', a number stays a number
 */
export function guardCsvText(text: string): string {
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

function csvField(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = guardCsvText(cell);
  return /[",\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The whole file, header first, every row ended by CRLF.
 * @example csvText(['month', 'minutes'], [['2026-07', 268]]) // 'month,minutes\r\n2026-07,268\r\n'
 */
export function csvText(header: readonly string[], rows: ReadonlyArray<readonly CsvCell[]>): string {
  return [header, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}
