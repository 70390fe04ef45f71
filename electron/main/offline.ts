// Keeps Chromium itself off the network. Without these switches even a page that asks for nothing makes Chromium probe
// name servers, multicast addresses and public resolvers.
import type { App, Session } from 'electron';

/** Discards everything sent to it, as nothing listens there. */
const DEAD_PROXY = '127.0.0.1:9';
export const DEAD_PROXY_URL = `http://${DEAD_PROXY}`;

/** Command-line switches; without a value where Chromium takes none. */
export const OFFLINE_SWITCHES: ReadonlyArray<readonly [name: string, value?: string]> = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', DEAD_PROXY],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['dns-prefetch-disable'],
  ['no-pings'],
];

/** Must run before the app is ready: Chromium reads its switches once. */
export function appendOfflineSwitches(app: Pick<App, 'commandLine'>): void {
  for (const [name, value] of OFFLINE_SWITCHES) {
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
}

type OfflineSession = Pick<Session, 'setProxy' | 'setSpellCheckerEnabled' | 'setSpellCheckerLanguages'>;

/** Before the first window: a spell checker would fetch its dictionaries. */
export async function takeSessionOffline(session: OfflineSession): Promise<void> {
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  await session.setProxy({ mode: 'fixed_servers', proxyRules: DEAD_PROXY, proxyBypassRules: '<-loopback>' });
}
