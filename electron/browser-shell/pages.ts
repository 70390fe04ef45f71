// One entry per window of the browser shell: its path, its secrets, its socket. Cookies are confined to /w/<id>/, so that
// one window's page cannot speak for another.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { FromPage, ToPage } from './messages.ts';

const secret = () => randomBytes(24).toString('base64url');

function same(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

export class Page {
  readonly id: number;
  readonly preloadFile: string;
  /** The app:// URL that main loaded. */
  readonly url: string;
  readonly onMessage: (message: FromPage) => void;
  readonly onConnection: (connected: boolean) => void;
  readonly #cookie = secret();
  #token: string | undefined = secret();
  #socket: WebSocket | undefined;

  constructor(options: Pick<Page, 'id' | 'preloadFile' | 'url' | 'onMessage' | 'onConnection'>) {
    this.id = options.id;
    this.preloadFile = options.preloadFile;
    this.url = options.url;
    this.onMessage = options.onMessage;
    this.onConnection = options.onConnection;
  }

  get path(): string {
    return `/w/${this.id}/`;
  }

  get appPath(): string {
    return new URL(this.url).pathname.slice(1);
  }

  /** Undefined once it was used. */
  get token(): string | undefined {
    return this.#token;
  }

  /** Exchanges the one-time token for the cookie; undefined when the token is wrong or was used before. */
  redeem(token: string): string | undefined {
    if (this.#token === undefined || !same(token, this.#token)) return undefined;
    this.#token = undefined;
    return this.#cookie;
  }

  holdsCookie(value: string | undefined): boolean {
    return value !== undefined && same(value, this.#cookie);
  }

  get connected(): boolean {
    return this.#socket !== undefined;
  }

  /** One socket at a time: a second one could listen in. */
  connect(socket: WebSocket): void {
    this.#socket = socket;
    socket.binaryType = 'nodebuffer';
    socket.on('message', (data: Buffer) => this.onMessage(JSON.parse(data.toString('utf8')) as FromPage));
    socket.on('close', () => {
      this.#socket = undefined;
      this.onConnection(false);
    });
    this.onConnection(true);
  }

  send(message: ToPage): void {
    this.#socket?.send(JSON.stringify(message));
  }

  disconnect(): void {
    this.#socket?.close();
  }
}
