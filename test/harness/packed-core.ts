// The core of an unpacked archive in plain Node, as main would start it: its own folder, no TypeScript, nothing of the
// checkout within reach.
import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ForkOptions, UtilityProcess } from 'electron';
import type { ShellEvent } from '#shared/ipc/events.ts';
import type { CallContext, CorePort, ErrorReport } from '#electron/core/port.ts';
import { createCoreProcess } from '#electron/main/core-process.ts';
import { ROOT } from './source-files.ts';

export interface PackedCore {
  call(channel: string, input: unknown, filePath?: string): Promise<unknown>;
  /** Waits for the end of a job. */
  jobEnd(jobId: string): Promise<Extract<ShellEvent, { type: 'job' }>>;
  close(): Promise<void>;
}

type JobEvent = Extract<ShellEvent, { type: 'job' }>;

/** The browser shell's parent port, as JavaScript. */
function writeParentPort(folder: string): string {
  const file = path.join(folder, 'parent-port.mjs');
  const source = readFileSync(path.join(ROOT, 'electron/browser-shell/parent-port.ts'), 'utf8');
  writeFileSync(file, stripTypeScriptTypes(source));
  return pathToFileURL(file).href;
}

function forkPlain(parentPort: string, cwd: string) {
  return (modulePath: string, args: string[], { env }: ForkOptions): UtilityProcess => {
    const child = fork(modulePath, args, {
      cwd,
      env: env as NodeJS.ProcessEnv,
      execArgv: ['--no-strip-types', '--import', parentPort],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const postMessage = (message: object) => void child.send(message);
    return Object.assign(child, { postMessage }) as unknown as UtilityProcess;
  };
}

/** @param application The folder that holds the archive's package.json. */
export function startPackedCore(application: string, workFolder: string): PackedCore {
  const ended = new Map<string, JobEvent>();
  const waiting = new Map<string, (event: JobEvent) => void>();
  const deps = {
    fork: forkPlain(writeParentPort(workFolder), workFolder),
    coreFile: path.join(application, 'build/out/core/index.js'),
    env: {},
    onEvent: (event: ShellEvent) => {
      if (event.type !== 'job' || event.state === 'running') return;
      ended.set(event.jobId, event);
      waiting.get(event.jobId)?.(event);
    },
    onUnexpected: (report: ErrorReport) => console.error(report),
    // There is no keychain.
    answer: () => Promise.resolve(null),
  };
  const core: CorePort = createCoreProcess(deps);
  const context: CallContext = { actor: { osUser: 'tester' }, windowRole: 'main' };
  return {
    async call(channel, input, filePath) {
      const reply = await core.call(channel, input, filePath === undefined ? context : { ...context, filePath });
      if (!reply.ok) throw new Error(`${channel}: ${reply.error.code} ${reply.error.message}`);
      return reply.value;
    },
    jobEnd: (jobId) =>
      new Promise((resolve) => {
        const event = ended.get(jobId);
        if (event === undefined) waiting.set(jobId, resolve);
        else resolve(event);
      }),
    close: () => core.close(),
  };
}
