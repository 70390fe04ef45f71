// Stand-ins for Electron's BrowserWindow and webContents: a page on the loopback server, opened in a browser.
import { EventEmitter } from 'node:events';
import type { BrowserWindow as ElectronWindow, BrowserWindowConstructorOptions, WebContents } from 'electron';
import { app } from './app.ts';
import { openFileDialog, type FileDialog } from './file-dialog.ts';
import { invokeHandler } from './ipc-main.ts';
import { showPage, type ShownPage } from './launch.ts';
import type { ChooserOptions, FromPage } from './messages.ts';
import { Page } from './pages.ts';
import { serveApp } from './protocol.ts';
import { startShellServer } from './server.ts';

/** A page that reloads comes back at once; one that stays away this long was closed. */
const GONE_AFTER_MS = 5_000;

const pages = new Map<number, Page>();
const server = startShellServer({ pages, serveApp });

class StandInWebContents
  extends EventEmitter
  implements Pick<WebContents, 'id' | 'send' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'>
{
  readonly id: number;
  constructor(id: number) {
    super();
    this.id = id;
  }
  send(channel: string, ...args: unknown[]): void {
    pages.get(this.id)?.send({ type: 'push', channel, args });
  }
  setWindowOpenHandler(): void {
    // The page's first script refuses new windows itself.
  }
  setWebRTCIPHandlingPolicy(): void {
    // The browser is started with the same policy as a switch.
  }
}

export class BrowserWindow
  extends EventEmitter
  implements Pick<ElectronWindow, 'id' | 'show' | 'focus' | 'restore' | 'isMinimized' | 'loadURL'>
{
  static readonly #open = new Map<number, BrowserWindow>();
  static #lastId = 0;
  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.#open.values()];
  }

  readonly id: number;
  readonly webContents: StandInWebContents;
  readonly #options: BrowserWindowConstructorOptions;
  readonly #dialogs = new Map<number, FileDialog>();
  #shown: ShownPage | undefined;
  #goneTimer: NodeJS.Timeout | undefined;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    BrowserWindow.#lastId += 1;
    this.id = BrowserWindow.#lastId;
    this.#options = options;
    this.webContents = new StandInWebContents(this.id);
    BrowserWindow.#open.set(this.id, this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    const preloadFile = this.#options.webPreferences?.preload ?? '';
    const page = new Page({
      id: this.id,
      url,
      preloadFile,
      onMessage: (message) => this.#receive(page, message),
      onConnection: (connected) => this.#connectionChanged(connected),
    });
    pages.set(this.id, page);
    const { origin } = await server;
    const { width, height } = this.#options;
    this.#shown = showPage(`${origin}${page.path}?token=${page.token}`, this.id, { width, height });
    this.#shown.onClosed(() => this.#close());
  }

  show(): void {
    // The browser shows a page as soon as it has one.
  }
  focus(): void {
    // A page cannot raise its own window.
  }
  restore(): void {
    // Nor restore it.
  }
  isMinimized(): boolean {
    return false;
  }

  /** Opens the file chooser in this window's page. */
  chooseFile(options: ChooserOptions): Promise<string | null> {
    const page = pages.get(this.id);
    if (page === undefined) return Promise.resolve(null);
    const dialogId = this.#dialogs.size + 1;
    const dialog = openFileDialog(dialogId, options, (message) => page.send(message));
    this.#dialogs.set(dialogId, dialog);
    return dialog.path;
  }

  #receive(page: Page, message: FromPage): void {
    if (message.type === 'invoke') void this.#invoke(page, message);
    else this.#dialogs.get(message.dialogId)?.receive(message);
  }

  async #invoke(page: Page, { id, channel, args }: Extract<FromPage, { type: 'invoke' }>): Promise<void> {
    try {
      const value = await invokeHandler(channel, this.webContents, page.url, args);
      page.send({ type: 'result', id, value });
    } catch {
      page.send({ type: 'failed', id, message: 'the call failed' });
    }
  }

  #connectionChanged(connected: boolean): void {
    clearTimeout(this.#goneTimer);
    if (connected) this.emit('ready-to-show');
    else this.#goneTimer = setTimeout(() => this.#close(), GONE_AFTER_MS);
  }

  #close(): void {
    if (!BrowserWindow.#open.delete(this.id)) return;
    clearTimeout(this.#goneTimer);
    pages.get(this.id)?.disconnect();
    pages.delete(this.id);
    this.#shown?.close();
    this.emit('closed');
    if (BrowserWindow.#open.size === 0) app.emit('window-all-closed');
  }
}
