// A block of cells from a spreadsheet as providers: which column is which field, and what each row would do.
import { CountryCode } from '../fields.ts';
import { LIFECYCLES, type Provider } from './model.ts';

export const BLOCK_FIELDS = ['legalName', 'shortName', 'country', 'lifecycle', 'note'] as const;
export type BlockField = (typeof BLOCK_FIELDS)[number];

const FIELD_HEADERS: Readonly<Record<string, BlockField>> = {
  provider: 'legalName',
  vendor: 'legalName',
  supplier: 'legalName',
  name: 'legalName',
  'legal name': 'legalName',
  company: 'legalName',
  'short name': 'shortName',
  short: 'shortName',
  country: 'country',
  'country code': 'country',
  state: 'lifecycle',
  lifecycle: 'lifecycle',
  note: 'note',
  notes: 'note',
  remark: 'note',
};

/**
 * The cells of a block as spreadsheets put it on the clipboard: tabs and line ends, cells with either in double quotes.
 * Empty lines are left out.
 * @example blockCells('a\tb\r\n"c\nd"\te') // [['a', 'b'], ['c\nd', 'e']]
 */
export function blockCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/gy;
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    const [, raw = '', end = ''] = match;
    const value =
      raw.startsWith('"') && raw.endsWith('"') && raw.length > 1 ? raw.slice(1, -1).replaceAll('""', '"') : raw;
    rows.at(-1)?.push(value.trim());
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows.filter((cells) => cells.some((value) => value !== ''));
}

export interface Block {
  /** The field of each column; null is left out. */
  readonly fields: ReadonlyArray<BlockField | null>;
  readonly rows: ReadonlyArray<readonly string[]>;
}

/** Columns by their headers; without headers the first columns are name, short name, country. */
export function readBlock(text: string): Block {
  const cells = blockCells(text);
  const [first = [], ...rest] = cells;
  const byHeader = first.map((header) => FIELD_HEADERS[header.toLowerCase()] ?? null);
  if (byHeader.includes('legalName')) {
    const fields = byHeader.map((field, index) => (byHeader.indexOf(field) === index ? field : null));
    return { fields, rows: rest };
  }
  const inOrder: readonly BlockField[] = ['legalName', 'shortName', 'country'];
  return { fields: first.map((_, index) => inOrder[index] ?? null), rows: cells };
}

export type Known = Pick<Provider, 'legalName' | 'shortName' | 'country' | 'lifecycle' | 'note'> & {
  readonly id: string;
};

export interface BlockRow {
  readonly state: 'new' | 'changed' | 'same' | 'bad';
  readonly name: string;
  /** What changes or what is wrong, in words. */
  readonly words: string;
  /** The provider that would change. */
  readonly id: string | null;
  readonly values: Omit<Known, 'id'> | null;
}

export interface BlockContext {
  readonly known: readonly Known[];
  /** For rows that name none. */
  readonly homeCountry: string;
  /** Code of a country named in words; undefined when there is none. */
  readonly countryCode: (name: string) => string | undefined;
}

const bad = (name: string, words: string): BlockRow => ({ state: 'bad', name, words, id: null, values: null });
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A provider by its legal name, its short name, or both as grids copy them: "Northwind Hosting (Northwind)". */
function findKnown(known: readonly Known[], name: string): Known | undefined {
  const named = ({ legalName, shortName }: Known): boolean =>
    same(legalName, name) || (shortName !== '' && same(`${legalName} (${shortName})`, name));
  return known.find(named);
}

function countryOf(
  text: string,
  { homeCountry, countryCode }: BlockContext,
  before: Known | undefined,
): string | undefined {
  if (text === '') return before?.country ?? homeCountry;
  const code = text.toUpperCase();
  return CountryCode.safeParse(code).success ? code : countryCode(text);
}

const FIELD_WORDS: Readonly<Record<BlockField, string>> = {
  legalName: 'name',
  shortName: 'short name',
  country: 'country',
  lifecycle: 'state',
  note: 'note',
};

function judgeRow(cells: ReadonlyMap<BlockField, string>, context: BlockContext): BlockRow {
  const name = cells.get('legalName') ?? '';
  if (name === '') return bad('', 'It has no name.');
  if (name.length > 200) return bad(name, 'The name is longer than 200 characters.');
  const before = findKnown(context.known, name);
  const country = countryOf(cells.get('country') ?? '', context, before);
  if (country === undefined) return bad(name, `"${cells.get('country') ?? ''}" is no country. Write its name or code.`);
  const state = (cells.get('lifecycle') ?? '').toLowerCase();
  const lifecycle =
    state === '' ? (before?.lifecycle ?? 'active') : LIFECYCLES.find((one) => one === state || `on ${one}` === state);
  if (lifecycle === undefined) return bad(name, `"${state}" is no state. Write one of: ${LIFECYCLES.join(', ')}.`);
  const given = (field: 'shortName' | 'note'): string => cells.get(field) ?? before?.[field] ?? '';
  const values = {
    legalName: before?.legalName ?? name,
    shortName: given('shortName'),
    country,
    lifecycle,
    note: given('note'),
  };
  if (before === undefined) return { state: 'new', name, words: `Country ${country}`, id: null, values };
  const changes = BLOCK_FIELDS.filter((field) => values[field] !== before[field]);
  const words = changes.map(
    (field) => `${FIELD_WORDS[field]}: ${before[field] || 'nothing'} to ${values[field] || 'nothing'}`,
  );
  return { state: changes.length === 0 ? 'same' : 'changed', name, words: words.join('; '), id: before.id, values };
}

/** What each row of a block would do. A name that occurs twice in it is refused the second time. */
export function judgeBlock({ fields, rows }: Block, context: BlockContext): BlockRow[] {
  const seen = new Set<string>();
  return rows.map((cells) => {
    const values = new Map(
      fields.flatMap((field, index) => (field === null ? [] : [[field, cells[index] ?? ''] as const])),
    );
    const row = judgeRow(values, context);
    const key = row.id ?? row.name.toLowerCase();
    if (row.state !== 'bad' && seen.has(key)) return bad(row.name, 'This name is in the block already.');
    seen.add(key);
    return row;
  });
}
