// Starts the real main in the browser shell, as a process of its own with its own folders, and gives the address of its
// first window. Used by the tests of the shell and by the end-to-end tests.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = path.resolve(import.meta.dirname, '../..');
const START_LIMIT_MS = 30_000;

export interface RunningShell {
  /** Works once. */
  readonly url: string;
  readonly origin: string;
  /** Where file choosers begin, and where tests put and find files. */
  readonly documents: string;
  readonly userData: string;
  /** Everything the processes have written so far. */
  output(): string;
  /** Ends the process as a person would, waits for it, and removes its folders. Gives the exit code. */
  stop(): Promise<number | null>;
}

export interface ShellOptions {
  /** A folder with build/out of its own; the checkout when left out. */
  readonly appFolder?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export async function startBrowserShell({ appFolder = ROOT, env = {} }: ShellOptions = {}): Promise<RunningShell> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'quarterdeck-test-'));
  const documents = path.join(folder, 'documents');
  const userData = path.join(folder, 'user-data');
  await mkdir(documents);
  const child = spawn(process.execPath, [path.join(ROOT, 'electron/browser-shell/index.ts')], {
    cwd: folder,
    env: {
      ...process.env,
      QUARTERDECK_SHELL_PRINT_URL: '1',
      QUARTERDECK_SHELL_APP: appFolder,
      QUARTERDECK_SHELL_USER_DATA: userData,
      QUARTERDECK_SHELL_DOCUMENTS: documents,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`the browser shell ${why}\n${lines.join('\n')}`));
    const timer = setTimeout(() => fail('printed no address'), START_LIMIT_MS);
    const read = (line: string) => {
      lines.push(line);
      const found = /^Quarterdeck window 1: (\S+)$/.exec(line)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    };
    createInterface({ input: child.stdout }).on('line', read);
    createInterface({ input: child.stderr }).on('line', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
  return {
    url,
    origin: new URL(url).origin,
    documents,
    userData,
    output: () => lines.join('\n'),
    async stop() {
      child.kill('SIGTERM');
      const code = await exited;
      await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}
