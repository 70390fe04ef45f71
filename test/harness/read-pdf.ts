// Reads a finished PDF with readers that are not ours: pdf.js for text, tags and attachments, pdf-lib for the objects.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from 'pdf-lib';

export interface ReadPdf {
  readonly pageTexts: readonly string[];
  /** All text in page order with every white space taken out: line breaks of the layout do not matter. */
  readonly solidText: string;
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  /** Roles of the structure tree in reading order, "Table", "TH" ... */
  readonly roles: readonly string[];
  readonly outline: readonly string[];
}

interface StructNode {
  readonly role?: string;
  readonly children?: readonly StructNode[];
}

/** Text without any white space, as `solidText` holds it. */
export function solid(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

function rolesOf(node: StructNode | null): string[] {
  if (node === null) return [];
  return [...(node.role === undefined ? [] : [node.role]), ...(node.children ?? []).flatMap(rolesOf)];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false, disableFontFace: true });
  const document = await task.promise;
  try {
    const pageTexts: string[] = [];
    const roles: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const content = await page.getTextContent({ disableNormalization: true });
      pageTexts.push(
        content.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''),
      );
      roles.push(...rolesOf((await page.getStructTree()) as StructNode | null));
    }
    const attachments = new Map<string, Uint8Array>();
    for (const [id, { filename }] of (await document.getAttachments()) ?? []) {
      attachments.set(filename, (await document.getAttachmentContent(id)) ?? new Uint8Array());
    }
    const outline = await document.getOutline();
    return {
      pageTexts,
      solidText: solid(pageTexts.join('')),
      attachments,
      roles,
      outline: outline.map((entry) => entry.title),
    };
  } finally {
    await task.destroy();
  }
}

/** The object as a stream. @throws TypeError for anything else, which fails the test that asked. */
export function requireRawStream(object: unknown): PDFRawStream {
  if (!(object instanceof PDFRawStream)) throw new TypeError('a stream was expected');
  return object;
}

/** The objects of a PDF by kind, as an independent parser sees them. */
export async function readObjects(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const dicts = objects.filter((object) => object instanceof PDFDict);
  const metadata = requireRawStream(document.catalog.lookup(PDFName.of('Metadata')));
  const ofType = (type: string): PDFDict[] => dicts.filter((dict) => dict.get(PDFName.of('Type')) === PDFName.of(type));
  return {
    document,
    catalog: document.catalog,
    fonts: ofType('Font'),
    fontDescriptors: ofType('FontDescriptor'),
    fileSpecs: ofType('Filespec'),
    elements: ofType('StructElem'),
    xmp: new TextDecoder().decode(metadata.contents),
    xmpIsPlain: metadata.dict.get(PDFName.of('Filter')) === undefined,
    id: document.context.trailerInfo.ID,
  };
}

/** The decoded bytes of a stream object. */
export function streamBytes(stream: PDFRawStream): Uint8Array {
  return decodePDFRawStream(stream).decode();
}

/** Values of a dictionary's key as text, arrays flattened: for assertions. */
export function entryText(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFArray ? value.asArray().map(String).join(' ') : String(value);
}
