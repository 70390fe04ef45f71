// `npm start`: builds what the windows need and opens the application, in Electron where its binary is or can be had,
// otherwise, with one line saying so, in the browser shell. `npm start -- --browser` goes there directly.
import { spawn } from 'node:child_process';
import { findElectron } from './electron-binary.ts';
import { requirePinnedNode } from './node-version.ts';
import { ROOT, run, TOOL_ENV } from './run.ts';

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
const electron = browserAsked ? undefined : await findElectron(' (skip this with --browser)');
const built = await run('node', ['build/build.ts', ...(electron === undefined ? ['renderer', 'preload'] : ['all'])]);
if (built !== 0) process.exit(built);
if (electron !== undefined) process.exit(await runApplication(electron, [ROOT]));
if (!browserAsked)
  console.log('The Electron binary could not be had: Quarterdeck opens in a browser window, offline all the same.');
const shell = ['--disable-warning=ExperimentalWarning', 'electron/browser-shell/index.ts'];
process.exit(await runApplication(process.execPath, shell));
