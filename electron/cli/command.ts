// What a command is, and the few things each of them does the same way: options, output, errors.
import type { Readable, Writable } from 'node:stream';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { AppError } from '#shared/errors.ts';

export interface CliIo {
  readonly stdin: Readable;
  /** Results only. */
  readonly stdout: Writable;
  /** Errors, and progress where it is a terminal. */
  readonly stderr: Writable & { readonly isTTY?: boolean };
  /** Holds the passphrase of an encrypted workspace in its first line. */
  readonly passphraseFile?: string;
}

/** 0: done. 1: something could not be answered or done. 2: the call itself is wrong. */
export type ExitStatus = 0 | 1 | 2;

export interface Command {
  /** One or two words: `import incidents`. */
  readonly name: string;
  readonly summary: string;
  /** What follows the name: `FILE --workspace FILE.qdk`. */
  readonly usage: string;
  readonly example: string;
  /** What its own help adds. */
  readonly details?: () => string;
  run(args: readonly string[], io: CliIo): Promise<ExitStatus>;
}

/** The call itself is wrong: reported with the command's usage, exit status 2. */
export class UsageError extends AppError {
  constructor(message: string) {
    super('WRONG_CALL', message);
  }
}

/** Options of a call; every option takes a value. @throws UsageError for unknown or incomplete ones. */
export function readOptions<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): { values: Partial<Record<Name, string>>; positionals: readonly string[] } {
  const options: ParseArgsOptionsConfig = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { values: values as Partial<Record<Name, string>>, positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

/** An option that must be there. */
export function requireOption<Name extends string>(values: Partial<Record<Name, string>>, name: Name): string {
  const value = values[name];
  if (value !== undefined && value !== '') return value;
  throw new UsageError(`--${name} is missing.`);
}

/** The one file a command takes, or the value of an option that names it. */
export function requireOne(positionals: readonly string[], what: string, option?: string): string {
  const given = [...positionals, ...(option === undefined ? [] : [option])];
  const [first] = given;
  if (given.length === 1 && first !== undefined && first !== '') return first;
  throw new UsageError(`expected one ${what}, got ${given.length === 0 ? 'none' : given.length}.`);
}

/** One line that replaces the last one, on a terminal only. */
export function showProgress({ stderr }: CliIo, text: string): void {
  if (stderr.isTTY === true) stderr.write(`\r\u001b[K${text}`);
}

/** `CODE: sentence`, with what is expected of each field. */
export function errorLine({ code, message, details }: Pick<AppError, 'code' | 'message' | 'details'>): string {
  const fields = Object.entries(details.fields ?? {}).map(([field, expected]) => `${field}: ${expected}`);
  return `${code}: ${message}${fields.length === 0 ? '' : ` (${fields.join('; ')})`}`;
}

/** Rows of text in aligned columns. */
export function tableText(rows: ReadonlyArray<readonly string[]>): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** The paper of a report; A4 unless it is named. @throws UsageError. */
export function paperOption(value: string | undefined): 'a4' | 'letter' {
  if (value === undefined || value === 'a4' || value === 'letter') return value ?? 'a4';
  throw new UsageError('--paper: expected a4 or letter.');
}
