// A minimal sRGB ICC profile (version 4.2, matrix and parametric curve), made here from the published numbers of
// IEC 61966-2-1, so that no profile of anyone else has to be shipped. The output intent of every pack.

const HEADER_SIZE = 128;
const TAG_ENTRY_SIZE = 12;

/** The D50 white of the profile connection space, and the sRGB primaries adapted to it (Bradford). */
const D50 = [0.9642, 1, 0.8249] as const;
const RED = [0.436066, 0.222488, 0.013916] as const;
const GREEN = [0.385147, 0.716873, 0.097076] as const;
const BLUE = [0.143066, 0.060608, 0.714096] as const;
/** From the D65 white of sRGB to D50. */
const BRADFORD = [1.047882, 0.022919, -0.050217, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076, 0.751678] as const;
/** y = (a x + b)^g from d on, else c x. */
const TRANSFER = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] as const;

function s15Fixed16(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeInt32BE(Math.round(value * 65_536), index * 4));
  return bytes;
}

function typed(signature: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from(signature, 'latin1'), Buffer.alloc(4), ...parts]);
  return Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
}

function localizedText(text: string): Buffer {
  const utf16 = Buffer.from(text, 'utf16le').swap16();
  const head = Buffer.alloc(20);
  head.writeUInt32BE(1, 0);
  head.writeUInt32BE(12, 4);
  head.write('enUS', 8, 'latin1');
  head.writeUInt32BE(utf16.length, 12);
  head.writeUInt32BE(28, 16);
  return typed('mluc', head, utf16);
}

function transferCurve(): Buffer {
  const kind = Buffer.alloc(4);
  kind.writeUInt16BE(3, 0);
  return typed('para', kind, s15Fixed16(TRANSFER));
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER_SIZE);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04_20_00_00, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // A fixed date keeps the bytes the same: the day the numbers were written down here.
  [2026, 1, 1, 0, 0, 0].forEach((part, index) => bytes.writeUInt16BE(part, 24 + index * 2));
  bytes.write('acsp', 36, 'latin1');
  s15Fixed16(D50).copy(bytes, 68);
  return bytes;
}

/** The profile's bytes; always the same. */
export function srgbProfile(): Buffer {
  const curve = transferCurve();
  const tags: ReadonlyArray<readonly [name: string, data: Buffer]> = [
    ['desc', localizedText('sRGB')],
    ['cprt', localizedText('Public domain')],
    ['wtpt', typed('XYZ ', s15Fixed16(D50))],
    ['chad', typed('sf32', s15Fixed16(BRADFORD))],
    ['rXYZ', typed('XYZ ', s15Fixed16(RED))],
    ['gXYZ', typed('XYZ ', s15Fixed16(GREEN))],
    ['bXYZ', typed('XYZ ', s15Fixed16(BLUE))],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const blocks = [...new Set(tags.map(([, data]) => data))];
  const first = HEADER_SIZE + 4 + tags.length * TAG_ENTRY_SIZE;
  const offsets = new Map<Buffer, number>();
  let at = first;
  for (const block of blocks) {
    offsets.set(block, at);
    at += block.length;
  }
  const table = Buffer.alloc(4 + tags.length * TAG_ENTRY_SIZE);
  table.writeUInt32BE(tags.length, 0);
  tags.forEach(([name, data], index) => {
    const entry = 4 + index * TAG_ENTRY_SIZE;
    table.write(name, entry, 'latin1');
    table.writeUInt32BE(offsets.get(data) ?? 0, entry + 4);
    table.writeUInt32BE(data.length, entry + 8);
  });
  return Buffer.concat([header(at), table, ...blocks]);
}
