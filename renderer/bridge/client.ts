// The one way out of the window: a typed call that gives a value or throws an AppError, and the stream of events.
import { AppError, restoreError } from '#shared/errors.ts';
import type { ChannelName, InputOf, OutputOf } from '#shared/ipc/contract.ts';
import type { ShellEvent } from '#shared/ipc/events.ts';
import type { WireResult } from '#shared/ipc/wire.ts';

/** What the preload puts on `window`. */
export interface QuarterdeckBridge {
  readonly call: (channel: ChannelName, input: unknown) => Promise<WireResult<unknown>>;
  readonly subscribe: (listener: (event: ShellEvent) => void) => () => void;
}

/** Present only inside a shell of Quarterdeck. */
const shell = globalThis as { readonly quarterdeck?: QuarterdeckBridge };

function bridge(): QuarterdeckBridge {
  if (shell.quarterdeck !== undefined) return shell.quarterdeck;
  throw new AppError('NO_SHELL', 'This page is not inside Quarterdeck. Start it with "npm start" and use that window.');
}

/** Calls a channel of the contract. Rejects with an AppError, whose code is stable. */
export async function call<Name extends ChannelName>(channel: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const result = await bridge().call(channel, input);
  if (!result.ok) throw restoreError(result.error);
  // The router has checked the shape against the contract before it crossed.
  return result.value as OutputOf<Name>;
}

/** Listens to what the core and main push; returns the way to stop. */
export function subscribe(listener: (event: ShellEvent) => void): () => void {
  return shell.quarterdeck?.subscribe(listener) ?? (() => {});
}
