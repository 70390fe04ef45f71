// A ZIP archive of a few files, for workbooks and bundles: deflated, UTF-8 names, no clock. Source: PKWARE APPNOTE 6.3.10, 4.3 and 4.4.
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const VERSION = 20;
const UTF8_NAMES = 0x08_00;
const DEFLATED = 8;
/** 1 January 1980, the earliest date the format knows: the same bytes whenever it is written. */
const DATE = 0x00_21;

interface Packed {
  readonly name: Buffer;
  readonly data: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
}

/** The fields that the local header and the central directory have in common. */
function common({ name, data, crc, size }: Packed): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

const signature = (text: string): Buffer => Buffer.from(`PK${text}`, 'latin1');

function directoryEntry(entry: Packed): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(entry.offset, 10);
  const madeBy = Buffer.from([VERSION, 0]);
  return Buffer.concat([signature('\x01\x02'), madeBy, common(entry), tail, entry.name]);
}

/** Archives of more than 4 GiB are not made: a table that large is refused before. */
export function zipArchive(entries: readonly ZipEntry[]): Buffer {
  const packed: Packed[] = [];
  const pieces: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const bytes = Buffer.from(content);
    const data = deflateRawSync(bytes);
    const entry = { name: Buffer.from(name, 'utf8'), data, crc: crc32(bytes), size: bytes.length, offset };
    const local = Buffer.concat([signature('\x03\x04'), common(entry), entry.name, data]);
    packed.push(entry);
    pieces.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(packed.map(directoryEntry));
  const end = Buffer.alloc(18);
  end.writeUInt16LE(packed.length, 4);
  end.writeUInt16LE(packed.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...pieces, directory, signature('\x05\x06'), end]);
}
