// JSON and JSON Lines as rows of text: an array of records, an object that holds one, or one record a line.
// Numbers keep the digits of the file; records inside records are flattened one level ("impact.level").
import { AppError } from '../errors.ts';
import { MAX_CELL_CHARS, MAX_COLUMNS, type ParsedFile, type RawRow } from './file.ts';
import { showable } from './headers.ts';

type Json = null | boolean | string | readonly Json[] | { readonly [key: string]: Json };
type Cells = Map<string, string>;
interface Item {
  readonly row: number;
  readonly value: Json;
  readonly problem: string | null;
}

/** Parses with numbers as their source text: 12345678901234567890 stays that. */
function parseJson(text: string): Json {
  const keepDigits = (_key: string, value: unknown, context?: { readonly source?: string }): unknown =>
    typeof value === 'number' ? (context?.source ?? String(value)) : value;
  return JSON.parse(text, keepDigits) as Json;
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cellText(value: Json): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function flatten(record: { readonly [key: string]: Json }): Cells {
  const cells: Cells = new Map();
  for (const [key, value] of Object.entries(record)) {
    if (isRecord(value)) {
      for (const [inner, innerValue] of Object.entries(value)) cells.set(`${key}.${inner}`, cellText(innerValue));
    } else cells.set(key, cellText(value));
  }
  return cells;
}

function itemsOfArray(values: readonly Json[]): Item[] {
  return values.map((value, index) => ({ row: index + 1, value, problem: null }));
}

/** The list inside an object such as {"incidents": [...]}; an object without exactly one list is itself one record. */
function itemsOfObject(value: { readonly [key: string]: Json }): Item[] {
  const lists = Object.values(value).filter(
    (inner): inner is readonly Json[] => Array.isArray(inner) && inner.some(isRecord),
  );
  return itemsOfArray(lists.length === 1 ? (lists[0] ?? []) : [value]);
}

function itemsOfLines(text: string): Item[] {
  return text.split(/\r\n|\n|\r/).flatMap((line, index): Item[] => {
    if (line.trim() === '') return [];
    try {
      return [{ row: index + 1, value: parseJson(line), problem: null }];
    } catch {
      return [{ row: index + 1, value: null, problem: 'This line is not valid JSON.' }];
    }
  });
}

function readItems(text: string): Item[] {
  let whole: Json;
  try {
    whole = parseJson(text);
  } catch (error) {
    const items = /[\r\n]/.test(text.trim()) && text.trimStart().startsWith('{') ? itemsOfLines(text) : [];
    if (items.some((item) => item.problem === null)) return items;
    throw new AppError(
      'IMPORT_BROKEN',
      'The file begins like JSON but cannot be read as JSON. Export it again, or save it as CSV.',
      {},
      error,
    );
  }
  if (Array.isArray(whole)) return itemsOfArray(whole as readonly Json[]);
  return isRecord(whole) ? itemsOfObject(whole) : [];
}

function problemOf(item: Item, cells: Cells): string | null {
  if (item.problem !== null) return item.problem;
  if (!isRecord(item.value)) return 'This entry is not a record with named fields.';
  for (const [name, text] of cells) {
    if (text.length > MAX_CELL_CHARS)
      return `The field "${showable(name)}" is longer than ${MAX_CELL_CHARS} characters.`;
  }
  return null;
}

function namedColumns(all: ReadonlyArray<Cells>): { keys: string[]; notices: string[] } {
  const keys = new Set(all.flatMap((cells) => [...cells.keys()]));
  if (keys.size <= MAX_COLUMNS) return { keys: [...keys], notices: [] };
  return {
    keys: [...keys].slice(0, MAX_COLUMNS),
    notices: [`The records have ${keys.size} different fields; the first ${MAX_COLUMNS} are offered.`],
  };
}

/**
 * Reads the text of a JSON or JSON Lines file.
 * @throws AppError IMPORT_BROKEN when it is neither; IMPORT_EMPTY when it holds no record.
 * @example readJsonRecords('[{"id":1}]').rows[0].cells // ['1']
 */
export function readJsonRecords(text: string): Pick<ParsedFile, 'columns' | 'rows' | 'notices'> {
  const items = readItems(text);
  const flat = items.map((item) => (isRecord(item.value) ? flatten(item.value) : new Map<string, string>()));
  const { keys, notices } = namedColumns(flat);
  if (keys.length === 0) {
    throw new AppError('IMPORT_EMPTY', 'The file holds no records. Choose a file with a list of incidents.');
  }
  const rows = items.map((item, index): RawRow => {
    const cells = flat[index] ?? new Map<string, string>();
    const problem = problemOf(item, cells);
    return { row: item.row, cells: problem === null ? keys.map((key) => cells.get(key) ?? '') : [], problem };
  });
  return { columns: keys.map((key) => showable(key)), rows, notices };
}
