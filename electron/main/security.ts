// What no page may do, whatever it holds: ask for permissions, load anything but app://, navigate, open windows,
// attach a webview, download.
import type { App, Session, WebContents } from 'electron';
import { isAppUrl } from '../ipc/origin.ts';

type LockedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'on'
  | 'webRequest'
>;

/** Denies every permission and cancels every request that does not stay inside app://quarterdeck/. */
export function lockSession(session: LockedSession): void {
  session.setPermissionRequestHandler((_contents, _permission, grant) => grant(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, grant) => grant({}));
  session.webRequest.onBeforeRequest((details, respond) => respond({ cancel: !isAppUrl(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
}

/** Refuses navigation, redirects, new windows and webviews, and keeps WebRTC from probing networks. */
export function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Locks every webContents there will ever be, also those main did not make itself. */
export function lockAllContents(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}
