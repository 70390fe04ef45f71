// First script of every page in the browser shell: connects to the shell, then runs the preload with stand-ins for the
// two Electron objects it uses, before any script of the application.
import type { ToPage } from '../messages.ts';
import { createChooser } from './chooser.ts';
import { createConnection } from './connection.ts';

type Listener = (event: unknown, ...args: unknown[]) => void;

type Preload = (require: (name: string) => unknown, location: URL) => void;

const connection = createConnection('__shell/ipc', receive);
const chooser = createChooser(connection.send);
const calls = new Map<number, PromiseWithResolvers<unknown>>();
const listeners = new Map<string, Set<Listener>>();
let lastCall = 0;

function receive(message: ToPage): void {
  if (message.type === 'result') settle(message.id)?.resolve(message.value);
  else if (message.type === 'failed') settle(message.id)?.reject(new Error(message.message));
  else if (message.type === 'push') {
    for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.args);
  } else chooser.receive(message);
}

function settle(id: number): PromiseWithResolvers<unknown> | undefined {
  const call = calls.get(id);
  calls.delete(id);
  return call;
}

const ipcRenderer = {
  invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    lastCall += 1;
    const call = Promise.withResolvers<unknown>();
    calls.set(lastCall, call);
    connection.send({ type: 'invoke', id: lastCall, channel, args });
    return call.promise;
  },
  on(channel: string, listener: Listener): void {
    const known = listeners.get(channel) ?? new Set();
    listeners.set(channel, known.add(listener));
  },
  off(channel: string, listener: Listener): void {
    listeners.get(channel)?.delete(listener);
  },
};

const contextBridge = {
  exposeInMainWorld(name: string, value: object): void {
    Object.defineProperty(globalThis, name, { value: Object.freeze(value), enumerable: true });
  },
  executeInMainWorld: ({ func }: { func: () => void }): void => func(),
};

/** Electron refuses these in main; a browser has to be asked in the page. */
function refuseNavigation(): void {
  Object.defineProperty(globalThis, 'open', { value: () => null });
  if (!('navigation' in globalThis)) return;
  const navigation = globalThis.navigation as EventTarget;
  navigation.addEventListener('navigate', (event) => {
    const { hashChange, navigationType, destination } = event as NavigateEvent;
    if (!hashChange && !destination.sameDocument && navigationType !== 'reload') event.preventDefault();
  });
}

refuseNavigation();
/** Called by the module that the shell wraps around the built preload. */
export function runPreload(preload: Preload): void {
  // The preload tests its origin as in Electron; the shell has already tested the page's own.
  const url = new URL(`app://quarterdeck${location.pathname.replace(/^\/w\/\d+/, '')}`);
  const load = (name: string) => {
    if (name !== 'electron') throw new Error(`the preload may not load ${name}`);
    return { contextBridge, ipcRenderer };
  };
  preload(load, url);
}
