// Main's end of the copy process: one at a time, started for one backup and ended after it.
import type { ForkOptions, UtilityProcess } from 'electron';
import type { Answer, CopyOrder } from '../core/port.ts';
import { coreEnvironment } from './core-process.ts';

export interface CopyProcessDeps {
  readonly fork: (modulePath: string, args: string[], options: ForkOptions) => UtilityProcess;
  readonly file: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface CopyProcess {
  /** Empty when the copy is in its place, otherwise why there is none. */
  run(order: CopyOrder): Promise<Answer>;
  cancel(): void;
}

export function createCopyProcess({ fork, file, env }: CopyProcessDeps): CopyProcess {
  let running: UtilityProcess | undefined;
  return {
    run(order) {
      if (running !== undefined) return Promise.resolve('Another backup is being made.');
      const port = fork(file, [], { env: coreEnvironment(env), serviceName: 'Quarterdeck backup', stdio: 'ignore' });
      running = port;
      return new Promise((resolve) => {
        let answer = 'The backup was stopped before it was finished.';
        port.on('message', ({ problem }: { readonly problem: string | null }) => {
          answer = problem ?? '';
          port.kill();
        });
        port.once('exit', () => {
          running = undefined;
          resolve(answer);
        });
        port.postMessage(order);
      });
    },
    cancel() {
      running?.kill();
    },
  };
}
