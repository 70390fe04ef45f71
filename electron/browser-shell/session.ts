// Stand-in for Electron's session. A browser is not ours to command: what these calls forbid in Electron is kept away
// here by the page's Content-Security-Policy, by the switches the browser is started with, and by the server.
import { EventEmitter } from 'node:events';
import type { Session } from 'electron';

const nothing = (): void => undefined;

const locks = {
  setPermissionRequestHandler: nothing,
  setPermissionCheckHandler: nothing,
  setDevicePermissionHandler: nothing,
  setDisplayMediaRequestHandler: nothing,
  setSpellCheckerEnabled: nothing,
  setSpellCheckerLanguages: nothing,
  setProxy: (): Promise<void> => Promise.resolve(),
} satisfies Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
  | 'setProxy'
>;

const webRequest = { onBeforeRequest: nothing } satisfies Pick<Session['webRequest'], 'onBeforeRequest'>;

export const session = { defaultSession: Object.assign(new EventEmitter(), locks, { webRequest }) };
