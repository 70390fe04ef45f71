// What all builds have in common: where they write, and that nothing is fetched, guessed or left over.
import path from 'node:path';
import type { InlineConfig } from 'vite';

export const ROOT = path.resolve(import.meta.dirname, '..');
export const OUT = path.join(ROOT, 'build', 'out');

/** Stands in built pages where each load gets its own style nonce (electron/main/protocol.ts puts it there). */
export const NONCE_MARK = 'quarterdeck-style-nonce';

export const SHARED: InlineConfig = {
  configFile: false,
  envDir: false,
  clearScreen: false,
  logLevel: 'warn',
};
