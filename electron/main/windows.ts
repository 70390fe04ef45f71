// The windows main has opened, with their roles, and what is pushed to them.
import { BrowserWindow } from 'electron';
import type { WindowRole } from '#shared/ipc/define.ts';
import type { ShellEvent } from '#shared/ipc/events.ts';
import { EVENT } from '#shared/ipc/transport.ts';
import { START_URL } from '../ipc/origin.ts';
import { WEB_PREFERENCES } from './web-preferences.ts';

const SIZES = {
  main: { width: 1440, height: 900, minWidth: 1024, minHeight: 640 },
  room: { width: 1280, height: 720, minWidth: 640, minHeight: 360 },
} as const satisfies Record<WindowRole, object>;

export interface Windows {
  open(role: WindowRole): BrowserWindow;
  /** Undefined for every webContents that main did not open as a window. */
  roleOf(webContentsId: number): WindowRole | undefined;
  windowOf(webContentsId: number): BrowserWindow | undefined;
  /** The room window receives its view and nothing else, so only the main window hears what changed. */
  send(event: ShellEvent, role?: WindowRole): void;
  focusMain(): void;
}

export interface WindowsDeps {
  readonly preloadFile: string;
  readonly devTools: boolean;
  readonly onClosed: (webContentsId: number) => void;
}

export function createWindows({ preloadFile, devTools, onClosed }: WindowsDeps): Windows {
  const open = new Map<number, { role: WindowRole; window: BrowserWindow }>();

  const ofRole = (role: WindowRole) => [...open.values()].filter((entry) => entry.role === role);

  return {
    open(role) {
      const window = new BrowserWindow({
        ...SIZES[role],
        title: 'Quarterdeck',
        show: false,
        autoHideMenuBar: role === 'room',
        webPreferences: { ...WEB_PREFERENCES, preload: preloadFile, devTools },
      });
      // Once a window is closed its webContents may not be asked any more.
      const { id } = window.webContents;
      open.set(id, { role, window });
      window.once('ready-to-show', () => window.show());
      window.once('closed', () => {
        open.delete(id);
        onClosed(id);
      });
      void window.loadURL(START_URL);
      return window;
    },
    roleOf: (webContentsId) => open.get(webContentsId)?.role,
    windowOf: (webContentsId) => open.get(webContentsId)?.window,
    send(event, role = 'main') {
      for (const { window } of ofRole(role)) window.webContents.send(EVENT, event);
    },
    focusMain() {
      const window = ofRole('main')[0]?.window;
      if (window?.isMinimized() === true) window.restore();
      window?.focus();
    },
  };
}
