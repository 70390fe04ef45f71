// Main, the core and the workers, for Electron and the package. Everything is bundled but the database library, whose
// binary must be a file of its own: the archive runs without node_modules and without TypeScript.
import path from 'node:path';
import type { InlineConfig } from 'vite';
import { OUT, ROOT, SHARED } from './vite.shared.config.ts';

/** Each entry keeps its path below electron/, so that a file finds its neighbours in the build as in the source. */
export const ENTRIES = [
  'main/index',
  'core/index',
  'core/copy-process',
  'core/jobs/forecast-worker',
  'core/jobs/import-worker',
  'core/jobs/simulation-worker',
  'core/jobs/solver-worker',
  'pdf/worker',
];

export const mainConfig: InlineConfig = {
  ...SHARED,
  root: ROOT,
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: OUT,
    // The renderer and the preload are in the same folder.
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      external: ['electron', 'better-sqlite3'],
      input: Object.fromEntries(ENTRIES.map((name) => [name, path.join(ROOT, 'electron', `${name}.ts`)])),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
};
