// Runs a program of the system and tells whether it is there at all.
import { spawnSync } from 'node:child_process';

export interface ToolRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, in a plain locale. @throws Error when it cannot be started. */
export function runTool(command: string, args: readonly string[], cwd?: string): ToolRun {
  const env = { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'UTC', HOME: process.env['HOME'] };
  const done = spawnSync(command, args, { cwd, env, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  if (done.error !== undefined) throw done.error;
  return { status: done.status ?? 1, stdout: done.stdout, stderr: done.stderr };
}

/** True when the program can be started with these arguments. */
export function hasTool(command: string, args: readonly string[] = ['--version']): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).error === undefined;
}

/** Fails the check with a reason. */
export function require(condition: boolean, reason: string): asserts condition {
  if (!condition) throw new Error(reason);
}
