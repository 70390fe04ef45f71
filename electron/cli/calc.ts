// `quarterdeck calc <kind>`: JSON Lines in, JSON Lines out, in order, each line answered by itself, in constant memory.
// Status 0: every line answered. 1: some line is an error. 2: the call itself is wrong. Standard output holds answers only.
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { CALC_KINDS, findKind } from '#shared/calc/kinds.ts';
import type { CalcKind } from '#shared/calc/kind.ts';
import { AppError, serializeError } from '#shared/errors.ts';
import { splitLines, type Line } from './lines.ts';

export type CalcStatus = 0 | 1 | 2;

const MAX_LINE_BYTES = 64 * 1024 * 1024;
const BLANK = /^\s*$/;

interface Answer {
  readonly id: string | null;
  readonly result?: unknown;
  readonly error?: { readonly code: string; readonly message: string };
}

function failed(id: string | null, error: unknown): Answer {
  const { code, message } = serializeError(error);
  return { id, error: { code, message } };
}

function parseLine(text: string, lineNumber: number): { id: string; input: unknown } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new AppError('INVALID_LINE', `line ${lineNumber}: expected one JSON object on the line`, {}, cause);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new AppError('INVALID_LINE', `line ${lineNumber}: expected a JSON object with id and input`);
  }
  const { id, input } = value as { id?: unknown; input?: unknown };
  if (typeof id !== 'string') throw new AppError('INVALID_LINE', `line ${lineNumber}: id: expected text`);
  return { id, input };
}

function answerText(kind: CalcKind, text: string, lineNumber: number): Answer {
  let id: string | null = null;
  try {
    const line = parseLine(text, lineNumber);
    id = line.id;
    return { id, result: kind.run(line.input) };
  } catch (error) {
    return failed(id, error);
  }
}

/** Null for a blank line. */
function answerLine(kind: CalcKind, line: Line, lineNumber: number): Answer | null {
  if ('tooLongBytes' in line) {
    return failed(null, new AppError('INVALID_LINE', `line ${lineNumber}: expected at most ${MAX_LINE_BYTES} bytes`));
  }
  let text: string;
  try {
    // A byte order mark at the start is dropped by the decoder.
    text = new TextDecoder('utf-8', { fatal: true }).decode(line.bytes);
  } catch (cause) {
    return failed(null, new AppError('INVALID_LINE', `line ${lineNumber}: expected UTF-8 text`, {}, cause));
  }
  return BLANK.test(text) ? null : answerText(kind, text, lineNumber);
}

/** Writes with back-pressure; false once the reader has gone away. */
function writerTo(output: Writable): (text: string) => Promise<boolean> {
  let gone = false;
  output.on('error', () => {
    gone = true;
  });
  return async (text) => {
    // The wait ends with 'drain', or with the error that the listener above has noted.
    if (!gone && text !== '' && !output.write(text)) await once(output, 'drain').catch(() => undefined);
    return !gone;
  };
}

async function answerAll(kind: CalcKind, input: Readable, output: Writable): Promise<CalcStatus> {
  const write = writerTo(output);
  let status: CalcStatus = 0;
  let lineNumber = 0;
  for await (const lines of splitLines(input, MAX_LINE_BYTES)) {
    let batch = '';
    for (const line of lines) {
      lineNumber += 1;
      const answer = answerLine(kind, line, lineNumber);
      if (answer === null) continue;
      if (answer.error !== undefined) status = 1;
      batch += `${JSON.stringify(answer)}\n`;
    }
    if (!(await write(batch))) return 1;
  }
  return status;
}

/**
 * Answers every line of `input` on `output`. What concerns the call itself (an unknown kind, input that cannot be read)
 * goes to `messages`, in one line. A reader that goes away ends the work quietly with status 1.
 *
 * @example process.exitCode = await runCalc('tier', process.stdin, process.stdout, process.stderr);
 */
export async function runCalc(
  kindName: string,
  input: Readable,
  output: Writable,
  messages: Writable,
): Promise<CalcStatus> {
  const kind = findKind(kindName);
  if (kind === undefined) {
    const names = CALC_KINDS.map(({ name }) => name).join(', ');
    messages.write(`quarterdeck calc: expected one of these kinds: ${names}\n`);
    return 2;
  }
  try {
    return await answerAll(kind, input, output);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    messages.write(`quarterdeck calc: the input cannot be read: ${reason}\n`);
    return 2;
  }
}
