// A Chromium for tests: one that is installed, else the one inside @sparticuz/chromium, unpacked once per version.
// Started with the browser's own protections on, unlike the package's default arguments.
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser, type LaunchOptions } from 'playwright';
import { findInstalledBrowser } from '#electron/browser-shell/find-browser.ts';

const packageFolder = path.resolve(import.meta.dirname, '../../node_modules/@sparticuz/chromium');

async function unpack(name: string, target: string): Promise<void> {
  const source = path.join(packageFolder, 'bin', `${name}.br`);
  await pipeline(createReadStream(source), createBrotliDecompress(), createWriteStream(target));
}

async function unpackArchive(name: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const archive = path.join(folder, 'archive.tar');
  await unpack(`${name}.tar`, archive);
  const { status } = spawnSync('tar', ['-xf', archive, '-C', folder]);
  if (status !== 0) throw new Error(`could not unpack ${name}`);
  await rm(archive);
}

const LIBRARY_FOLDERS = ['/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu', '/lib64', '/usr/lib64', '/usr/lib'];

function systemHasNss(): boolean {
  return LIBRARY_FOLDERS.some((folder) => existsSync(path.join(folder, 'libnss3.so')));
}

/** The package's own list of font folders names places that only its authors' servers have. */
const fontList = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts')}</dir>
  <cachedir>${path.join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;

/** Unpacks beside the final folder and renames, so that two test processes never see half a browser. */
async function unpackPackaged(folder: string): Promise<void> {
  const temporary = await mkdtemp(`${folder}-`);
  await unpack('chromium', path.join(temporary, 'chromium'));
  await chmod(path.join(temporary, 'chromium'), 0o700);
  await unpackArchive('fonts', path.join(temporary, 'fonts'));
  await writeFile(path.join(temporary, 'fonts.conf'), fontList(folder));
  await unpackArchive('al2023', path.join(temporary, 'al2023'));
  try {
    await rename(temporary, folder);
  } catch {
    await rm(temporary, { recursive: true, force: true });
    if (!existsSync(folder)) throw new Error(`could not unpack Chromium into ${folder}`);
  }
}

async function packagedBrowser(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = path.join(os.tmpdir(), `quarterdeck-chromium-${version}`);
  if (!existsSync(folder)) await unpackPackaged(folder);
  const env: Record<string, string> = {};
  if (!systemHasNss()) env['LD_LIBRARY_PATH'] = path.join(folder, 'al2023', 'lib');
  if (!existsSync('/etc/fonts')) env['FONTCONFIG_FILE'] = path.join(folder, 'fonts.conf');
  return { executablePath: path.join(folder, 'chromium'), env };
}

/** Launch options for Playwright, for both `chromium.launch` and playwright.config.ts (`use.launchOptions`). */
export async function chromiumLaunchOptions(): Promise<LaunchOptions> {
  const installed = findInstalledBrowser();
  const { executablePath, env } =
    installed === undefined ? await packagedBrowser() : { executablePath: installed, env: {} };
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    executablePath,
    env: { ...Object.fromEntries(inherited), ...env },
    chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
    args: ['--disable-gpu', '--font-render-hinting=none'],
  };
}

/** A running headless Chromium; the caller closes it. */
export async function launchChromium(extraArgs: readonly string[] = []): Promise<Browser> {
  const options = await chromiumLaunchOptions();
  return chromium.launch({ ...options, args: [...(options.args ?? []), ...extraArgs] });
}
