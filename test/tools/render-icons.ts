// Draws build/icons/icon.svg in Chromium and writes the files the installers take: run after a change of the drawing.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from '#test/harness/chromium.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../build/icons');
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** Apple's names for the sizes it asks for. */
const ICNS_TYPES: ReadonlyArray<readonly [type: string, size: number]> = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
];

type Drawings = ReadonlyMap<number, Buffer>;

async function draw(svg: string, sizes: readonly number[]): Promise<Drawings> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  const drawings = new Map<number, Buffer>();
  for (const size of new Set(sizes)) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    drawings.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return drawings;
}

function drawn(drawings: Drawings, size: number): Buffer {
  const png = drawings.get(size);
  if (png === undefined) throw new Error(`nothing was drawn at ${size}`);
  return png;
}

/** A directory of PNG images, as Windows reads it since Vista; a side of 256 is written as 0. */
function ico(drawings: Drawings): Buffer {
  const header = Buffer.alloc(6 + ICO_SIZES.length * 16);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(ICO_SIZES.length, 4);
  let offset = header.length;
  for (const [index, size] of ICO_SIZES.entries()) {
    const entry = 6 + index * 16;
    const { length } = drawn(drawings, size);
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += length;
  }
  return Buffer.concat([header, ...ICO_SIZES.map((size) => drawn(drawings, size))]);
}

function chunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(content.length + head.length, 4);
  return Buffer.concat([head, content]);
}

function icns(drawings: Drawings): Buffer {
  return chunk('icns', Buffer.concat(ICNS_TYPES.map(([type, size]) => chunk(type, drawn(drawings, size)))));
}

const svg = readFileSync(path.join(FOLDER, 'icon.svg'), 'utf8');
const drawings = await draw(svg, [...ICO_SIZES, ...ICNS_TYPES.map(([, size]) => size)]);
writeFileSync(path.join(FOLDER, 'icon.ico'), ico(drawings));
writeFileSync(path.join(FOLDER, 'icon.icns'), icns(drawings));
writeFileSync(path.join(FOLDER, 'icon.png'), drawn(drawings, 512));
