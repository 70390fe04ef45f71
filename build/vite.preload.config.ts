// The preload as one CommonJS file, as Electron's sandbox asks, with the contract's names and none of its schemas.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin, InlineConfig } from 'vite';
import { OUT, ROOT, SHARED } from './vite.shared.config.ts';

const PRELOAD = path.join(ROOT, 'electron', 'preload');
const NAMES = path.join(PRELOAD, 'channel-names.ts');

/** Runs channel-names.ts while building and bundles its exports as plain text. */
const evaluateChannelNames: Plugin = {
  name: 'evaluate-channel-names',
  async load(id) {
    if (path.resolve(id) !== NAMES) return null;
    const exports = (await import(pathToFileURL(NAMES).href)) as Record<string, unknown>;
    return Object.entries(exports)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
      .join('\n');
  },
};

export const preloadConfig: InlineConfig = {
  ...SHARED,
  root: PRELOAD,
  plugins: [evaluateChannelNames],
  build: {
    outDir: path.join(OUT, 'preload'),
    emptyOutDir: true,
    target: 'chrome150',
    minify: false,
    lib: { entry: path.join(PRELOAD, 'index.ts'), formats: ['cjs'], fileName: () => 'index.cjs' },
    rolldownOptions: { external: ['electron'] },
  },
};
