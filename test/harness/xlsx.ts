// Makes small workbooks and zip archives for tests, honest and otherwise, from nothing but their parts.
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the archive says the part unpacks to, when that is not the truth. */
  readonly declaredBytes?: number;
}

function header(signature: number, { name, content, declaredBytes }: ZipPart, packed: Buffer): Buffer {
  const bytes = Buffer.from(content);
  const central = signature === 0x02014b50;
  const head = Buffer.alloc(central ? 46 : 30);
  const at = central ? 2 : 0;
  head.writeUInt32LE(signature, 0);
  if (central) head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 4 + at);
  head.writeUInt16LE(8, 8 + at);
  head.writeUInt32LE(crc32(bytes), 14 + at);
  head.writeUInt32LE(packed.length, 18 + at);
  head.writeUInt32LE(declaredBytes ?? bytes.length, 22 + at);
  head.writeUInt16LE(Buffer.byteLength(name), 26 + at);
  return head;
}

export function zipOf(parts: readonly ZipPart[]): Buffer {
  const pieces: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = deflateRawSync(part.content);
    const name = Buffer.from(part.name);
    const local = Buffer.concat([header(0x04034b50, part, packed), name, packed]);
    const entry = header(0x02014b50, part, packed);
    entry.writeUInt32LE(offset, 42);
    pieces.push(local);
    central.push(entry, name);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, directory, end]);
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const links = (entries: ReadonlyArray<readonly [id: string, type: string, target: string]>): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export interface WorkbookParts {
  /** Inner XML of sheetData for each sheet. */
  readonly sheets: ReadonlyArray<{ readonly name: string; readonly rows: string; readonly hidden?: boolean }>;
  /** Inner XML of each shared string. */
  readonly strings?: readonly string[];
  /** Format codes; cell style n shows the n-th of them, counted from 1. Style 0 shows plain digits. */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
}

/** The parts of a workbook, to be changed before they are zipped. */
export function workbookParts({ sheets, strings = [], formats = [], date1904 = false }: WorkbookParts): ZipPart[] {
  const sheetTags = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${hidden === true ? ' state="hidden"' : ''}/>`,
  );
  const codes = formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`);
  const styles = [0, ...formats.map((_, index) => 164 + index)].map((id) => `<xf numFmtId="${id}"/>`);
  return [
    { name: '_rels/.rels', content: links([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheetTags.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: links([
        ...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['rIdS', 'sharedStrings', 'sharedStrings.xml'],
        ['rIdT', 'styles', 'styles.xml'],
      ]),
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst xmlns="${MAIN}">${strings.map((inner) => `<si>${inner}</si>`).join('')}</sst>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    },
    ...sheets.map(({ rows }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    })),
  ];
}

export const workbookOf = (parts: WorkbookParts): Buffer => zipOf(workbookParts(parts));

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('>', '&gt;');

/** Rows of text cells kept in the sheet itself. */
export function textRows(rows: ReadonlyArray<readonly string[]>): string {
  return rows
    .map((cells, index) => {
      const tags = cells.map((cell) => `<c t="inlineStr"><is><t>${escape(cell)}</t></is></c>`).join('');
      return `<row r="${index + 1}">${tags}</row>`;
    })
    .join('');
}
