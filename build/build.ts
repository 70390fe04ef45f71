// `node build/build.ts [renderer] [preload] [main]`: builds the named parts into build/out, all of them when none is named.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { mainConfig } from './vite.main.config.ts';
import { preloadConfig } from './vite.preload.config.ts';
import { rendererConfig } from './vite.renderer.config.ts';
import { writeLicences } from './licences.ts';
import { copyPdfResources } from './pdf-resources.ts';
import { requirePinnedNode } from './node-version.ts';
import { writeRendererManifest } from './renderer-manifest.ts';
import { OUT } from './vite.shared.config.ts';

const CLEAN = { recursive: true, force: true } as const;

const PARTS: Readonly<Record<string, () => Promise<unknown>>> = {
  renderer: async () => {
    await build(rendererConfig);
    writeRendererManifest();
  },
  preload: () => build(preloadConfig),
  main: async () => {
    for (const old of ['main', 'core', 'pdf', 'chunks', 'resources']) await rm(path.join(OUT, old), CLEAN);
    await build(mainConfig);
    await copyPdfResources();
    writeLicences();
  },
};

requirePinnedNode();
const named = process.argv.slice(2).filter((name) => name !== 'all');
const unknown = named.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`build: there is no part called ${unknown.join(', ')}; the parts are ${Object.keys(PARTS).join(', ')}`);
  process.exit(1);
}
for (const [name, part] of Object.entries(PARTS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const started = performance.now();
  await part();
  console.log(`built ${name} in ${Math.round(performance.now() - started)} ms`);
}
