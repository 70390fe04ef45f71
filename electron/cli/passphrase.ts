// The passphrase of an encrypted workspace: from a file, or typed on the terminal without being shown. Never an argument:
// those can be read by every user of the machine.
import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { AppError } from '#shared/errors.ts';
import type { CliIo } from './command.ts';

interface Terminal extends Readable {
  readonly isTTY: true;
  setRawMode(on: boolean): unknown;
}

const isTerminal = (stdin: Readable): stdin is Terminal => 'isTTY' in stdin && stdin.isTTY === true;

const ENTER = new Set(['\r', '\n', '\u0004']);
const CANCEL = '\u0003';
const BACK = new Set(['\u007f', '\b']);

/** The first line of a file. @throws AppError PASSPHRASE_FILE_UNREADABLE. */
function fromFile(file: string): string {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/, 1)[0] ?? '';
  } catch (error) {
    throw new AppError('PASSPHRASE_FILE_UNREADABLE', `${file}: the file cannot be read. Check the path.`, {}, error);
  }
}

/** Reads keys until Enter, showing nothing. @throws AppError CANCELLED on Ctrl+C. */
function typed(stdin: Terminal): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const end = (): void => {
      stdin.off('data', take);
      stdin.setRawMode(false);
      stdin.pause();
    };
    const take = (chunk: Buffer | string): void => {
      for (const key of String(chunk)) {
        if (ENTER.has(key)) {
          end();
          resolve(text);
          return;
        }
        if (key === CANCEL) {
          end();
          reject(new AppError('CANCELLED', 'Nothing was opened.'));
          return;
        }
        text = BACK.has(key) ? text.slice(0, -1) : text + key;
      }
    };
    stdin.setRawMode(true);
    stdin.resume();
    stdin.on('data', take);
  });
}

/** @throws AppError KEY_NEEDED where there is neither a file nor a terminal, and the codes of both ways. */
export async function askPassphrase({ stdin, stderr, passphraseFile }: CliIo, name: string): Promise<string> {
  if (passphraseFile !== undefined) return fromFile(passphraseFile);
  if (!isTerminal(stdin)) {
    const text = `${name} is encrypted. Name a file that holds its passphrase: --passphrase-file FILE.`;
    throw new AppError('KEY_NEEDED', text);
  }
  stderr.write(`Passphrase of ${name}: `);
  const passphrase = await typed(stdin);
  stderr.write('\n');
  return passphrase;
}
