// The core's end of the conversation with main: calls in, replies and events out, and an orderly close.
import type { ShellEvent } from '#shared/ipc/events.ts';
import { PendingAsks } from './ask.ts';
import { reportError, type Answer, type Ask, type CorePort, type FromCore, type ToCore } from './port.ts';

/** Electron's parent port, or what stands in for it. */
export interface ParentPort {
  postMessage(message: FromCore): void;
  on(event: 'message', listener: (message: { readonly data: ToCore }) => void): unknown;
}

/** What a core needs of its surroundings to report back. */
export interface CoreOutlets {
  readonly emit: (event: ShellEvent) => void;
  readonly onUnexpected: (where: string, error: unknown) => void;
  /** Asks main; absent where there is no main. */
  readonly ask?: (ask: Ask) => Promise<Answer>;
}

/** Serves a core on a port. `exit` ends the process after a close that main has heard of. */
export function hostCore(port: ParentPort, build: (outlets: CoreOutlets) => CorePort, exit: () => void): void {
  const onUnexpected = (where: string, error: unknown) => {
    port.postMessage({ type: 'unexpected', report: reportError(where, error) });
  };
  const asks = new PendingAsks();
  const core = build({
    emit: (event) => port.postMessage({ type: 'event', event }),
    onUnexpected,
    ask: (ask) => asks.add((id) => port.postMessage({ type: 'ask', id, ask })),
  });

  const answer = async (message: ToCore): Promise<void> => {
    if (message.type === 'call') {
      const reply = await core.call(message.channel, message.input, message.context);
      port.postMessage({ type: 'reply', id: message.id, reply });
      return;
    }
    if (message.type === 'answer') {
      asks.settle(message.id, message.answer);
      return;
    }
    try {
      await core.close();
    } catch (error) {
      onUnexpected('close', error);
    }
    port.postMessage({ type: 'closed' });
    exit();
  };
  port.on('message', ({ data }) => void answer(data));
}
