// The bytes of an import file, whole. Refused by name before reading when it is too large, missing, locked or no file.
import { readFile, stat } from 'node:fs/promises';
import { AppError } from '#shared/errors.ts';
import { MAX_FILE_BYTES } from '#shared/imports/file.ts';

const MEGABYTE = 1024 * 1024;

function readError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  switch (error.code) {
    case 'ENOENT':
      return new AppError('IMPORT_MISSING', 'The file is no longer there. Choose it again.', {}, error);
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return new AppError(
        'IMPORT_LOCKED',
        'The file cannot be read: another program holds it, or you may not read it. Close it there and try again.',
        {},
        error,
      );
    default:
      return new AppError('IMPORT_UNREADABLE', `The file cannot be read (${String(error.code)}).`, {}, error);
  }
}

/** @throws AppError IMPORT_MISSING, IMPORT_LOCKED, IMPORT_UNREADABLE, IMPORT_NOT_A_FILE, IMPORT_TOO_LARGE. */
export async function readImportBytes(path: string): Promise<Buffer> {
  try {
    const info = await stat(path);
    if (!info.isFile()) throw new AppError('IMPORT_NOT_A_FILE', 'This is not a file. Choose a file of incidents.');
    if (info.size > MAX_FILE_BYTES) {
      const limitMb = MAX_FILE_BYTES / MEGABYTE;
      throw new AppError(
        'IMPORT_TOO_LARGE',
        `The file has ${Math.ceil(info.size / MEGABYTE)} MB, more than the ${limitMb} MB that can be read. Split it by year.`,
        { facts: { sizeBytes: info.size, limitBytes: MAX_FILE_BYTES } },
      );
    }
    return await readFile(path);
  } catch (error) {
    throw error instanceof AppError ? error : readError(error);
  }
}
