// Writes PDF objects as one file: streams as they are, everything else packed into object streams, and a
// cross-reference stream. Tagged files shrink to about a quarter, because most of them is structure.
// oxlint-disable-next-line typescript/triple-slash-reference -- a program that reaches this file by an import needs the types too
/// <reference path="./pako.d.ts" />
import { deflate } from 'pako/lib/deflate.js';
import { pdfDict, pdfText, type PdfDict } from './pdf-syntax.ts';

export interface PdfObjects {
  /** Object number to its body, with or without a stream. */
  readonly objects: ReadonlyMap<number, Buffer>;
  readonly root: number;
  readonly info: number;
  /** 32 hex digits; both halves of the trailer's ID. */
  readonly fileId: string;
}

/** One line of the cross-reference: [1, offset, 0] for an object of its own, [2, container, index] for a packed one. */
type Entry = readonly [kind: 0 | 1 | 2, place: number, index: number];

const PACKED_TOGETHER = 200;
const ENTRY_BYTES = 7;
const FREE_HEAD: Entry = [0, 0, 65_535];
const HEADER = Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1');

/** Node's own zlib compresses differently from one processor and version to the next; this one gives the same bytes everywhere. */
function compress(bytes: Uint8Array): Uint8Array {
  return deflate(bytes, { level: 9 });
}

/** A stream object's body. Metadata must stay readable without decompression (PDF/A). */
export function streamObject(dict: PdfDict, bytes: Buffer, filter: 'flate' | 'none' = 'flate'): Buffer {
  const content = filter === 'flate' ? compress(bytes) : bytes;
  const entries = new Map(dict);
  if (filter === 'flate') entries.set('Filter', '/FlateDecode');
  entries.set('Length', String(content.length));
  return Buffer.concat([
    Buffer.from(`\n${pdfText(entries)}\nstream\n`, 'latin1'),
    content,
    Buffer.from('\nendstream\n', 'latin1'),
  ]);
}

function objectStream(group: ReadonlyArray<readonly [number, Buffer]>): Buffer {
  const bodies: Buffer[] = [];
  const index: string[] = [];
  let offset = 0;
  for (const [number, body] of group) {
    const text = Buffer.from(`${body.toString('latin1').trim()}\n`, 'latin1');
    index.push(`${number} ${offset}`);
    bodies.push(text);
    offset += text.length;
  }
  const head = Buffer.from(`${index.join(' ')}\n`, 'latin1');
  const dict = pdfDict({ Type: '/ObjStm', N: String(group.length), First: String(head.length) });
  return streamObject(dict, Buffer.concat([head, ...bodies]));
}

function entryRows(entries: ReadonlyMap<number, Entry>, size: number): Buffer {
  const rows = Buffer.alloc(size * ENTRY_BYTES);
  for (let number = 0; number < size; number += 1) {
    const [kind, place, index] = entries.get(number) ?? FREE_HEAD;
    rows.writeUInt8(kind, number * ENTRY_BYTES);
    rows.writeUInt32BE(place, number * ENTRY_BYTES + 1);
    rows.writeUInt16BE(index, number * ENTRY_BYTES + 5);
  }
  return rows;
}

/** The whole file. Same objects, same bytes. */
export function writePdf({ objects, root, info, fileId }: PdfObjects): Buffer {
  const parts: Buffer[] = [HEADER];
  const entries = new Map<number, Entry>([[0, FREE_HEAD]]);
  let position = HEADER.length;
  const put = (number: number, body: Buffer): void => {
    const bytes = Buffer.concat([Buffer.from(`${number} 0 obj`, 'latin1'), body, Buffer.from('endobj\n', 'latin1')]);
    entries.set(number, [1, position, 0]);
    parts.push(bytes);
    position += bytes.length;
  };
  const sorted = [...objects].sort((a, b) => a[0] - b[0]);
  let next = (sorted.at(-1)?.[0] ?? 0) + 1;
  for (const [number, body] of sorted) if (body.includes('\nendstream')) put(number, body);
  const plain = sorted.filter(([, body]) => !body.includes('\nendstream'));
  for (let at = 0; at < plain.length; at += PACKED_TOGETHER) {
    const group = plain.slice(at, at + PACKED_TOGETHER);
    const container = next;
    next += 1;
    group.forEach(([number], index) => entries.set(number, [2, container, index]));
    put(container, objectStream(group));
  }
  const start = position;
  entries.set(next, [1, start, 0]);
  const dict = pdfDict({
    Type: '/XRef',
    Size: String(next + 1),
    W: ['1', '4', '2'],
    Root: `${root} 0 R`,
    Info: `${info} 0 R`,
    ID: [`<${fileId}>`, `<${fileId}>`],
  });
  put(next, streamObject(dict, entryRows(entries, next + 1)));
  parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(parts);
}
