// Builds the page of parts before the end-to-end tests (globalSetup of Playwright).
import path from 'node:path';
import { build } from 'vite';
import { rendererConfig } from '#build/vite.renderer.config.ts';

export const KIT_FOLDER = path.resolve(import.meta.dirname, '../../results/kit');

// Playwright calls the default export.
// oxlint-disable-next-line import/no-default-export
export default async function buildKit(): Promise<void> {
  await build({
    ...rendererConfig,
    root: import.meta.dirname,
    build: { ...rendererConfig.build, outDir: KIT_FOLDER },
  });
}
