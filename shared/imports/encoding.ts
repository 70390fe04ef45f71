// Names the encoding of a file from its bytes. Only UTF-8 is read; every other one is named, never converted in silence.

export type EncodingGuess =
  | { readonly name: 'UTF-8'; readonly skip: 0 | 3 }
  | { readonly name: 'UTF-16 LE' | 'UTF-16 BE' | 'UTF-32' | 'a binary format'; readonly skip: 0 };

const SAMPLE_BYTES = 4096;

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** UTF-16 text in Latin letters has a NUL in every second byte: even places in big endian, odd ones in little endian. */
function guessByNuls(bytes: Uint8Array): EncodingGuess | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const nuls = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  const many = sample.length * 0.2;
  if (even > many && odd > many) return { name: 'a binary format', skip: 0 };
  if (odd > many) return { name: 'UTF-16 LE', skip: 0 };
  return even > many ? { name: 'UTF-16 BE', skip: 0 } : null;
}

/**
 * Byte order marks first, then the pattern of NUL bytes; UTF-8 otherwise (whether it is valid UTF-8 is for the decoder to say).
 * `skip` is the length of the byte order mark.
 * @example guessEncoding(new Uint8Array([0xef, 0xbb, 0xbf, 0x61])) // { name: 'UTF-8', skip: 3 }
 */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return { name: 'UTF-8', skip: 3 };
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) return { name: 'UTF-32', skip: 0 };
  if (startsWith(bytes, 0xff, 0xfe)) return { name: 'UTF-16 LE', skip: 0 };
  if (startsWith(bytes, 0xfe, 0xff)) return { name: 'UTF-16 BE', skip: 0 };
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return { name: 'a binary format', skip: 0 };
  }
  return guessByNuls(bytes) ?? { name: 'UTF-8', skip: 0 };
}
