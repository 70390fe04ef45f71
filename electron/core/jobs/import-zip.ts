// The guard before a spreadsheet: names and counts what a zip archive declares, refuses what no honest workbook needs, and
// counts the bytes that really come out, whatever the archive says.
import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { AppError } from '#shared/errors.ts';

export const MAX_ENTRIES = 2000;
/** Declared sizes together, and bytes that really come out; unit: bytes. */
export const MAX_INFLATED_BYTES = 200 * 1024 * 1024;
export const MAX_RATIO = 100;
/** Small parts may be as repetitive as they like; unit: bytes. */
const RATIO_FROM_BYTES = 1024 * 1024;

function refuse(why: string): AppError {
  return new AppError('IMPORT_ARCHIVE', `This spreadsheet is not opened: ${why}. Save it again, or as CSV.`);
}

function requireHonest(entry: Entry, declared: number): void {
  const { fileName, uncompressedSize, compressedSize } = entry;
  if (declared > MAX_INFLATED_BYTES) throw refuse('its parts unpack to more than 200 MB');
  if (uncompressedSize > RATIO_FROM_BYTES && uncompressedSize / Math.max(1, compressedSize) > MAX_RATIO) {
    throw refuse('a part of it unpacks to more than a hundred times its size');
  }
  if (entry.isEncrypted()) throw refuse('a part of it is encrypted');
  if (fileName.startsWith('/') || fileName.includes('..')) throw refuse('a part of it has a path outside the archive');
}

/** A zip archive whose declared sizes passed the guard. Nothing of it is unpacked but the parts that are asked for. */
export class GuardedZip {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  #inflated = 0;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws AppError IMPORT_ARCHIVE. */
  static async open(bytes: Buffer): Promise<GuardedZip> {
    try {
      const zip = await fromBufferPromise(bytes, { strictFileNames: true, validateEntrySizes: true });
      if (zip.entryCount > MAX_ENTRIES) throw refuse(`it has more than ${MAX_ENTRIES} parts`);
      const entries = new Map<string, Entry>();
      let declared = 0;
      for await (const entry of zip.eachEntry()) {
        declared += entry.uncompressedSize;
        requireHonest(entry, declared);
        if (entries.has(entry.fileName)) throw refuse('two of its parts have the same name');
        entries.set(entry.fileName, entry);
        if (entries.size > MAX_ENTRIES) throw refuse(`it has more than ${MAX_ENTRIES} parts`);
      }
      return new GuardedZip(zip, entries);
    } catch (error) {
      throw error instanceof AppError ? error : broken(error);
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** Bytes of a part as it declares them; 0 when there is no such part. */
  declaredBytes(name: string): number {
    return this.#entries.get(name)?.uncompressedSize ?? 0;
  }

  /** The text of a part, piece by piece. @throws AppError IMPORT_ARCHIVE, also in the middle of it. */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw refuse(`its part ${name} is missing`);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      const stream: Readable = await this.#zip.openReadStreamPromise(entry);
      for await (const chunk of stream) {
        const bytes = chunk as Buffer;
        this.#inflated += bytes.length;
        if (this.#inflated > MAX_INFLATED_BYTES) throw refuse('its parts unpack to more than 200 MB');
        yield decoder.decode(bytes, { stream: true });
      }
      yield decoder.decode();
    } catch (error) {
      throw error instanceof AppError ? error : broken(error);
    }
  }
}

function broken(error: unknown): AppError {
  return new AppError('IMPORT_ARCHIVE', 'This spreadsheet is damaged and cannot be read. Save it again.', {}, error);
}
