// Runs one of the project's own tools and waits: shared by the scripts behind the npm commands.
import { spawn } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '..');
const BIN = path.join(ROOT, 'node_modules', '.bin');

/** The environment of every script: the pinned Node and the project's own tools come first on PATH. */
export const TOOL_ENV: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: [BIN, process.env['PATH'] ?? ''].join(path.delimiter),
};

/** Runs a command with its output passed through; resolves with its exit status, never rejects for a failing one. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...TOOL_ENV, ...env },
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
