// Main's end of the core process: starts it, passes calls, and says so when it is lost. After a loss the next call
// starts a new core, in which no workspace is open; that is never silent, as every window is told at once.
import type { ForkOptions, UtilityProcess } from 'electron';
import type { SerializedError } from '#shared/errors.ts';
import type { ShellEvent } from '#shared/ipc/events.ts';
import {
  PendingCalls,
  type Answer,
  type Ask,
  type CorePort,
  type ErrorReport,
  type FromCore,
  type ToCore,
} from '../core/port.ts';
import { DEAD_PROXY_URL } from './offline.ts';

/** What the core may know of its surroundings: where programs and temporary files are, and which zone the machine has. */
const PASSED_VARIABLES = ['PATH', 'HOME', 'USERPROFILE', 'TZ', 'TMPDIR', 'TEMP', 'TMP', 'SYSTEMROOT'];

/** For a library that would look for a network after all: it is sent where nothing listens. */
const NO_WAY_OUT = { HTTP_PROXY: DEAD_PROXY_URL, HTTPS_PROXY: DEAD_PROXY_URL, ALL_PROXY: DEAD_PROXY_URL };

const CLOSE_LIMIT_MS = 10_000;

const CORE_STOPPED: SerializedError = {
  code: 'CORE_STOPPED',
  message:
    'The part of Quarterdeck that keeps your data has stopped. Open the workspace again; what was saved is safe.',
  details: {},
};

export interface CoreProcessDeps {
  readonly fork: (modulePath: string, args: string[], options: ForkOptions) => UtilityProcess;
  readonly coreFile: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly onEvent: (event: ShellEvent) => void;
  readonly onUnexpected: (report: ErrorReport) => void;
  /** Answers what the core asks of main. */
  readonly answer: (ask: Ask) => Promise<Answer>;
}

/** Only the named variables, only those that are set, and a proxy that leads nowhere. */
export function coreEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const passed = PASSED_VARIABLES.map((name) => [name, env[name]] as const);
  const set = passed.filter((entry): entry is readonly [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(set), ...NO_WAY_OUT };
}

export function createCoreProcess(deps: CoreProcessDeps): CorePort {
  const pending = new PendingCalls();
  let child: UtilityProcess | undefined;
  let closing: PromiseWithResolvers<void> | undefined;

  // A core that is gone by then needs no answer; the next one has asked nothing yet.
  const answerAsk = async (id: number, ask: Ask) => {
    const asking = child;
    const answer = await deps.answer(ask);
    if (asking !== undefined && asking === child) send({ type: 'answer', id, answer });
  };

  const receive = (message: FromCore) => {
    if (message.type === 'reply') pending.settle(message.id, message.reply);
    else if (message.type === 'event') deps.onEvent(message.event);
    else if (message.type === 'ask') void answerAsk(message.id, message.ask);
    else if (message.type === 'unexpected') deps.onUnexpected(message.report);
    else closing?.resolve();
  };

  const lost = (exitCode: number) => {
    child = undefined;
    pending.failAll(CORE_STOPPED);
    if (closing !== undefined) {
      closing.resolve();
      return;
    }
    deps.onUnexpected({ where: 'core process', name: `exit ${exitCode}`, frames: [] });
    deps.onEvent({ type: 'coreLost', message: CORE_STOPPED.message });
  };

  const start = (): UtilityProcess => {
    const started = deps.fork(deps.coreFile, [], {
      env: coreEnvironment(deps.env),
      serviceName: 'Quarterdeck core',
      stdio: 'ignore',
    });
    started.on('message', receive);
    started.once('exit', lost);
    return started;
  };

  const send = (message: ToCore) => {
    child ??= start();
    const port = child;
    port.postMessage(message);
  };

  return {
    call: (channel, input, context) =>
      closing === undefined
        ? pending.add((id) => send({ type: 'call', id, channel, input, context }))
        : Promise.resolve({ ok: false, error: CORE_STOPPED }),
    async close() {
      if (child === undefined || closing !== undefined) return closing?.promise;
      closing = Promise.withResolvers<void>();
      const limit = setTimeout(closing.resolve, CLOSE_LIMIT_MS);
      send({ type: 'close' });
      await closing.promise;
      clearTimeout(limit);
    },
  };
}
