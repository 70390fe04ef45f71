// Files and pasted blocks that a person chose in this session, by the id that their import gets. They are kept in memory
// only, so that a source can be read in another way; after a restart it is chosen again.
import path from 'node:path';
import { fileIdentity } from '#db/files.ts';
import { AppError } from '#shared/errors.ts';
import type { ImportId } from '#shared/ids.ts';
import { showable } from '#shared/imports/headers.ts';
import type { ImportSource, Preview, Reading } from '#shared/imports/reading.ts';
import type { SourceInput } from '../core/jobs/import-file.ts';
import type { ImportJobInput } from '../core/jobs/import-worker.ts';
import type { JobRunner, JobSpec } from '../core/jobs/runner.ts';
import { workerFile } from '../core/jobs/worker-file.ts';
import type { Session } from './session.ts';

/** Of the reading thread. */
const LIMITS = { memoryMb: 1024, timeoutSec: 120 };
const KEPT_SOURCES = 20;
const PASTED_NAME = 'Pasted rows';

interface Source {
  readonly fileName: string;
  readonly input: SourceInput;
}

export function importJob(task: ImportJobInput['task'], source: SourceInput, reading: Reading | null): JobSpec {
  const data: ImportJobInput = { task, source, reading };
  return { entry: workerFile('core/jobs/import-worker'), data, limits: LIMITS };
}

export class ImportSources {
  readonly #session: Session;
  readonly #jobs: JobRunner;
  readonly #sources = new Map<ImportId, Source>();

  constructor(session: Session, jobs: JobRunner) {
    this.#session = session;
    this.#jobs = jobs;
  }

  /** @throws AppError IMPORT_NOT_A_FILE for the open workspace: reading it as a plain file would drop its lock. */
  addFile(id: ImportId, file: string): Source {
    const { path: open } = this.#session.workspace();
    if (path.resolve(file) === path.resolve(open) || fileIdentity(file) === fileIdentity(open)) {
      throw new AppError('IMPORT_NOT_A_FILE', 'This is the open workspace itself. Choose a file of incidents.');
    }
    return this.#add(id, { fileName: showable(path.basename(file)), input: { kind: 'file', path: file } });
  }

  addPasted(id: ImportId, text: string): Source {
    return this.#add(id, { fileName: PASTED_NAME, input: { kind: 'pasted', text } });
  }

  /** @throws AppError IMPORT_SOURCE_GONE. */
  require(id: ImportId): Source {
    const source = this.#sources.get(id);
    if (source !== undefined) return source;
    throw new AppError('IMPORT_SOURCE_GONE', 'The file is not at hand any more. Choose it again, or paste it again.');
  }

  forget(id: ImportId): void {
    this.#sources.delete(id);
  }

  async look(id: ImportId, reading: Reading | null): Promise<ImportSource> {
    const { fileName, input } = this.require(id);
    const preview = (await this.#jobs.start(importJob('look', input, reading)).result) as Preview;
    return { id, fileName, preview };
  }

  #add(id: ImportId, source: Source): Source {
    this.#sources.set(id, source);
    const [oldest] = this.#sources.keys();
    if (this.#sources.size > KEPT_SOURCES && oldest !== undefined) this.#sources.delete(oldest);
    return source;
  }
}
