// The loopback server of the browser shell: 127.0.0.1, a port the system picks, one path per window. Everything needs
// the window's cookie, which is given once for a one-time token; sockets need this server's own origin besides.
import { readFile } from 'node:fs/promises';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Page } from './pages.ts';

const LOOPBACK = '127.0.0.1';
const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
const SCRIPTS = new Set(['start.ts', 'connection.ts', 'chooser.ts', 'chooser-style.ts']);
const FIRST_SCRIPT = '<script type="module" src="__shell/preload.js"></script>';

export interface ShellServerDeps {
  readonly pages: ReadonlyMap<number, Page>;
  /** What main registered with protocol.handle. */
  readonly serveApp: (request: Request) => Response | Promise<Response>;
}

export interface ShellServer {
  /** The one origin whose pages may talk to this server. */
  readonly origin: string;
  close(): void;
}

export async function startShellServer(deps: ShellServerDeps): Promise<ShellServer> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
  const { port } = server.address() as AddressInfo;
  const gate = createGate(deps.pages, port);
  server.on('request', (request, response) => {
    respond(deps, gate, request, response).catch(() => response.destroy());
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const page = gate.admitSocket(request);
    if (page === undefined) stream.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
    else sockets.handleUpgrade(request, stream, head, (socket) => page.connect(socket));
  });
  return {
    origin: gate.origin,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface Admitted {
  readonly page: Page;
  /** Path below the window's own, without the leading slash. */
  readonly rest: string;
}

interface Gate {
  readonly origin: string;
  readonly cookieName: string;
  find(request: IncomingMessage): (Admitted & { readonly url: URL }) | undefined;
  admit(request: IncomingMessage): Admitted | undefined;
  admitSocket(request: IncomingMessage): Page | undefined;
}

/** Decides who may come in. Cookies are shared by all ports of a host, so the cookie's name holds the port. */
function createGate(pages: ReadonlyMap<number, Page>, port: number): Gate {
  const host = `${LOOPBACK}:${port}`;
  const origin = `http://${host}`;
  const cookieName = `quarterdeck-${port}`;

  const find: Gate['find'] = (request) => {
    if (request.headers.host !== host) return undefined;
    const url = URL.parse(request.url ?? '/', origin);
    const match = /^\/w\/(\d+)\/(.*)$/.exec(url?.pathname ?? '');
    const page = pages.get(Number(match?.[1]));
    return url === null || page === undefined ? undefined : { page, rest: match?.[2] ?? '', url };
  };
  const cookieOf = (request: IncomingMessage) =>
    (request.headers.cookie ?? '')
      .split('; ')
      .find((pair) => pair.startsWith(`${cookieName}=`))
      ?.slice(cookieName.length + 1);
  const admit: Gate['admit'] = (request) => {
    const found = find(request);
    return found?.page.holdsCookie(cookieOf(request)) === true ? found : undefined;
  };
  const admitSocket: Gate['admitSocket'] = (request) => {
    const admitted = request.headers.origin === origin ? admit(request) : undefined;
    return admitted?.rest === '__shell/ipc' && !admitted.page.connected ? admitted.page : undefined;
  };
  return { origin, cookieName, find, admit, admitSocket };
}

async function respond(
  { serveApp }: ShellServerDeps,
  gate: Gate,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const found = gate.find(request);
  const token = found?.url.searchParams.get('token') ?? null;
  if (found !== undefined && token !== null) {
    redeem(gate, found.page, token, response);
    return;
  }
  const admitted = gate.admit(request);
  if (admitted === undefined) {
    response.writeHead(403, { 'content-type': 'text/plain' }).end('Open Quarterdeck with the address it printed.');
    return;
  }
  const { page, rest } = admitted;
  if (rest.startsWith('__shell/')) await sendScript(page, rest.slice('__shell/'.length), response);
  else await forward(serveApp, rest, request.method ?? 'GET', response);
}

function redeem({ cookieName }: Gate, page: Page, token: string, response: ServerResponse): void {
  const cookie = page.redeem(token);
  if (cookie === undefined) {
    response.writeHead(403, { 'content-type': 'text/plain' }).end('This address was used before.');
    return;
  }
  response
    .writeHead(303, {
      location: page.path + page.appPath,
      'set-cookie': `${cookieName}=${cookie}; Path=${page.path}; HttpOnly; SameSite=Strict`,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
    .end();
}

async function sendScript(page: Page, name: string, response: ServerResponse): Promise<void> {
  const script = await shellScript(page, name);
  if (script === undefined) {
    response.writeHead(404).end();
    return;
  }
  const headers = {
    'content-type': 'text/javascript',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
  response.writeHead(200, headers).end(script);
}

async function shellScript(page: Page, name: string): Promise<string | undefined> {
  if (name === 'preload.js') {
    const preload = await readFile(page.preloadFile, 'utf8');
    return `import { runPreload } from './start.ts';\nrunPreload((require, location) => {\n${preload}\n});\n`;
  }
  if (!SCRIPTS.has(name)) return undefined;
  return stripTypeScriptTypes(await readFile(path.join(import.meta.dirname, 'page', name), 'utf8'));
}

/** Main answers as it would in Electron; only the first script is added to a page. */
async function forward(
  serveApp: ShellServerDeps['serveApp'],
  rest: string,
  method: string,
  response: ServerResponse,
): Promise<void> {
  const answer = await serveApp(new Request(`app://quarterdeck/${rest}`, { method }));
  const headers = Object.fromEntries(answer.headers);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isPage = headers['content-type']?.startsWith('text/html') === true;
  response
    .writeHead(answer.status, headers)
    .end(isPage ? bytes.toString('utf8').replace(/<head[^>]*>/, (head) => head + FIRST_SCRIPT) : bytes);
}
