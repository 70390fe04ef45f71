// Run as a process of its own, traced and without a network: the application as the browser shell opens it for a person,
// a day's work in it, and then a page that tries every way out it knows. Arguments: the application's folder, a folder for
// the browser's profile. Prints what was seen as one line of JSON.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { browserArguments } from '#electron/browser-shell/launch.ts';
import { OFFLINE_SWITCHES } from '#electron/main/offline.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { startBrowserShell, type RunningShell } from '#test/harness/browser-shell.ts';
import { chromiumLaunchOptions } from '#test/harness/chromium.ts';

const [appFolder = '', profile = ''] = process.argv.slice(2);

type Bridged = Window & { readonly quarterdeck: Bridge };

async function openAsForAPerson(shell: RunningShell): Promise<BrowserContext> {
  const { executablePath, env, chromiumSandbox } = await chromiumLaunchOptions();
  // A browser without a screen has no application windows; the page is opened below instead.
  const own = browserArguments(shell.url, { width: 1440, height: 900 }, profile, OFFLINE_SWITCHES).slice(1);
  const driven = [
    '--headless',
    '--remote-debugging-pipe',
    '--disable-gpu',
    ...(chromiumSandbox ? [] : ['--no-sandbox']),
  ];
  return chromium.launchPersistentContext(profile, {
    ...(executablePath !== undefined && { executablePath }),
    ...(env !== undefined && { env }),
    ignoreDefaultArgs: true,
    args: [...own, ...driven],
  });
}

async function call(page: Page, channel: string, input: unknown): Promise<unknown> {
  const reply = await page.evaluate(
    ([name, data]) => (window as unknown as Bridged).quarterdeck.call(name as never, data),
    [channel, input] as const,
  );
  if (!reply.ok) throw new Error(`${channel}: ${reply.error.code} ${reply.error.message}`);
  return reply.value;
}

/** Asks for a place through the shell's own dialog, as a person would. */
async function chooseFile(page: Page, channel: string, input: object, file: string): Promise<string> {
  const asked = call(page, channel, input);
  const field = page.getByRole('textbox', { name: 'File path' });
  await field.fill(file);
  await field.press('Enter');
  const chosen = (await asked) as { fileToken: string };
  return chosen.fileToken;
}

function jobEnd(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        (window as unknown as Bridged).quarterdeck.subscribe((event) => {
          if (event.type === 'job' && event.state !== 'running') resolve(event.state);
        });
      }),
  );
}

async function work(page: Page, shell: RunningShell): Promise<string> {
  const place = (name: string) => path.join(shell.documents, name);
  const workspace = { purpose: 'workspace', suggestedName: 'sample' };
  const fileToken = await chooseFile(page, 'shell.pickSave', workspace, place('sample.qdk'));
  await call(page, 'workspace.createSample', { fileToken });
  writeFileSync(
    place('incidents.csv'),
    'id,title,start,end\n1,Login fails,2026-08-03T10:00:00Z,2026-08-03T10:30:00Z\n',
  );
  const table = await chooseFile(page, 'shell.pickFile', { purpose: 'incidents' }, place('incidents.csv'));
  await call(page, 'imports.start', { fileToken: table });
  for (const route of ['/', '/providers', '/contracts', '/sla', '/incidents', '/history', '/settings']) {
    await page.evaluate((hash) => void (location.hash = hash), `#${route}`);
    await page.waitForTimeout(300);
  }
  const levels = (await call(page, 'sla.list', {})) as { id: string; lastMonth: string | null }[];
  const level = levels.find(({ lastMonth }) => lastMonth !== null);
  const report = { purpose: 'slaReport', suggestedName: 'report' };
  const pdf = await chooseFile(page, 'shell.pickSave', report, place('report.pdf'));
  const end = jobEnd(page);
  const range = { slaId: level?.id, from: level?.lastMonth, to: level?.lastMonth, paper: 'a4', fileToken: pdf };
  await call(page, 'packs.exportSlaReport', range);
  return end;
}

/** 192.0.2.1 and example.org stand for any place outside; each way out is tried, whatever becomes of it. */
async function tryEveryWayOut(page: Page): Promise<string[]> {
  const opened = await page.evaluate(async () => {
    const ways: Record<string, () => unknown> = {
      fetch: () => fetch('https://192.0.2.1/'),
      image: () => Object.assign(new Image(), { src: 'https://example.org/x.png' }).decode(),
      socket: () =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket('wss://192.0.2.1/');
          socket.addEventListener('open', resolve);
          socket.addEventListener('error', reject);
        }),
      events: () =>
        new Promise((resolve, reject) => {
          const events = new EventSource('https://example.org/');
          events.addEventListener('open', resolve);
          events.addEventListener('error', reject);
        }),
      peer: () => new (Reflect.get(window, 'RTCPeerConnection') as new () => unknown)(),
      // An empty frame has the constructors that the preload took from the page.
      framePeer: async () => {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const Peer = Reflect.get(frame.contentWindow ?? {}, 'RTCPeerConnection') as typeof RTCPeerConnection;
        const peer = new Peer({ iceServers: [{ urls: 'stun:192.0.2.7:3478' }, { urls: 'stun:example.org' }] });
        const found: string[] = [];
        peer.addEventListener('icecandidate', ({ candidate }) => found.push(candidate?.candidate ?? ''));
        peer.createDataChannel('out');
        await peer.setLocalDescription(await peer.createOffer());
        await new Promise((resolve) => setTimeout(resolve, 2000));
        if (found.every((candidate) => candidate === '')) throw new Error('no way out was found');
      },
      transport: () =>
        new (Reflect.get(window, 'WebTransport') as new (url: string) => { ready: unknown })('https://192.0.2.1/')
          .ready,
      window: () => window.open('https://example.org/') ?? Promise.reject(new Error('refused')),
    };
    for (const rel of ['dns-prefetch', 'preconnect', 'prefetch', 'stylesheet', 'icon', 'manifest']) {
      document.head.append(Object.assign(document.createElement('link'), { rel, href: 'https://example.org/x' }));
    }
    document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.org/' }));
    const link = Object.assign(document.createElement('a'), {
      href: 'https://example.org/',
      ping: 'https://192.0.2.1/',
    });
    document.body.append(link);
    link.click();
    // Says only that it was taken, not that it will be sent: the trace tells.
    navigator.sendBeacon('https://example.org/', 'x');
    const opened: string[] = [];
    for (const [name, way] of Object.entries(ways)) {
      try {
        await way();
        opened.push(name);
      } catch {
        // Refused, as it should be.
      }
    }
    return opened;
  });
  await page.waitForTimeout(3000);
  return opened;
}

async function run(shell: RunningShell): Promise<{ report: string; opened: string[] }> {
  const context = await openAsForAPerson(shell);
  try {
    const page = await context.newPage();
    await page.goto(shell.url);
    await page.waitForFunction(() => 'quarterdeck' in window);
    return { report: await work(page, shell), opened: await tryEveryWayOut(page) };
  } finally {
    await context.close();
  }
}

const shell = await startBrowserShell({ appFolder });
try {
  const seen = await run(shell);
  process.stdout.write(`${JSON.stringify(seen)}\n`);
} finally {
  await shell.stop();
}
