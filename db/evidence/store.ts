// The folder of evidence beside a workspace: one file per content, never changed. Named by its SHA-256; in an encrypted
// workspace by an HMAC of it, since the plain hash would tell whoever has a known file that it is in there.
import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/errors.ts';
import { syncFolder } from '../side-files.ts';
import {
  CHUNK_BYTES,
  damagedEvidence,
  fileKey,
  header,
  HEADER_BYTES,
  openChunk,
  SALT_BYTES,
  saltOf,
  SEALED_CHUNK_BYTES,
  sealChunk,
} from './sealed-chunks.ts';

/** Larger files belong beside the workspace, not into it. */
export const MAX_EVIDENCE_BYTES: number = 256 * 1024 * 1024;

export interface EvidenceFile {
  /** Of the content, hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/** `NAME evidence`, beside the workspace file. */
export function evidenceFolder(workspaceFile: string): string {
  const { dir, name } = path.parse(workspaceFile);
  return path.join(dir, `${name} evidence`);
}

// Reads piece by piece; tells with each piece whether it is the last.
function* pieces(
  file: string,
  size: number,
  from = 0,
): Generator<{ readonly bytes: Buffer; readonly isLast: boolean }> {
  const handle = fs.openSync(file, 'r');
  try {
    const { size: end } = fs.fstatSync(handle);
    for (let at = from; ;) {
      const bytes = Buffer.alloc(Math.min(size, end - at));
      fs.readSync(handle, bytes, 0, bytes.length, at);
      at += bytes.length;
      yield { bytes, isLast: at >= end };
      if (at >= end) return;
    }
  } finally {
    fs.closeSync(handle);
  }
}

function look(file: string): EvidenceFile {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile() !== true) {
    throw new AppError('EVIDENCE_MISSING', 'The file is no longer there. Choose it again.');
  }
  if (stat.size > MAX_EVIDENCE_BYTES) {
    throw new AppError('EVIDENCE_TOO_LARGE', 'The file has more than 256 MB. Attach the part that proves the point.');
  }
  const hash = createHash('sha256');
  for (const { bytes } of pieces(file, CHUNK_BYTES)) hash.update(bytes);
  return { sha256: hash.digest('hex'), bytes: stat.size };
}

/** Writes under a temporary name, forces it to disk, and only then gives it its name. */
function writeWhole(folder: string, name: string, parts: Iterable<Uint8Array>): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const temporary = path.join(folder, `${name}.tmp`);
  const handle = fs.openSync(temporary, 'w', 0o600);
  try {
    for (const part of parts) fs.writeSync(handle, part);
    fs.fsyncSync(handle);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(temporary, path.join(folder, name));
  syncFolder(folder);
}

function* sealed(parts: Iterable<{ bytes: Uint8Array; isLast: boolean }>, dataKey: Uint8Array): Generator<Uint8Array> {
  const salt = randomBytes(SALT_BYTES);
  const key = fileKey(dataKey, salt);
  yield header(salt);
  let index = 0;
  for (const { bytes, isLast } of parts) {
    yield sealChunk(key, index, isLast, bytes);
    index += 1;
  }
}

function* plain(parts: Iterable<{ readonly bytes: Buffer }>): Generator<Buffer> {
  for (const { bytes } of parts) yield bytes;
}

/** The evidence of one workspace under one key. `key` is its data key; undefined when it is not encrypted. */
export class EvidenceStore {
  readonly #folder: string;
  readonly #key: Uint8Array | undefined;

  constructor(workspaceFile: string, key: Uint8Array | undefined) {
    this.#folder = evidenceFolder(workspaceFile);
    this.#key = key;
  }

  /**
   * Keeps the content of a file; what is there already is not written again.
   * @throws AppError EVIDENCE_MISSING, EVIDENCE_TOO_LARGE.
   */
  add(file: string): EvidenceFile {
    const found = look(file);
    const name = this.#nameOf(found.sha256);
    if (!fs.existsSync(path.join(this.#folder, name))) {
      const parts = pieces(file, CHUNK_BYTES);
      writeWhole(this.#folder, name, this.#key === undefined ? plain(parts) : sealed(parts, this.#key));
    }
    // A file that was changed between the two readings is told here and not later.
    if (!this.verify(found.sha256)) {
      this.remove(found.sha256);
      throw new AppError('EVIDENCE_CHANGED', 'The file was changed while it was read. Attach it again.');
    }
    return found;
  }

  /** The content piece by piece, each checked. @throws AppError EVIDENCE_MISSING, EVIDENCE_DAMAGED. */
  *read(sha256: string): Generator<Buffer> {
    const file = path.join(this.#folder, this.#nameOf(sha256));
    if (!fs.existsSync(file)) {
      const text = 'This evidence file is not beside the workspace. Put the folder of evidence back from a backup.';
      throw new AppError('EVIDENCE_MISSING', text);
    }
    if (this.#key === undefined) {
      yield* plain(pieces(file, CHUNK_BYTES));
      return;
    }
    const [start] = pieces(file, HEADER_BYTES);
    const key = fileKey(this.#key, saltOf(start?.bytes ?? Buffer.alloc(0)));
    let index = 0;
    for (const { bytes, isLast } of pieces(file, SEALED_CHUNK_BYTES, HEADER_BYTES)) {
      yield openChunk(key, index, isLast, bytes);
      index += 1;
    }
  }

  /** True when the content is there and is what its hash says. */
  verify(sha256: string): boolean {
    const hash = createHash('sha256');
    try {
      for (const piece of this.read(sha256)) hash.update(piece);
    } catch (error) {
      if (error instanceof AppError) return false;
      throw error;
    }
    return hash.digest('hex') === sha256;
  }

  /** Writes the content to a file that a person chose. @throws AppError as `read`, and EVIDENCE_DAMAGED; nothing is left then. */
  saveAs(sha256: string, target: string): void {
    if (!this.verify(sha256)) throw damagedEvidence();
    writeWhole(path.dirname(target), path.basename(target), this.read(sha256));
  }

  /** Takes over content from the same evidence under another key. */
  adopt(sha256: string, from: EvidenceStore): void {
    const whole = Buffer.concat([...from.read(sha256)]);
    const parts = Array.from({ length: Math.max(1, Math.ceil(whole.length / CHUNK_BYTES)) }, (_, index) => ({
      bytes: whole.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES),
      isLast: (index + 1) * CHUNK_BYTES >= whole.length,
    }));
    writeWhole(this.#folder, this.#nameOf(sha256), this.#key === undefined ? plain(parts) : sealed(parts, this.#key));
    if (!this.verify(sha256)) throw damagedEvidence();
  }

  remove(sha256: string): void {
    fs.rmSync(path.join(this.#folder, this.#nameOf(sha256)), { force: true });
  }

  #nameOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('evidence is named by its SHA-256');
    if (this.#key === undefined) return sha256;
    const key = Buffer.from(hkdfSync('sha256', this.#key, Buffer.alloc(0), 'quarterdeck evidence name', 32));
    return createHmac('sha256', key).update(sha256, 'latin1').digest('hex');
  }
}

/**
 * Copies the evidence that one folder has and the other lacks; files are never changed, so the name is enough to tell.
 * @returns how many were copied.
 */
export function copyNewEvidence(from: string, to: string): number {
  if (!fs.existsSync(from)) return 0;
  const known = new Set(fs.existsSync(to) ? fs.readdirSync(to) : []);
  const fresh = fs.readdirSync(from).filter((name) => /^[0-9a-f]{64}$/.test(name) && !known.has(name));
  for (const name of fresh) writeWhole(to, name, plain(pieces(path.join(from, name), CHUNK_BYTES)));
  return fresh.length;
}
