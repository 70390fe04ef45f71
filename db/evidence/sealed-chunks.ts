// The bytes of an evidence file in an encrypted workspace: AES-256-GCM in chunks, each bound to its place and to whether it
// is the last, so that nothing can be changed, reordered, cut off or appended unnoticed.
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { AppError } from '#shared/errors.ts';

/** Plain bytes in a chunk; only the last one may have fewer. */
export const CHUNK_BYTES = 65_536;
const TAG_BYTES = 16;
export const SEALED_CHUNK_BYTES: number = CHUNK_BYTES + TAG_BYTES;
const MAGIC = Buffer.from('QDEV1', 'latin1');
export const SALT_BYTES = 32;
export const HEADER_BYTES: number = MAGIC.length + SALT_BYTES;

export function damagedEvidence(cause?: unknown): AppError {
  const text = 'This evidence file is damaged. Restore it from a backup of the workspace.';
  return new AppError('EVIDENCE_DAMAGED', text, {}, cause);
}

/** A key of its own for each file, so that counting up gives nonces that never repeat under one key. */
export function fileKey(dataKey: Uint8Array, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, salt, 'quarterdeck evidence file', 32));
}

export function header(salt: Uint8Array): Buffer {
  return Buffer.concat([MAGIC, salt]);
}

/** @throws AppError EVIDENCE_DAMAGED. */
export function saltOf(start: Uint8Array): Uint8Array {
  if (start.length !== HEADER_BYTES || !MAGIC.equals(start.subarray(0, MAGIC.length))) throw damagedEvidence();
  return start.subarray(MAGIC.length);
}

function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(index, 5, 6);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

export function sealChunk(key: Uint8Array, index: number, isLast: boolean, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index, isLast));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws AppError EVIDENCE_DAMAGED. */
export function openChunk(key: Uint8Array, index: number, isLast: boolean, sealed: Uint8Array): Buffer {
  if (sealed.length < TAG_BYTES) throw damagedEvidence();
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index, isLast));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES)), decipher.final()]);
  } catch (error) {
    throw damagedEvidence(error);
  }
}
