// The program's log: one JSON line per event in a rotating file. Names, codes and stack frames only; what people typed,
// file names and messages of errors (they may quote either) never come here.
import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { reportError, type ErrorReport } from '../core/port.ts';

export interface Log {
  info(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
  /** An unexpected error, by kind and stack frames. */
  error(where: string, error: unknown): void;
  report(report: ErrorReport): void;
}

export interface LogOptions {
  readonly file: string;
  readonly now: () => number;
  readonly maxBytes?: number;
  /** Older files kept beside the current one, as .1, .2 and so on. */
  readonly keep?: number;
}

export function createLog({ file, now, maxBytes = 1_000_000, keep = 3 }: LogOptions): Log {
  mkdirSync(path.dirname(file), { recursive: true });
  const write = (level: string, entry: Record<string, unknown>) => {
    const line = `${JSON.stringify({ at: new Date(now()).toISOString(), level, ...entry })}\n`;
    try {
      if (existsSync(file) && statSync(file).size + line.length > maxBytes) rotate(file, keep);
      appendFileSync(file, line, { mode: 0o600 });
    } catch {
      // A full disk must not take the program down because of its log.
    }
  };
  const report = ({ where, name, frames }: ErrorReport) => write('error', { event: 'unexpected', where, name, frames });
  return {
    info: (event, facts = {}) => write('info', { event, ...facts }),
    error: (where, error) => report(reportError(where, error)),
    report,
  };
}

function rotate(file: string, keep: number): void {
  rmSync(`${file}.${keep}`, { force: true });
  for (let age = keep - 1; age >= 1; age -= 1) {
    if (existsSync(`${file}.${age}`)) renameSync(`${file}.${age}`, `${file}.${age + 1}`);
  }
  renameSync(file, `${file}.1`);
}
