import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import configuration from '#build/electron-builder.ts';
import { ROOT } from '#test/harness/source-files.ts';

test('the packaging closes what an installed program never needs', () => {
  expect(configuration.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
  expect(configuration.asar).toBe(true);
  expect(configuration.publish).toBeNull();
});

const binary = path.join(ROOT, 'build', 'release', 'linux-unpacked', 'quarterdeck');
const packaged = existsSync(binary);

/** Electron writes its fuses behind this mark: a version byte, a length byte, then '0' or '1' for each fuse. */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

test.skipIf(!packaged)(
  `the packaged program has them set${packaged ? '' : ' (SKIPPED: nothing in build/release)'}`,
  () => {
    const bytes = readFileSync(binary);
    const wire = bytes.indexOf(FUSE_MARK) + FUSE_MARK.length + 2;
    // RunAsNode, cookies, NODE_OPTIONS, inspect, integrity, only the archive, snapshot, file:// privileges.
    expect(bytes.subarray(wire, wire + 8).toString('latin1')).toBe('01001100');
  },
);
