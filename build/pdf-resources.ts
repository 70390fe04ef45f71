// Copies what the PDF engine reads (fonts, compiler, templates) beside the built core; the package ships the same folder.
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { OUT, ROOT } from './vite.shared.config.ts';

const PDF = path.join(ROOT, 'electron', 'pdf');

/** What electron/pdf/resources.ts says it needs. */
interface Wanted {
  readonly PDF_RESOURCES: Readonly<Record<string, string>>;
  readonly PDF_TEMPLATES: readonly string[];
}

export async function copyPdfResources(): Promise<void> {
  const target = path.join(OUT, 'resources', 'pdf');
  const wanted = (await import(pathToFileURL(path.join(PDF, 'resources.ts')).href)) as Wanted;
  await mkdir(target, { recursive: true });
  for (const [name, source] of Object.entries(wanted.PDF_RESOURCES)) {
    await copyFile(fileURLToPath(import.meta.resolve(source)), path.join(target, name));
  }
  for (const name of wanted.PDF_TEMPLATES) await copyFile(path.join(PDF, 'templates', name), path.join(target, name));
}
