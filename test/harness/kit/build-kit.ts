// Builds the page of parts, once per worker process and only where a test opens it.
import path from 'node:path';

let built: Promise<string> | null = null;

async function build(): Promise<string> {
  const [vite, { rendererConfig }] = await Promise.all([import('vite'), import('#build/vite.renderer.config.ts')]);
  const outDir = path.resolve(import.meta.dirname, `../../results/kit-${process.env['TEST_PARALLEL_INDEX'] ?? '0'}`);
  await vite.build({ ...rendererConfig, root: import.meta.dirname, build: { ...rendererConfig.build, outDir } });
  return outDir;
}

/** The folder of the built page. */
export function kitFolder(): Promise<string> {
  built ??= build();
  return built;
}
