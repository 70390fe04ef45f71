// Splits a byte stream into lines at LF as it arrives, so that memory holds one chunk and one line however long it is.
// Not node:readline: that also splits at U+2028 and at lone CR, which are legal inside JSON text.

/** A line's bytes without its LF, or its length when it is longer than the limit (the line itself is skipped). */
export type Line = { readonly bytes: Uint8Array } | { readonly tooLongBytes: number };

const LF = 0x0a;

class LineBuffer {
  readonly #limitBytes: number;
  #parts: Uint8Array[] = [];
  #lengthBytes = 0;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  get isEmpty(): boolean {
    return this.#lengthBytes === 0;
  }

  push(part: Uint8Array): void {
    this.#lengthBytes += part.length;
    if (this.#lengthBytes > this.#limitBytes) this.#parts = [];
    else this.#parts.push(part);
  }

  take(): Line {
    const line =
      this.#lengthBytes > this.#limitBytes
        ? { tooLongBytes: this.#lengthBytes }
        : { bytes: Buffer.concat(this.#parts) };
    this.#parts = [];
    this.#lengthBytes = 0;
    return line;
  }
}

/** The lines of each chunk together, the last line of the stream with or without LF. */
export async function* splitLines(input: AsyncIterable<Uint8Array>, limitBytes: number): AsyncGenerator<Line[]> {
  const buffer = new LineBuffer(limitBytes);
  for await (const chunk of input) {
    const lines: Line[] = [];
    let from = 0;
    for (let at = chunk.indexOf(LF); at !== -1; at = chunk.indexOf(LF, from)) {
      buffer.push(chunk.subarray(from, at));
      lines.push(buffer.take());
      from = at + 1;
    }
    if (from < chunk.length) buffer.push(chunk.subarray(from));
    yield lines;
  }
  if (!buffer.isEmpty) yield [buffer.take()];
}
