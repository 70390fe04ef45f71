// Looks for a Chromium-based browser installed on this machine: Chromium, Chrome or Edge, in that order.
import { existsSync } from 'node:fs';
import path from 'node:path';

type Variables = Readonly<Record<string, string | undefined>>;

const LINUX_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const MAC_PATHS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PATHS = [
  ['Chromium', 'Application', 'chrome.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** Every place a browser may be on this platform, the preferred first; nothing is opened or run. */
export function browserCandidates(platform: NodeJS.Platform, env: Variables): string[] {
  if (platform === 'darwin') return MAC_PATHS;
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    );
    return WINDOWS_PATHS.flatMap((parts) => roots.map((root) => path.win32.join(root, ...parts)));
  }
  const folders = (env['PATH'] ?? '').split(path.posix.delimiter).filter((folder) => folder !== '');
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

/** The first installed browser, or undefined. QUARTERDECK_CHROMIUM names another one and wins. */
export function findInstalledBrowser(
  platform: NodeJS.Platform = process.platform,
  env: Variables = process.env,
  exists: (file: string) => boolean = existsSync,
): string | undefined {
  const named = env['QUARTERDECK_CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  return browserCandidates(platform, env).find(exists);
}
