// Writes the list of files that app://quarterdeck/ may serve. What is not listed does not exist for a page.
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NONCE_MARK, OUT } from './vite.shared.config.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

export interface Manifest {
  readonly nonceMark: string;
  /** Path in the URL to media type. */
  readonly files: Readonly<Record<string, string>>;
}

/** Lists every built file below a folder; a kind of file without a media type is a mistake in the build. */
export function listRenderer(folder: string): Manifest {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => {
    const relative = path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
    const type = MEDIA_TYPES[path.extname(entry.name)];
    if (type === undefined) throw new Error(`${relative}: no media type for this kind of file`);
    return [`/${relative}`, type] as const;
  });
  return { nonceMark: NONCE_MARK, files: Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

export function writeRendererManifest(): void {
  const manifest = listRenderer(path.join(OUT, 'renderer'));
  writeFileSync(path.join(OUT, 'renderer-manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
