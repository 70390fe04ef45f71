// Writes the licences of everything that is bundled into the program, word for word, as most of them ask.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OUT, ROOT } from './vite.shared.config.ts';

interface LockedPackage {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

interface PackageManifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
}

/** Folders of installed packages that the program needs when it runs. */
function runtimePackages(): string[] {
  const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  return Object.entries(lock.packages)
    .filter(([place, { dev, optional, devOptional }]) => place !== '' && !dev && !optional && !devOptional)
    .map(([place]) => path.join(ROOT, place));
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim();
}

function chapter(folder: string): string {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as PackageManifest;
  const { name, version, license = 'see its homepage', homepage = '' } = manifest;
  return [`${name} ${version} (${license}) ${homepage}`.trim(), licenceText(folder)].filter(Boolean).join('\n\n');
}

/** One text file beside the PDF engine's resources; the package ships it. */
export function writeLicences(): void {
  const chapters = runtimePackages()
    .filter((folder) => existsSync(folder))
    .map(chapter);
  writeFileSync(path.join(OUT, 'resources', 'licences.txt'), `${chapters.join(`\n\n${'-'.repeat(78)}\n\n`)}\n`);
}
