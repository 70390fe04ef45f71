// Builds the real page and the preload into a folder of the test's own, so that it waits for no other build.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { listRenderer } from '#build/renderer-manifest.ts';
import { preloadConfig } from '#build/vite.preload.config.ts';
import { rendererConfig } from '#build/vite.renderer.config.ts';

/** Gives the folder back, to be used as the browser shell's `appFolder`. */
export async function buildApp(folder: string): Promise<string> {
  const out = path.join(folder, 'build', 'out');
  mkdirSync(out, { recursive: true });
  await build({ ...preloadConfig, build: { ...preloadConfig.build, outDir: path.join(out, 'preload') } });
  await build({ ...rendererConfig, build: { ...rendererConfig.build, outDir: path.join(out, 'renderer') } });
  writeFileSync(path.join(out, 'renderer-manifest.json'), JSON.stringify(listRenderer(path.join(out, 'renderer'))));
  return folder;
}
