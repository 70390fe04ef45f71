// The values of PDF syntax that the finishing pass touches: read from Typst's own output, written back without loss.
// Names, references, numbers and strings stay as their source text; only dictionaries and arrays are opened.
import { AppError } from '#shared/errors.ts';

/** A dictionary keeps its entries by name without the slash; everything that is neither is source text: "/Name", "12 0 R", "(text)". */
export type PdfValue = string | PdfValue[] | PdfDict;
export type PdfDict = Map<string, PdfValue>;

export function foreignPdf(reason: string): AppError {
  return new AppError('PDF_NOT_OURS', 'Only files that this application has just set can be finished.', {
    facts: { reason },
  });
}

// One token: dictionary and array marks, names, hex strings, references, or anything plain.
const TOKEN = /\s*(<<|>>|\[|\]|\/[^\s<>[\]()/%]*|<[0-9A-Fa-f\s]*>|\d+ \d+ R(?![\w.])|\(|[^\s<>[\]()/%]+)/y;

class Reader {
  readonly #source: string;
  #at: number;

  constructor(source: string, at = 0) {
    this.#source = source;
    this.#at = at;
  }

  value(): PdfValue {
    const token = this.#token();
    if (token === '<<') return this.#dict();
    if (token === '[') return this.#array();
    if (token === '(') return this.#literal();
    return token;
  }

  #token(): string {
    TOKEN.lastIndex = this.#at;
    const token = TOKEN.exec(this.#source)?.[1];
    if (token === undefined) throw foreignPdf(`no value at ${this.#at}`);
    this.#at = TOKEN.lastIndex;
    return token;
  }

  #peek(mark: string): boolean {
    while (/\s/.test(this.#source[this.#at] ?? '')) this.#at += 1;
    if (!this.#source.startsWith(mark, this.#at)) return false;
    this.#at += mark.length;
    return true;
  }

  #dict(): PdfDict {
    const entries: PdfDict = new Map();
    while (!this.#peek('>>')) {
      const key = this.#token();
      if (!key.startsWith('/')) throw foreignPdf('a dictionary key is not a name');
      entries.set(key.slice(1), this.value());
    }
    return entries;
  }

  #array(): PdfValue[] {
    const items: PdfValue[] = [];
    while (!this.#peek(']')) items.push(this.value());
    return items;
  }

  #literal(): string {
    const start = this.#at - 1;
    let depth = 1;
    while (depth > 0) {
      const character = this.#source[this.#at];
      if (character === undefined) throw foreignPdf('a string has no end');
      if (character === '\\') this.#at += 1;
      else if (character === '(') depth += 1;
      else if (character === ')') depth -= 1;
      this.#at += 1;
    }
    return this.#source.slice(start, this.#at);
  }
}

/** Reads one value from the start of the text (bytes as latin1). */
export function parsePdfValue(source: string): PdfValue {
  return new Reader(source).value();
}

/** Reads a dictionary. @throws AppError PDF_NOT_OURS when the text holds something else. */
export function parsePdfDict(source: string): PdfDict {
  const value = parsePdfValue(source);
  if (!(value instanceof Map)) throw foreignPdf('a dictionary was expected');
  return value;
}

/** Writes a value with as few spaces as the syntax allows to be safe. */
export function pdfText(value: PdfValue): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map(pdfText).join(' ')}]`;
  return `<<${Array.from(value, ([key, inner]) => `/${key} ${pdfText(inner)}`).join('\n')}>>`;
}

/** The number of the object a reference points to, or null for anything else. */
export function referenceOf(value: PdfValue | undefined): number | null {
  const match = typeof value === 'string' ? /^(\d+) 0 R$/.exec(value) : null;
  return match === null ? null : Number(match[1]);
}

/** A dictionary from pairs. @example pdfText(pdfDict({ Type: '/Catalog' })) // '<</Type /Catalog>>' */
export function pdfDict(entries: Readonly<Record<string, PdfValue>>): PdfDict {
  return new Map(Object.entries(entries));
}

/** Text as a PDF text string: a literal for plain ASCII, UTF-16 in hex for anything else. */
export function pdfString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replaceAll(/[\\()]/g, String.raw`\$&`)})`;
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0'));
  return `<FEFF${units.join('').toUpperCase()}>`;
}

/** An instant as a PDF date. @example pdfDate('2026-10-05T08:30:00Z') // '(D:20261005083000Z)' */
export function pdfDate(instant: string): string {
  return `(D:${instant.replaceAll(/[-:T]/g, '')})`;
}
