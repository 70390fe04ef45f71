// Stand-in for Electron's app: paths, switches, life cycle.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { App } from 'electron';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Folder of package.json; tests point it at a folder with a renderer of their own. */
const appFolder = process.env['QUARTERDECK_SHELL_APP'] ?? ROOT;

function userDataFolder(): string {
  const named = process.env['QUARTERDECK_SHELL_USER_DATA'];
  if (named !== undefined) return named;
  const home = os.homedir();
  if (process.platform === 'win32') return path.join(process.env['APPDATA'] ?? home, 'Quarterdeck');
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Quarterdeck');
  return path.join(process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), 'Quarterdeck');
}

function pathOf(name: string): string {
  if (name === 'userData') return userDataFolder();
  const documents = path.join(os.homedir(), 'Documents');
  return name === 'documents' ? (process.env['QUARTERDECK_SHELL_DOCUMENTS'] ?? documents) : os.homedir();
}

/** Chromium switches main asked for; used when the browser is started. */
export const appendedSwitches = new Map<string, string | undefined>();

type StoodIn = Pick<
  App,
  | 'enableSandbox'
  | 'exit'
  | 'getAppPath'
  | 'getPath'
  | 'getVersion'
  | 'isPackaged'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'whenReady'
> & { commandLine: Pick<App['commandLine'], 'appendSwitch'> };

// Electron's overloads of `on` return App itself, which a stand-in cannot be: the emitter's own is used instead.
class StandInApp extends EventEmitter implements StoodIn {
  readonly isPackaged = false;
  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => void appendedSwitches.set(name, value),
  };
  whenReady = (): Promise<void> => Promise.resolve();
  enableSandbox = (): void => undefined;
  requestSingleInstanceLock = (): boolean => true;
  getAppPath = (): string => appFolder;
  getPath = (name: string): string => pathOf(name);
  getVersion = (): string => {
    const text = readFileSync(path.join(ROOT, 'package.json'), 'utf8');
    return (JSON.parse(text) as { version: string }).version;
  };
  exit = (exitCode = 0): never => process.exit(exitCode);
  /** As in Electron: a listener may hold quitting back by preventing the event's default. */
  quit = (): void => {
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => (prevented = true) });
    if (prevented) return;
    this.emit('quit', {}, 0);
    process.exit(0);
  };
}

export const app = new StandInApp();

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, app.quit);
