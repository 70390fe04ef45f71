// Stand-in for Electron's utilityProcess: a child process of Node that finds the same parent port.
import { fork as forkChild, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import type { ForkOptions, UtilityProcess } from 'electron';

const PARENT_PORT = pathToFileURL(path.join(import.meta.dirname, 'parent-port.ts')).href;

class StandInUtilityProcess extends EventEmitter implements Pick<UtilityProcess, 'postMessage' | 'kill' | 'pid'> {
  readonly #child: ChildProcess;

  constructor(child: ChildProcess) {
    super();
    this.#child = child;
    child.on('spawn', () => this.emit('spawn'));
    child.on('message', (message) => this.emit('message', message));
    child.on('exit', (code) => this.emit('exit', code ?? 1));
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object);
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

function fork(modulePath: string, args: string[] = [], options: ForkOptions = {}): StandInUtilityProcess {
  const child = forkChild(modulePath, args, {
    env: options.env as NodeJS.ProcessEnv,
    execArgv: ['--import', PARENT_PORT],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new StandInUtilityProcess(child);
}

export const utilityProcess = { fork };
