// Says what the bytes of a file prove about its encoding. Only strict UTF-8 is certain; everything else is a proposal.
import type { EncodingName } from './reading.ts';

export type ByteGuess =
  | { readonly kind: 'text'; readonly encoding: EncodingName; readonly markBytes: 0 | 2 | 3 }
  | { readonly kind: 'zip' }
  | { readonly kind: 'other'; readonly name: 'UTF-32' | 'an old or encrypted Office format' | 'a binary format' };

const SAMPLE_BYTES = 4096;

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

const text = (encoding: EncodingName, markBytes: 0 | 2 | 3 = 0): ByteGuess => ({ kind: 'text', encoding, markBytes });

/** UTF-16 text in Latin letters has a NUL in every second byte: even places in big endian, odd ones in little endian. */
function guessByNuls(bytes: Uint8Array): ByteGuess | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const nuls = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  const many = sample.length * 0.2;
  if (even > many && odd > many) return { kind: 'other', name: 'a binary format' };
  if (odd > many) return text('UTF-16 LE');
  return even > many ? text('UTF-16 BE') : null;
}

/**
 * Byte order marks first, then the pattern of NUL bytes; UTF-8 otherwise (whether it is valid UTF-8 is for the decoder to say).
 * @example guessEncoding(new Uint8Array([0xef, 0xbb, 0xbf, 0x61])) // { kind: 'text', encoding: 'UTF-8', markBytes: 3 }
 */
export function guessEncoding(bytes: Uint8Array): ByteGuess {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return text('UTF-8', 3);
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff))
    return { kind: 'other', name: 'UTF-32' };
  if (startsWith(bytes, 0xff, 0xfe)) return text('UTF-16 LE', 2);
  if (startsWith(bytes, 0xfe, 0xff)) return text('UTF-16 BE', 2);
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return { kind: 'zip' };
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { kind: 'other', name: 'an old or encrypted Office format' };
  return guessByNuls(bytes) ?? text('UTF-8');
}
