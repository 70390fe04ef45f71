// Makes Typst's tagged PDF 1.7 a file that claims PDF/A-3a and PDF/UA-1 and carries its data: metadata with both
// identifiers, sRGB output intent, attachments as associated files, display title, bounding boxes, an ID from the content.
import { createHash } from 'node:crypto';
import type { TypstOutput } from '../compiler.ts';
import { addBoundingBoxes } from './bounding-boxes.ts';
import { srgbProfile } from './icc.ts';
import { pdfDate, pdfDict, pdfString, pdfText, referenceOf, foreignPdf, type PdfDict } from './pdf-syntax.ts';
import { dictOf, readTypstFile } from './typst-file.ts';
import { streamObject, writePdf } from './write.ts';
import { xmpPacket, type PackMetadata } from './xmp.ts';

export interface Attachment {
  /** Plain ASCII file name. */
  readonly name: string;
  readonly mime: string;
  readonly description: string;
  /** Source: the pages were made from it. Data: it holds what a table or chart shows. Supplement: anything else. */
  readonly relationship: 'Source' | 'Data' | 'Supplement';
  readonly bytes: Uint8Array;
}

export type { PackMetadata } from './xmp.ts';

/** Adds objects above the highest number in use. */
class Additions {
  readonly #objects: Map<number, Buffer>;
  #next: number;

  constructor(objects: Map<number, Buffer>, size: number) {
    this.#objects = objects;
    this.#next = size;
  }

  add(body: Buffer | PdfDict): string {
    const number = this.#next;
    this.#next += 1;
    this.#objects.set(number, Buffer.isBuffer(body) ? body : Buffer.from(pdfText(body), 'latin1'));
    return `${number} 0 R`;
  }
}

/** 32 hex digits from everything that goes into the file. */
function contentId(set: TypstOutput, metadata: PackMetadata, attachments: readonly Attachment[]): string {
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([
      metadata,
      set.boxes,
      attachments.map((file) => [file.name, file.mime, file.description, file.relationship]),
    ]),
  );
  for (const bytes of [set.pdf, ...attachments.map((file) => file.bytes)]) {
    hash.update(createHash('sha256').update(bytes).digest());
  }
  return hash.digest('hex').slice(0, 32);
}

function attach(file: Attachment, instant: string, additions: Additions): string {
  const embedded = additions.add(
    streamObject(
      pdfDict({
        Type: '/EmbeddedFile',
        Subtype: `/${file.mime.replace('/', '#2F')}`,
        Params: pdfDict({
          Size: String(file.bytes.length),
          CreationDate: pdfDate(instant),
          ModDate: pdfDate(instant),
        }),
      }),
      Buffer.from(file.bytes),
    ),
  );
  return additions.add(
    pdfDict({
      Type: '/Filespec',
      F: pdfString(file.name),
      UF: pdfString(file.name),
      Desc: pdfString(file.description),
      AFRelationship: `/${file.relationship}`,
      EF: pdfDict({ F: embedded, UF: embedded }),
    }),
  );
}

function outputIntent(additions: Additions): PdfDict {
  const profile = additions.add(streamObject(pdfDict({ N: '3' }), srgbProfile()));
  return pdfDict({
    Type: '/OutputIntent',
    S: '/GTS_PDFA1',
    OutputConditionIdentifier: pdfString('sRGB'),
    Info: pdfString('sRGB IEC 61966-2-1'),
    DestOutputProfile: profile,
  });
}

function infoDict(metadata: PackMetadata): PdfDict {
  return pdfDict({
    Title: pdfString(metadata.title),
    Subject: pdfString(metadata.subject),
    Author: pdfString(metadata.author),
    Creator: pdfString(metadata.creatorTool),
    Producer: pdfString(metadata.producer),
    CreationDate: pdfDate(metadata.instant),
    ModDate: pdfDate(metadata.instant),
  });
}

/**
 * Finishes what the compiler has just set. Same input, same bytes.
 * @throws AppError PDF_NOT_OURS when the bytes are not the exporter's own, or its tags and marks do not pair up.
 */
export function finishPdf(set: TypstOutput, metadata: PackMetadata, attachments: readonly Attachment[]): Uint8Array {
  const file = readTypstFile(set.pdf);
  const catalog = dictOf(file, file.root);
  const xmpNumber = referenceOf(catalog.get('Metadata'));
  if (xmpNumber === null || catalog.has('Names') || catalog.has('AF')) throw foreignPdf('a foreign catalog');
  addBoundingBoxes(file, catalog, set.boxes);

  const fileId = contentId(set, metadata, attachments);
  const additions = new Additions(file.objects, file.size);
  const sorted = attachments.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const specs = sorted.map(
    (attachment) => [pdfString(attachment.name), attach(attachment, metadata.instant, additions)] as const,
  );
  catalog.set('Names', pdfDict({ EmbeddedFiles: pdfDict({ Names: specs.flat() }) }));
  catalog.set(
    'AF',
    specs.map(([, reference]) => reference),
  );
  catalog.set('OutputIntents', [outputIntent(additions)]);
  catalog.set('ViewerPreferences', pdfDict({ DisplayDocTitle: 'true' }));
  catalog.set('MarkInfo', pdfDict({ Marked: 'true' }));
  catalog.set('PageMode', '/UseOutlines');
  const xmp = Buffer.from(xmpPacket(metadata, fileId), 'utf8');
  file.objects.set(xmpNumber, streamObject(pdfDict({ Type: '/Metadata', Subtype: '/XML' }), xmp, 'none'));
  file.objects.set(file.info, Buffer.from(pdfText(infoDict(metadata)), 'latin1'));
  file.objects.set(file.root, Buffer.from(pdfText(catalog), 'latin1'));
  return new Uint8Array(writePdf({ objects: file.objects, root: file.root, info: file.info, fileId }));
}
