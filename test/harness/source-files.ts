// The project's own source files and what they import, read as text: for tests that hold the architecture.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '..', '..');
export const FOLDERS = ['shared', 'db', 'electron', 'renderer', 'build', 'test'] as const;

const SKIPPED = new Set(['node_modules', 'out', 'release', 'results', 'cases']);

/** Every .ts and .tsx file below a folder, as paths relative to the project's root, sorted. */
export function sourceFiles(folder: string): string[] {
  const entries = readdirSync(path.join(ROOT, folder), { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const relative = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : sourceFiles(relative);
      return /\.tsx?$/.test(entry.name) ? [relative] : [];
    })
    .sort();
}

export function readSource(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a file imports: package names as written, own files as paths from the root ("shared/errors.ts"). */
export function importsOf(file: string): string[] {
  return [...readSource(file).matchAll(IMPORT)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    if (target.startsWith('#')) return target.slice(1);
    if (target.startsWith('.')) return path.posix.normalize(path.posix.join(path.posix.dirname(file), target));
    return target;
  });
}
