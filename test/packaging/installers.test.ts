// What the installers are made from, for each system: targets, binaries, icons.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import configuration from '#build/electron-builder.ts';
import { ROOT } from '#test/harness/source-files.ts';

const icon = (name: string) => readFileSync(path.join(ROOT, configuration.directories.buildResources, name));
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

/** Width and height of a PNG image, from its first chunk. */
function pngSize(bytes: Buffer): [width: number, height: number] {
  expect(bytes.subarray(0, 8)).toEqual(PNG);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('there are an installer for Windows, a disk image for macOS, an AppImage and a deb for Linux', () => {
  expect(configuration.win.target).toEqual(['nsis']);
  expect(configuration.mac.target).toEqual(['dmg']);
  expect(configuration.linux.target).toEqual(['AppImage', 'deb']);
});

test('an installer asks where to install and needs no administrator', () => {
  expect(configuration.nsis).toEqual({ oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true });
});

test.each(['win32-x64', 'win32-arm64', 'darwin-x64', 'darwin-arm64', 'linux-x64', 'linux-arm64'])(
  'the database library brings its binary for %s',
  (target) => {
    expect(existsSync(path.join(ROOT, 'node_modules/better-sqlite3/prebuilds', `${target}.node`))).toBe(true);
  },
);

test('the icon for Linux is a square of 512', () => {
  expect(pngSize(icon('icon.png'))).toEqual([512, 512]);
});

test('the icon for Windows holds seven sizes, each an image of the size it says', () => {
  const bytes = icon('icon.ico');
  const sizes = Array.from({ length: bytes.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + index * 16;
    const image = bytes.subarray(bytes.readUInt32LE(entry + 12));
    const size = bytes.readUInt8(entry) || 256;
    expect(pngSize(image)).toEqual([size, size]);
    return size;
  });
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
});

test('the icon for macOS holds the sizes up to 1024, and says its own length', () => {
  const bytes = icon('icon.icns');
  expect(bytes.toString('latin1', 0, 4)).toBe('icns');
  expect(bytes.readUInt32BE(4)).toBe(bytes.length);
  const sizes: number[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at + 4)) sizes.push(pngSize(bytes.subarray(at + 8))[0]);
  expect(sizes).toEqual([16, 32, 128, 256, 512, 1024]);
});
