// Builds the application and packs it as electron-builder would for this machine, without Electron's binary: a stand-in
// with the same mark for fuses takes its place. Nothing is fetched; where the machine allows it, nothing could be.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TOOL_ENV } from '#build/run.ts';
import { FUSE_MARK } from './fuses.ts';
import { withoutNetwork } from './no-network.ts';
import { ROOT } from './source-files.ts';

const FUSES_AS_SHIPPED = '101100011';

export interface PackedApp {
  readonly executable: string;
  /** The folder that holds the archive and everything beside it. */
  readonly resources: string;
  readonly archive: string;
}

function standInElectron(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const fuses = [Buffer.from(FUSE_MARK), Buffer.from([1, FUSES_AS_SHIPPED.length]), Buffer.from(FUSES_AS_SHIPPED)];
  const executable = path.join(folder, 'electron');
  writeFileSync(executable, Buffer.concat([Buffer.alloc(512), ...fuses, Buffer.alloc(512)]));
  chmodSync(executable, 0o755);
  return folder;
}

function run(command: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, env: TOOL_ENV, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}\n${stderr}`);
}

/** Builds all parts into build/out and packs them into `folder`. */
export function packageApp(folder: string): PackedApp {
  run(process.execPath, ['build/build.ts']);
  const worker = path.join(ROOT, 'test/harness/workers/package-app.ts');
  const electron = standInElectron(path.join(folder, 'electron'));
  const output = path.join(folder, 'release');
  run(...withoutNetwork(process.execPath, [worker, electron, output]));
  const unpacked = path.join(output, process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked');
  const resources = path.join(unpacked, 'resources');
  return { executable: path.join(unpacked, 'quarterdeck'), resources, archive: path.join(resources, 'app.asar') };
}
