// What the preload gives every page, as `window.quarterdeck`. The renderer's typed client is built on it.
import type { ShellEvent } from './events.ts';
import type { WireResult } from './wire.ts';

export interface Bridge {
  /** Never rejects: refusals and failures come back as `{ ok: false, error }`. Input and value are plain JSON. */
  readonly call: (channel: string, input: unknown) => Promise<WireResult<unknown>>;
  /** Hears every event pushed to this window, until the returned function is called. */
  readonly subscribe: (listener: (event: ShellEvent) => void) => () => void;
}
