import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import configuration from '#build/electron-builder.ts';
import { FUSES_SET, readFuses } from '#test/harness/fuses.ts';
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
  expect(configuration.asar).toEqual({ smartUnpack: false });
  expect(configuration.publish).toBeNull();
});

const binary = path.join(ROOT, 'build', 'release', 'linux-unpacked', 'quarterdeck');
const packaged = existsSync(binary);

test.skipIf(!packaged)(
  `the packaged program has them set${packaged ? '' : ' (SKIPPED: nothing in build/release)'}`,
  () => {
    expect(readFuses(binary)).toBe(FUSES_SET);
  },
);
