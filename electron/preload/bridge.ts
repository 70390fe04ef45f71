// What a page gets: call and subscribe, frozen, and only the channels of the contract. Plain JSON in both directions.
import { AppError, serializeError } from '#shared/errors.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { ShellEvent } from '#shared/ipc/events.ts';
import { assertPlainJson } from '#shared/ipc/plain-json.ts';
import { CALL, EVENT } from '#shared/ipc/transport.ts';
import type { WireResult } from '#shared/ipc/wire.ts';

/** The part of Electron's ipcRenderer that the bridge uses; the page never sees it. */
export interface Transport {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  on(channel: string, listener: (event: unknown, message: ShellEvent) => void): unknown;
  off(channel: string, listener: (event: unknown, message: ShellEvent) => void): unknown;
}

/** `call` never rejects: what goes wrong on the way comes back as `{ ok: false, error }` too. */
export function createBridge(channelNames: readonly string[], transport: Transport): Bridge {
  const known = new Set(channelNames);
  return Object.freeze({
    call: async (channel: string, input: unknown): Promise<WireResult<unknown>> => {
      try {
        if (!known.has(channel)) throw new AppError('UNKNOWN_CHANNEL', 'Quarterdeck does not know this request.');
        assertPlainJson(input);
        const reply = await transport.invoke(CALL, channel, input);
        assertPlainJson(reply);
        return reply as WireResult<unknown>;
      } catch (error) {
        return { ok: false, error: serializeError(error) };
      }
    },
    subscribe: (listener: (event: ShellEvent) => void): (() => void) => {
      const receive = (_event: unknown, message: ShellEvent) => listener(message);
      transport.on(EVENT, receive);
      return () => void transport.off(EVENT, receive);
    },
  });
}
