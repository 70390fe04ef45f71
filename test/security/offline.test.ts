import { describe, expect, test } from 'vitest';
import { appendOfflineSwitches, OFFLINE_SWITCHES, takeSessionOffline } from '#electron/main/offline.ts';
import { readSource, sourceFiles } from '#test/harness/source-files.ts';

describe('Chromium is kept off the network', () => {
  test('by these switches, set before the app is ready', () => {
    const set = new Map<string, string | undefined>();
    appendOfflineSwitches({
      commandLine: { appendSwitch: (name: string, value?: string) => void set.set(name, value) } as never,
    });
    expect(Object.fromEntries(set)).toEqual({
      'host-resolver-rules': 'MAP * ~NOTFOUND',
      'proxy-server': '127.0.0.1:9',
      'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
      'disable-background-networking': undefined,
      'disable-component-update': undefined,
      'disable-domain-reliability': undefined,
      'disable-sync': undefined,
      'dns-prefetch-disable': undefined,
      'no-pings': undefined,
    });
    expect(set.size).toBe(OFFLINE_SWITCHES.length);
    const main = readSource('electron/main/index.ts');
    expect(main.indexOf('appendOfflineSwitches(app)')).toBeLessThan(main.indexOf('app.whenReady()'));
    expect(main.indexOf('appendOfflineSwitches(app)')).toBeGreaterThan(0);
  });

  test('by a dead proxy without exceptions and no spell checker', async () => {
    const calls: unknown[] = [];
    const record = (name: string, value: unknown) => void calls.push([name, value]);
    await takeSessionOffline({
      setSpellCheckerLanguages: (value: string[]) => record('languages', value),
      setSpellCheckerEnabled: (value: boolean) => record('enabled', value),
      setProxy: async (value: unknown) => record('proxy', value),
    });
    expect(calls).toEqual([
      ['languages', []],
      ['enabled', false],
      ['proxy', { mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' }],
    ]);
  });
});

// Sockets of Node are covered by test/architecture/arrows.test.ts, what really happens by network-proof.test.ts; this is
// what can be seen in the source.
describe('nothing of ours asks for a network', () => {
  const FORBIDDEN = [
    /(?<![\w.'])fetch\(/,
    /\bnew (WebSocket|EventSource|XMLHttpRequest|RTCPeerConnection|WebTransport)\b/,
    /\bsendBeacon\b/,
    /\bautoUpdater\b/,
    /\bcrashReporter\b/,
    /\bopenExternal\b/,
    /\bnet\.(request|fetch)\b/,
  ];

  test.each(['shared', 'db', 'electron', 'renderer'])('in %s', (folder) => {
    const found = sourceFiles(folder)
      .filter((file) => !file.startsWith('electron/browser-shell/'))
      .flatMap((file) => FORBIDDEN.filter((pattern) => pattern.test(readSource(file))).map((p) => `${file}: ${p}`));
    expect(found).toEqual([]);
  });
});
