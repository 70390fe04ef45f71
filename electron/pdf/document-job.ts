// What the worker that sets documents is given: the record, and the compiler's code, made ready once for all of them.
import { compilerCode } from './compiler.ts';

export interface DocumentJob {
  readonly record: unknown;
  readonly compilerCode: WebAssembly.Module;
}

export async function documentJob(record: unknown): Promise<DocumentJob> {
  return { record, compilerCode: await compilerCode() };
}
