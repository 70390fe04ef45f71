// `npm start`: builds what the windows need and opens the application, in Electron where its binary is or can be had,
// otherwise, with one line saying so, in the browser shell. `npm start -- --browser` goes there directly.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { requirePinnedNode } from './node-version.ts';
import { ROOT, run, TOOL_ENV } from './run.ts';

/** A network that swallows packets must not keep anybody waiting longer than this. */
const INSTALL_LIMIT_MS = 60_000;

const PACKAGE = path.join(ROOT, 'node_modules', 'electron');

function electronBinary(): string | undefined {
  const pathFile = path.join(PACKAGE, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const binary = path.join(PACKAGE, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : undefined;
}

/** Electron's own way of getting its binary, ended when it takes too long. */
function installElectron(): Promise<void> {
  console.log(`Fetching the Electron binary, for at most ${INSTALL_LIMIT_MS / 1000} s (skip this with --browser).`);
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

async function findElectron(): Promise<string | undefined> {
  if (electronBinary() === undefined) await installElectron();
  return electronBinary();
}

/** Runs the application until it is closed; who ends this script ends the application with it. */
function runApplication(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, env: TOOL_ENV, stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

requirePinnedNode();
const browserAsked = process.argv.includes('--browser');
const electron = browserAsked ? undefined : await findElectron();
const built = await run('node', ['build/build.ts', ...(electron === undefined ? ['renderer', 'preload'] : ['all'])]);
if (built !== 0) process.exit(built);
if (electron !== undefined) process.exit(await runApplication(electron, [ROOT]));
if (!browserAsked)
  console.log('The Electron binary could not be had: Quarterdeck opens in a browser window, offline all the same.');
const shell = ['--disable-warning=ExperimentalWarning', 'electron/browser-shell/index.ts'];
process.exit(await runApplication(process.execPath, shell));
