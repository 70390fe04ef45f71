// Stand-in for Electron's ipcMain: the handlers main registered, called with an event that names the page's window.
import type { IpcMain, IpcMainInvokeEvent } from 'electron';

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle: (channel: string, handler: Handler): void => void handlers.set(channel, handler),
} satisfies Pick<IpcMain, 'handle'>;

/** Runs the handler as Electron would for a call from the main frame of a window. */
export async function invokeHandler(
  channel: string,
  sender: { readonly id: number },
  url: string,
  args: readonly unknown[],
): Promise<unknown> {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error('no handler');
  return handler({ sender, senderFrame: { url, parent: null } } as IpcMainInvokeEvent, ...args);
}
