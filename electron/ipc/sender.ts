// Who may call at all: the main frame of a window that main opened, showing a page of the application.
import type { WindowRole } from '#shared/ipc/define.ts';
import { AppError } from '#shared/errors.ts';
import { isAppUrl } from './origin.ts';

/** The part of Electron's IpcMainInvokeEvent that the check looks at. */
export interface CallEvent {
  readonly sender: { readonly id: number };
  /** Null when the frame has navigated or gone since it sent the message. */
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/** The role of the window a call came from. Throws SENDER_REFUSED for every other sender. */
export function checkSender(event: CallEvent, roleOf: (webContentsId: number) => WindowRole | undefined): WindowRole {
  const { senderFrame } = event;
  const role = roleOf(event.sender.id);
  if (senderFrame === null || senderFrame.parent !== null || !isAppUrl(senderFrame.url) || role === undefined) {
    throw new AppError('SENDER_REFUSED', 'This page may not use Quarterdeck. Close it and open the window again.');
  }
  return role;
}
