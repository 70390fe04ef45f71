// Shows a page to a person: in an application window of an installed Chromium, Chrome or Edge, kept off the network by
// switches; otherwise, or for tests, by printing its address, which works once.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { app, appendedSwitches } from './app.ts';
import { findInstalledBrowser } from './find-browser.ts';

export interface ShownPage {
  onClosed(listener: () => void): void;
  close(): void;
}

interface Size {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** Arguments for an application window that shares nothing with the person's own browser. */
export function browserArguments(
  url: string,
  size: Size,
  profile: string,
  switches: Iterable<readonly [name: string, value?: string | undefined]>,
): string[] {
  const asked = [...switches].map(([name, value]) => {
    // Main's rule maps every name to nowhere; the one address that must work is this program's own.
    if (name === 'host-resolver-rules') return `--${name}=${value}, EXCLUDE 127.0.0.1`;
    return value === undefined ? `--${name}` : `--${name}=${value}`;
  });
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    `--window-size=${size.width ?? 1280},${size.height ?? 800}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-default-apps',
    '--disable-extensions',
    ...asked,
  ];
}

export function showPage(url: string, windowId: number, size: Size): ShownPage {
  const printOnly = process.env['QUARTERDECK_SHELL_PRINT_URL'] === '1';
  const browser = printOnly ? undefined : findInstalledBrowser();
  if (browser === undefined) {
    const hint = printOnly ? '' : 'No Chromium, Chrome or Edge was found. Open this address in one; it works once.\n';
    process.stdout.write(`${hint}Quarterdeck window ${windowId}: ${url}\n`);
    return { onClosed: () => undefined, close: () => undefined };
  }
  const profile = path.join(app.getPath('userData'), `browser-window-${windowId}`);
  const child = spawn(browser, browserArguments(url, size, profile, appendedSwitches), { stdio: 'ignore' });
  return {
    onClosed(listener) {
      child.on('error', listener);
      child.on('exit', listener);
    },
    close: () => void child.kill(),
  };
}
