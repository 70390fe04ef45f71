// Files that leave the workspace: where they may not be written, how they are put in place, and the entry of the ledger
// that says so.
import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { recordExport } from '#db/exports/write.ts';
import { fileIdentity, publishFile } from '#db/files.ts';
import { lastStep } from '#db/history/read.ts';
import { AppError } from '#shared/errors.ts';
import type { ExportId } from '#shared/ids.ts';
import type { ServiceContext } from '../core/create-core.ts';
import { chosenFile, type Session } from './session.ts';

/** Whether two paths name one file, by path or by what lies there. */
export function isSameFile(file: string, other: string): boolean {
  if (path.resolve(file) === path.resolve(other)) return true;
  const identity = fileIdentity(file);
  return identity !== '' && identity === fileIdentity(other);
}

/** @throws AppError EXPORT_NOT_REPLACED when a file would replace the open workspace. */
export function requireNotWorkspace(file: string, workspaceFile: string): void {
  if (!isSameFile(file, workspaceFile)) return;
  const text = `${path.basename(file)}: this is the open workspace. Choose another name.`;
  throw new AppError('EXPORT_NOT_REPLACED', text);
}

export interface Leaving {
  readonly kind: string;
  readonly title: string;
  readonly file: string;
  /** Of the file as it was written, hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Writes the entry as a final step, under the head of the audit log as it was when the file left. */
export function recordLeaving(
  session: Session,
  context: ServiceContext,
  { kind, title, file, sha256, bytes }: Leaving,
): void {
  const { size, root } = session.workspace().head();
  const entry = {
    id: context.newId() as ExportId,
    kind,
    title,
    fileName: path.basename(file),
    sha256,
    bytes,
    revision: session.read((db) => lastStep(db)?.seq ?? 0),
    headSize: size,
    headRoot: Buffer.from(root).toString('hex'),
  };
  session.step(context, { label: `Export ${title}`, act: `${kind}.export`, final: true }, (db) =>
    recordExport(db, entry),
  );
}

/** Writes beside the file and renames. @throws AppError EXPORT_NOT_WRITTEN. */
export async function putInPlace(bytes: Uint8Array, file: string): Promise<void> {
  const temporary = `${file}.part`;
  try {
    await writeFile(temporary, bytes, { flag: 'w' });
    publishFile(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    const text = `${path.basename(file)}: the file cannot be written there. Check the folder and the free space.`;
    throw new AppError('EXPORT_NOT_WRITTEN', text, {}, error);
  }
}

/** Writes a file to the place that was chosen, and records that it left. @throws AppError EXPORT_NOT_REPLACED, EXPORT_NOT_WRITTEN. */
export async function leave(
  session: Session,
  context: ServiceContext,
  { bytes, kind, title }: { readonly bytes: Uint8Array; readonly kind: string; readonly title: string },
): Promise<void> {
  const file = chosenFile(context);
  requireNotWorkspace(file, session.workspace().path);
  await putInPlace(bytes, file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  recordLeaving(session, context, { kind, title, file, sha256, bytes: bytes.byteLength });
}
