// Reads a PDF that Typst's exporter has just written: classic cross-reference table, one revision, nothing else.
// Everything that looks different is refused, so that a file from elsewhere never gets our claims.
import { foreignPdf, parsePdfDict, referenceOf, type PdfDict } from './pdf-syntax.ts';

export interface TypstFile {
  /** Object number to the bytes between `obj` and `endobj`. */
  readonly objects: Map<number, Buffer>;
  /** One above the highest object number. */
  readonly size: number;
  readonly root: number;
  readonly info: number;
}

const CREATOR = /\/Creator \(Typst 0\.14\.\d+\)/;
const ENTRY_LENGTH = 20;

/** Byte offset of each object in use, by number. */
function readOffsets(source: string, tableAt: number): Array<[number: number, offset: number]> {
  const head = /^xref\n0 (\d+)\n/.exec(source.slice(tableAt, tableAt + 40));
  if (head === null) throw foreignPdf('no plain cross-reference table');
  const first = tableAt + head[0].length;
  const offsets: Array<[number, number]> = [];
  for (let index = 0; index < Number(head[1]); index += 1) {
    const entry = source.slice(first + index * ENTRY_LENGTH, first + (index + 1) * ENTRY_LENGTH);
    const match = /^(\d{10}) (\d{5}) ([nf])[ \r][\r\n]$/.exec(entry);
    if (match === null) throw foreignPdf('a broken cross-reference entry');
    if (match[3] === 'n') offsets.push([index, Number(match[1])]);
  }
  return offsets;
}

function readObjects(bytes: Buffer, source: string, tableAt: number): Map<number, Buffer> {
  const byPlace = readOffsets(source, tableAt).sort((a, b) => a[1] - b[1]);
  return new Map(
    byPlace.map(([number, offset], index) => {
      const head = `${number} 0 obj`;
      const end = source.lastIndexOf('endobj', byPlace[index + 1]?.[1] ?? tableAt);
      if (!source.startsWith(head, offset) || end < offset) throw foreignPdf('an object is not where the table says');
      return [number, bytes.subarray(offset + head.length, end)];
    }),
  );
}

/** @throws AppError PDF_NOT_OURS for anything but the exporter's own form. */
export function readTypstFile(pdf: Uint8Array): TypstFile {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const source = bytes.toString('latin1');
  if (!source.startsWith('%PDF-1.7\n')) throw foreignPdf('not PDF 1.7');
  if (source.split('startxref').length !== 2) throw foreignPdf('more than one revision');
  const tail = /trailer\n([\s\S]*)startxref\n(\d+)\n%%EOF\s*$/.exec(source.slice(source.lastIndexOf('trailer\n')));
  if (tail === null) throw foreignPdf('no trailer');
  const trailer = parsePdfDict(tail[1] ?? '');
  const root = referenceOf(trailer.get('Root'));
  const info = referenceOf(trailer.get('Info'));
  if (root === null || info === null || trailer.has('Encrypt') || trailer.has('Prev'))
    throw foreignPdf('a foreign trailer');
  const objects = readObjects(bytes, source, Number(tail[2]));
  if (!CREATOR.test(objects.get(info)?.toString('latin1') ?? '')) throw foreignPdf('not set by Typst 0.14');
  return { objects, size: Number(trailer.get('Size')), root, info };
}

/** The dictionary of an object without a stream, or of a stream's head. */
export function dictOf(file: Pick<TypstFile, 'objects'>, number: number): PdfDict {
  const object = file.objects.get(number);
  if (object === undefined) throw foreignPdf(`object ${number} is missing`);
  return parsePdfDict(object.toString('latin1'));
}
