// Every call of every window: find the channel, check the sender, parse the input, swap the file token for its path,
// pass it on, and wrap whatever is thrown once. Nothing behind the router looks at a sender or parses an input again.
import type { z } from 'zod';
import { AppError, serializeError } from '#shared/errors.ts';
import type { Channel, WindowRole } from '#shared/ipc/define.ts';
import type { CallContext, Reply } from '../core/port.ts';
import { checkSender, type CallEvent } from './sender.ts';

/** A call answered by main itself. */
export type ShellHandler = (input: never, caller: ShellCaller) => unknown;

export interface ShellCaller {
  readonly webContentsId: number;
  readonly windowRole: WindowRole;
}

export interface RouterDeps {
  readonly contract: Readonly<Record<string, Channel>>;
  readonly roleOf: (webContentsId: number) => WindowRole | undefined;
  /** Uses up a token of this window for this channel, and returns the path it stands for. */
  readonly takeFile: (token: string, webContentsId: number, channel: string) => string;
  readonly osUser: string;
  readonly callCore: (channel: string, input: unknown, context: CallContext) => Promise<Reply>;
  readonly shellHandlers: Readonly<Record<string, ShellHandler>>;
  /** Receives what became INTERNAL: expected errors never come here. */
  readonly logUnexpected: (channel: string, error: unknown) => void;
  /** On in development: a result that does not match the contract is a fault, not data. */
  readonly checkOutputs: boolean;
}

export type Route = (event: CallEvent, channelName: unknown, input: unknown) => Promise<Reply>;

/** Builds the one handler that main registers. It never rejects. */
export function createRouter(deps: RouterDeps): Route {
  return async (event, channelName, input) => {
    try {
      const reply = await answer(deps, event, channelName, input);
      if (reply.ok && deps.checkOutputs) findChannel(deps, channelName).output.parse(reply.value);
      return reply;
    } catch (error) {
      if (!(error instanceof AppError)) deps.logUnexpected(loggableName(deps, channelName), error);
      return { ok: false, error: serializeError(error) };
    }
  };
}

async function answer(deps: RouterDeps, event: CallEvent, channelName: unknown, rawInput: unknown): Promise<Reply> {
  const channel = findChannel(deps, channelName);
  const name = String(channelName);
  const windowRole = checkSender(event, deps.roleOf);
  if (!channel.windows.includes(windowRole)) {
    throw new AppError('WINDOW_REFUSED', 'This window may not do that. Use the main window.');
  }
  const input = parseInput(channel, rawInput);
  const webContentsId = event.sender.id;
  if (channel.kind === 'shell') {
    const handler = Object.hasOwn(deps.shellHandlers, name) ? deps.shellHandlers[name] : undefined;
    if (handler === undefined) throw new Error(`no handler for ${name}`);
    return { ok: true, value: await handler(input as never, { webContentsId, windowRole }) };
  }
  const context: CallContext = { actor: { osUser: deps.osUser }, windowRole };
  const { token, rest } = splitFileToken(input);
  if (token === undefined) return deps.callCore(name, rest, context);
  return deps.callCore(name, rest, { ...context, filePath: deps.takeFile(token, webContentsId, name) });
}

function findChannel({ contract }: RouterDeps, name: unknown): Channel {
  const channel = typeof name === 'string' && Object.hasOwn(contract, name) ? contract[name] : undefined;
  if (channel === undefined) {
    throw new AppError('UNKNOWN_CHANNEL', 'Quarterdeck does not know this request. Restart the program.');
  }
  return channel;
}

/** A name from outside the contract is a window's text, and stays out of the log. */
function loggableName({ contract }: RouterDeps, name: unknown): string {
  return typeof name === 'string' && Object.hasOwn(contract, name) ? name : 'unknown channel';
}

function parseInput(channel: Channel, input: unknown): unknown {
  const result = channel.input.safeParse(input);
  if (result.success) return result.data;
  throw new AppError('INVALID_INPUT', 'Something entered is not valid. Check the marked fields.', {
    fields: fieldMessages(result.error),
  });
}

function fieldMessages(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.map(String).join('.'), issue.message]));
}

/** The token, if the input has one, and the input without it. */
function splitFileToken(input: unknown): { token?: string; rest: unknown } {
  if (typeof input !== 'object' || input === null || !('fileToken' in input)) return { rest: input };
  const { fileToken, ...rest } = input;
  return { token: String(fileToken), rest };
}
