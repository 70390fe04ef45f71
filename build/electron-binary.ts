// Where Electron's binary is, fetched by Electron's own means when it is not there yet. It comes from outside the package
// registry, so it may not be to be had.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, TOOL_ENV } from './run.ts';

/** A network that swallows packets must not keep anybody waiting: the place is asked first, then fetched from. */
const ANSWER_LIMIT_MS = 5000;
const INSTALL_LIMIT_MS = 300_000;
const DEFAULT_PLACE = 'https://github.com/electron/electron/releases/download/';

const PACKAGE = path.join(ROOT, 'node_modules', 'electron');

/** The folder of the unpacked Electron, which packaging copies. */
export const ELECTRON_FOLDER = path.join(PACKAGE, 'dist');

function electronBinary(): string | undefined {
  const pathFile = path.join(PACKAGE, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const binary = path.join(ELECTRON_FOLDER, readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : undefined;
}

/** Whether the place that Electron's installer fetches from answers at all; mirrors are named as the installer has them. */
async function placeAnswers(): Promise<boolean> {
  const place = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? DEFAULT_PLACE;
  try {
    await fetch(place, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
    return true;
  } catch {
    return false;
  }
}

/** Electron's own way of getting its binary, ended when it takes too long. */
function installElectron(hint: string): Promise<void> {
  console.log(`Fetching the Electron binary, for at most ${INSTALL_LIMIT_MS / 60_000} minutes${hint}.`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(PACKAGE, 'install.js')], { env: TOOL_ENV, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill(), INSTALL_LIMIT_MS);
    child.on('error', () => undefined);
    child.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** The binary's path, or undefined where it cannot be had. The hint is said when it must be fetched first. */
export async function findElectron(hint = ''): Promise<string | undefined> {
  if (electronBinary() === undefined && (await placeAnswers())) await installElectron(hint);
  return electronBinary();
}
