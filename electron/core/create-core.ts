// The core without a process around it: queries and work run as they come, mutations strictly one after another.
// The command line and the tests use it directly; core/index.ts hosts it in a process of its own.
import { AppError, serializeError } from '#shared/errors.ts';
import type { ChannelKind } from '#shared/ipc/define.ts';
import type { CallContext, CorePort } from './port.ts';

/** What a service is told besides its input. */
export interface ServiceContext extends CallContext {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  readonly newId: () => string;
}

export type ServiceHandler = (input: never, context: ServiceContext) => unknown;

export interface CoreDeps {
  readonly channels: Readonly<Record<string, { readonly kind: ChannelKind }>>;
  readonly handlers: Readonly<Record<string, ServiceHandler>>;
  readonly now: () => number;
  readonly newId: () => string;
  readonly onUnexpected: (channel: string, error: unknown) => void;
  /** Closes the workspace, after the last mutation has ended. */
  readonly close: () => Promise<void> | void;
}

/** Inputs were parsed by the router (or typed by the caller) and are not parsed again. No call rejects. */
export function createCore(deps: CoreDeps): CorePort {
  let lastMutation: Promise<unknown> = Promise.resolve();
  let closing = false;

  const runInTurn = (task: () => Promise<unknown>): Promise<unknown> => {
    const turn = lastMutation.then(task, task);
    lastMutation = turn;
    return turn;
  };

  const run = async (channel: string, input: unknown, context: CallContext): Promise<unknown> => {
    if (closing) throw new AppError('CLOSING', 'Quarterdeck is closing. Start it again to go on.');
    const handler = Object.hasOwn(deps.handlers, channel) ? deps.handlers[channel] : undefined;
    if (handler === undefined) throw new Error(`no service answers ${channel}`);
    const task = async () => handler(input as never, { ...context, now: deps.now, newId: deps.newId });
    return deps.channels[channel]?.kind === 'mutation' ? runInTurn(task) : task();
  };

  return {
    async call(channel, input, context) {
      try {
        return { ok: true, value: await run(channel, input, context) };
      } catch (error) {
        if (!(error instanceof AppError)) deps.onUnexpected(channel, error);
        return { ok: false, error: serializeError(error) };
      }
    },
    async close() {
      closing = true;
      await lastMutation.catch(() => undefined);
      await deps.close();
    },
  };
}
