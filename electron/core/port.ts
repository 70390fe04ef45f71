// What main and the core process say to each other, and main's end of it: one promise per call, matched by number.
import type { SerializedError } from '#shared/errors.ts';
import type { WindowRole } from '#shared/ipc/define.ts';
import type { ShellEvent } from '#shared/ipc/events.ts';
import type { WireResult } from '#shared/ipc/wire.ts';

/** What main knows about a call and the window does not say: never part of the input. */
export interface CallContext {
  readonly actor: { readonly osUser: string };
  readonly windowRole: WindowRole;
  /** The file a person chose, when the input carried a token for it. */
  readonly filePath?: string;
}

export type Reply = WireResult<unknown>;

/** An unexpected error, for main's log only: where it came from, without the text of the message. */
export interface ErrorReport {
  readonly where: string;
  readonly name: string;
  readonly frames: readonly string[];
}

export interface CoreCall {
  readonly type: 'call';
  readonly id: number;
  readonly channel: string;
  readonly input: unknown;
  readonly context: CallContext;
}

/** A copy job (db/backup) as main passes it on, unread. */
export type CopyOrder = Readonly<Record<string, unknown>>;

/** What the core asks of main, because only main reaches it: the operating system's keychain, another process. */
export type Ask =
  | { readonly what: 'keychainAvailable' }
  | { readonly what: 'seal'; readonly text: string }
  | { readonly what: 'unseal'; readonly sealed: string }
  | { readonly what: 'copy'; readonly order: CopyOrder }
  | { readonly what: 'cancelCopy' };
/** The part of the asks that is about the keychain. */
export type KeychainAsk = Extract<Ask, { what: 'keychainAvailable' | 'seal' | 'unseal' }>;

/** Null: main cannot, or was refused. */
export type Answer = string | null;

export type ToCore =
  | CoreCall
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly type: 'close' };

export type FromCore =
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly type: 'event'; readonly event: ShellEvent }
  | { readonly type: 'ask'; readonly id: number; readonly ask: Ask }
  | { readonly type: 'unexpected'; readonly report: ErrorReport }
  | { readonly type: 'closed' };

export interface CorePort {
  call(channel: string, input: unknown, context: CallContext): Promise<Reply>;
  /** Closes the workspace and ends the core; resolves when nothing is left to write. */
  close(): Promise<void>;
}

/** Names the error and where it was thrown. The message stays behind: it may hold what a person typed. */
export function reportError(where: string, error: unknown): ErrorReport {
  if (!(error instanceof Error)) return { where, name: typeof error, frames: [] };
  return { where, name: error.name, frames: framesOf(error) };
}

/** A stack begins with the message, which may hold lines that look like frames. Without a sure end of it: no frames. */
function framesOf({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message);
  if (start === -1) return [];
  const lines = stack.slice(start + message.length).split('\n');
  return lines.map((line) => line.trim()).filter((line) => line.startsWith('at '));
}

/** Numbers calls and hands each reply to the caller it belongs to. */
export class PendingCalls {
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #lastId = 0;

  add(send: (id: number) => void): Promise<Reply> {
    return new Promise((resolve) => {
      this.#lastId += 1;
      this.#waiting.set(this.#lastId, resolve);
      send(this.#lastId);
    });
  }

  settle(id: number, reply: Reply): void {
    this.#waiting.get(id)?.(reply);
    this.#waiting.delete(id);
  }

  /** Answers everything still open with one error, for when the other side is gone. */
  failAll(error: SerializedError): void {
    for (const resolve of this.#waiting.values()) resolve({ ok: false, error });
    this.#waiting.clear();
  }
}
