// Spreadsheets (XLSX): each cell as the text that its format shows. Formulas are never computed; the value kept beside a
// formula is read. Nothing outside the cells is looked at: no links, macros, images or connections.
// oxlint-disable-next-line typescript/triple-slash-reference -- a package without types has no module to import them from
/// <reference path="./saxen.d.ts" />
import path from 'node:path';
import { Parser } from 'saxen';
import { AppError } from '#shared/errors.ts';
import { MAX_COLUMNS, MAX_ROWS } from '#shared/imports/file.ts';
import { numberLook, sheetNumberText, type DateSystem, type NumberLook } from '#shared/imports/sheet-number.ts';
import { tableOf, tooManyRows, type Table, type TableRecord } from './import-table.ts';
import { GuardedZip } from './import-zip.ts';

type Attributes = Readonly<Record<string, string>>;

interface XmlEvents {
  readonly open: (name: string, attributes: () => Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
  /** True when nothing more is wanted, so that what is left open is no fault. */
  readonly isEnough?: () => boolean;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

function broken(error?: unknown): AppError {
  return new AppError('IMPORT_BROKEN', 'This is not a readable spreadsheet. Save it again as XLSX or CSV.', {}, error);
}

/** Walks through one part. Entities that the file defines itself stay as they are written; nothing is fetched. */
async function walkXml(pieces: AsyncIterable<string>, { open, close, text, isEnough }: XmlEvents): Promise<void> {
  const failed: Error[] = [];
  const parser = new Parser();
  parser.on('error', (error) => void failed.push(error));
  parser.on('openTag', (name, attributes, decode) => {
    open(bare(name), () => {
      const found = attributes();
      if (typeof found === 'boolean') return {};
      return Object.fromEntries(Object.entries(found).map(([key, value]) => [bare(key), decode(value)]));
    });
  });
  if (close !== undefined) parser.on('closeTag', (name) => close(bare(name)));
  if (text !== undefined) {
    parser.on('text', (value, decode) => text(decode(value)));
    parser.on('cdata', text);
  }
  for await (const piece of pieces) {
    parser.write(piece);
    if (failed.length > 0) throw broken(failed[0]);
    if (isEnough?.() === true) return;
  }
  parser.end();
  if (failed.length > 0) throw broken(failed[0]);
}

interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly dateSystem: DateSystem;
  readonly stringsPart: string | null;
  readonly stylesPart: string | null;
}

interface Link {
  readonly type: string;
  readonly target: string;
}

const folderOf = (part: string): string => path.posix.dirname(part);

async function linksOf(zip: GuardedZip, part: string): Promise<Map<string, Link>> {
  const links = new Map<string, Link>();
  const folder = folderOf(part);
  const place = path.posix.join(folder, '_rels', `${path.posix.basename(part)}.rels`);
  if (!zip.has(place)) return links;
  await walkXml(zip.text(place), {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const { Id = '', Target = '', Type = '', TargetMode } = attributes();
      if (TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : path.posix.join(folder, Target);
      links.set(Id, { type: bare(Type.slice(Type.lastIndexOf('/') + 1)), target });
    },
  });
  return links;
}

async function readWorkbook(zip: GuardedZip): Promise<Workbook> {
  const root = [...(await linksOf(zip, '')).values()].find(({ type }) => type === 'officeDocument');
  if (root === undefined || !zip.has(root.target)) throw broken();
  const links = await linksOf(zip, root.target);
  const sheets: Sheet[] = [];
  let dateSystem: DateSystem = '1900';
  await walkXml(zip.text(root.target), {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes()['date1904'] ?? '')) dateSystem = '1904';
      if (name !== 'sheet') return;
      const { name: title = '', id = '', state = 'visible' } = attributes();
      const link = links.get(id);
      if (link?.type === 'worksheet') sheets.push({ name: title, part: link.target, hidden: state !== 'visible' });
    },
  });
  const partOf = (wanted: string) => {
    const target = [...links.values()].find(({ type }) => type === wanted)?.target;
    return target !== undefined && zip.has(target) ? target : null;
  };
  if (sheets.length === 0) throw broken();
  return { sheets, dateSystem, stringsPart: partOf('sharedStrings'), stylesPart: partOf('styles') };
}

/** How each cell style shows a number, by the style's number. */
async function readLooks(zip: GuardedZip, part: string | null): Promise<NumberLook[]> {
  const codes = new Map<number, string>();
  const looks: NumberLook[] = [];
  let inCells = false;
  if (part === null) return looks;
  await walkXml(zip.text(part), {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true;
      const found = name === 'numFmt' || name === 'xf' ? attributes() : {};
      const id = Number(found['numFmtId'] ?? 0);
      if (name === 'numFmt') codes.set(id, found['formatCode'] ?? '');
      if (name === 'xf' && inCells) looks.push(numberLook(id, codes.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return looks;
}

/** `_x000D_` stands for the character with that number, in every text of the format. */
const plainText = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Text between tags of one name, without the reading aids (rPh) of East Asian text. */
class TextCollector {
  #aids = 0;
  #inside = 0;
  #text = '';

  open(name: string): void {
    if (name === 'rPh') this.#aids += 1;
    if (name === 't') this.#inside += 1;
  }
  close(name: string): void {
    if (name === 'rPh') this.#aids -= 1;
    if (name === 't') this.#inside -= 1;
  }
  text(value: string): void {
    if (this.#inside > 0 && this.#aids === 0) this.#text += value;
  }
  take(): string {
    const text = plainText(this.#text);
    this.#text = '';
    return text;
  }
}

async function readStrings(zip: GuardedZip, part: string | null): Promise<string[]> {
  const strings: string[] = [];
  const collector = new TextCollector();
  if (part === null) return strings;
  await walkXml(zip.text(part), {
    open: (name) => collector.open(name),
    close(name) {
      collector.close(name);
      if (name === 'si') strings.push(collector.take());
    },
    text: (value) => collector.text(value),
  });
  return strings;
}

/** @example columnIndex('AB7') === 27 */
function columnIndex(ref: string): number {
  let index = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(ref)?.[0] ?? '') index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

interface CellFacts {
  readonly strings: readonly string[];
  readonly looks: readonly NumberLook[];
  readonly dateSystem: DateSystem;
}

/** Collects the rows of one sheet from its events. */
class SheetReader {
  readonly records: TableRecord[] = [];
  readonly counts = { formulas: 0, otherFormats: 0, hiddenRows: 0 };
  readonly #facts: CellFacts;
  readonly #limit: number;
  readonly #inline = new TextCollector();
  #row = 0;
  #cells: string[] = [];
  #problem: string | null = null;
  #column = -1;
  #cell: Attributes = {};
  #value: string | null = null;
  #inValue = false;
  #hasFormula = false;

  constructor(facts: CellFacts, limit: number) {
    this.#facts = facts;
    this.#limit = limit;
  }

  get isFull(): boolean {
    return this.records.length >= this.#limit;
  }

  open(name: string, attributes: () => Attributes): void {
    if (name === 'row') this.#openRow(attributes());
    else if (name === 'c') this.#openCell(attributes());
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'v') this.#inValue = true;
    else this.#inline.open(name);
  }

  close(name: string): void {
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else this.#inline.close(name);
  }

  text(value: string): void {
    if (this.#inValue) this.#value = (this.#value ?? '') + value;
    else this.#inline.text(value);
  }

  #openRow({ r, hidden }: Attributes): void {
    const number = Number(r);
    this.#row = Number.isSafeInteger(number) && number > this.#row ? number : this.#row + 1;
    if (hidden === '1' || hidden === 'true') this.counts.hiddenRows += 1;
    [this.#cells, this.#problem, this.#column] = [[], null, -1];
  }

  #openCell(attributes: Attributes): void {
    const { r } = attributes;
    this.#column = r === undefined ? this.#column + 1 : columnIndex(r);
    [this.#cell, this.#value, this.#hasFormula] = [attributes, null, false];
  }

  #closeCell(): void {
    const inline = this.#inline.take();
    if (this.#hasFormula) this.counts.formulas += 1;
    const text = this.#cell['t'] === 'inlineStr' ? inline : this.#valueText();
    if (text === '') return;
    if (this.#column < 0 || this.#column >= MAX_COLUMNS) {
      this.#problem = `The row has more than ${MAX_COLUMNS} columns.`;
      return;
    }
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
  }

  #valueText(): string {
    const { t = 'n', r = '' } = this.#cell;
    const value = this.#value;
    if (value === null) {
      if (this.#hasFormula)
        this.#problem ??= `Cell ${r} is a formula without a kept value. Open and save the file again.`;
      return '';
    }
    if (t === 's') return this.#facts.strings[Number(value)] ?? '';
    if (t === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    return t === 'n' ? this.#numberText(value) : plainText(value);
  }

  #numberText(value: string): string {
    const look = this.#facts.looks[Number(this.#cell['s'] ?? 0)] ?? { kind: 'plain' };
    if (look.kind === 'other') this.counts.otherFormats += 1;
    return sheetNumberText(value, look, this.#facts.dateSystem);
  }

  #closeRow(): void {
    if (this.#cells.length === 0 && this.#problem === null) return;
    this.records.push({ row: this.#row, cells: this.#cells, problem: this.#problem });
    if (this.records.length > MAX_ROWS) throw tooManyRows();
  }
}

function noticesOf({ formulas, otherFormats, hiddenRows }: SheetReader['counts']): string[] {
  return [
    formulas === 0 ? '' : `Formulas in ${formulas} cells are not computed; the value kept beside each is read.`,
    otherFormats === 0
      ? ''
      : `Numbers in ${otherFormats} cells are read with all their digits, not as their format rounds them.`,
    hiddenRows === 0 ? '' : `${hiddenRows} hidden rows are read like the others.`,
  ].filter((notice) => notice !== '');
}

async function* measured(
  pieces: AsyncIterable<string>,
  total: number,
  onProgress: (fraction: number) => void,
): AsyncGenerator<string> {
  let seen = 0;
  for await (const piece of pieces) {
    yield piece;
    seen += piece.length;
    onProgress(Math.min(1, seen / Math.max(1, total)));
  }
}

export interface SheetOptions {
  /** Null: the first sheet that is not hidden. */
  readonly sheet: string | null;
  /** Stops after about this many rows; for previews. */
  readonly limit?: number;
  readonly onProgress?: (fraction: number) => void;
}

export interface SheetTable extends Table {
  readonly sheet: string;
  readonly sheets: readonly string[];
}

/**
 * Reads one sheet of an XLSX file.
 * @throws AppError IMPORT_ARCHIVE, IMPORT_BROKEN, IMPORT_SHEET, IMPORT_EMPTY, IMPORT_TOO_LARGE.
 */
export async function readSheet(bytes: Buffer, options: SheetOptions): Promise<SheetTable> {
  const { sheet: wanted, limit = MAX_ROWS + 1, onProgress = () => undefined } = options;
  const zip = await GuardedZip.open(bytes);
  const { sheets, dateSystem, stringsPart, stylesPart } = await readWorkbook(zip);
  const first = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  const sheet = wanted === null ? first : sheets.find(({ name }) => name === wanted);
  if (sheet === undefined) throw new AppError('IMPORT_SHEET', 'The file has no such sheet. Choose one of its sheets.');
  const strings = await readStrings(zip, stringsPart);
  const reader = new SheetReader({ strings, looks: await readLooks(zip, stylesPart), dateSystem }, limit);
  await walkXml(measured(zip.text(sheet.part), zip.declaredBytes(sheet.part), onProgress), {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (value) => reader.text(value),
    isEnough: () => reader.isFull,
  });
  const table = tableOf(reader.records, 'padded');
  const names = sheets.map(({ name }) => name);
  return { ...table, notices: [...table.notices, ...noticesOf(reader.counts)], sheet: sheet.name, sheets: names };
}
