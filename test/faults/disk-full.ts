// A full disk: the step in flight is refused as DISK_FULL and leaves nothing, earlier steps stay, work goes on once there is
// space again, and a copy that does not fit leaves no file.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/errors.ts';
import { createWorkspace } from '#db/open-workspace.ts';
import type { Workspace } from '#db/workspace.ts';
import type { FaultFigure } from './figures.ts';
import { addRecords } from './sample.ts';
import { keyOptions, revisionOf, verifyFile } from './verify.ts';

/** Writes until a step is refused. Returns the number of steps done, or a reason why the refusal was a wrong one. */
export function fill(workspace: Workspace, people: number): number | string {
  for (let done = 0; done < 20_000; done += 1) {
    const before = { revision: revisionOf(workspace), root: workspace.head().root.toString('hex') };
    try {
      addRecords(workspace, people);
    } catch (error) {
      const code = error instanceof AppError ? error.code : String(error);
      const after = { revision: revisionOf(workspace), root: workspace.head().root.toString('hex') };
      if (code !== 'DISK_FULL') return `refused as ${code}`;
      return JSON.stringify(after) === JSON.stringify(before) ? done : 'the refused step left something behind';
    }
  }
  return 'the disk never became full';
}

function goesOn(workspace: Workspace): string | null {
  const failed = workspace.check().filter(({ ok }) => !ok);
  if (failed.length > 0) return failed.map(({ note }) => note).join(' ');
  const before = revisionOf(workspace);
  addRecords(workspace, 3);
  return revisionOf(workspace) === before + 1 ? null : 'no step could be written after there was space again';
}

/** The limit of pages stands for the disk: raised after each refusal, lowered again for the next round. */
export function fullByPages(encrypted: boolean, rounds: number, folder: string): FaultFigure {
  const file = path.join(folder, `pages-${encrypted}.qdk`);
  const workspace = createWorkspace(file, keyOptions(encrypted));
  const sum = { acknowledged: 0, corrupt: 0 };
  const notes = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const pages = Number(workspace.connection().value('pragma page_count'));
    workspace.connection().database.pragma(`max_page_count = ${pages + 5 + ((round * 13) % 40)}`);
    const done = fill(workspace, (round * 7) % 60);
    workspace.connection().database.pragma('max_page_count = 1000000');
    const problem = typeof done === 'string' ? done : goesOn(workspace);
    sum.acknowledged += typeof done === 'number' ? done : 0;
    if (problem !== null) {
      sum.corrupt += 1;
      notes.add(problem);
    }
  }
  const revision = revisionOf(workspace);
  workspace.close();
  const { lost, problem } = verifyFile(file, encrypted, { revision }, { inFlight: 0 });
  if (problem !== null) notes.add(problem);
  const fault = `disk full by pages, ${encrypted ? 'encrypted' : 'plain'}`;
  return { fault, rounds, ...sum, lost, detected: rounds, notes: [...notes].slice(0, 3) };
}

function mounted(folder: string, kilobytes: number): boolean {
  fs.mkdirSync(folder, { recursive: true });
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'ignore' });
  return done.status === 0;
}

function unmount(folder: string): void {
  spawnSync('umount', [folder], { stdio: 'ignore' });
}

/** Why no small disk can be made on this machine; null when one can. */
export function smallDiskMissing(folder: string): string | null {
  if (process.platform !== 'linux') return 'a small disk is mounted as tmpfs, on Linux only';
  const place = path.join(folder, 'try');
  if (!mounted(place, 64)) return 'this account may not mount a tmpfs';
  unmount(place);
  return null;
}

/** Runs `work` with the folder of a small disk, and takes the disk away again. */
export function onSmallDisk<T>(folder: string, kilobytes: number, work: (place: string) => T): T {
  const place = path.join(folder, 'small-disk');
  if (!mounted(place, kilobytes)) throw new Error('the small disk could not be mounted');
  try {
    return work(place);
  } finally {
    unmount(place);
  }
}

/** A workspace on a disk of 4 MB that fills up, is closed while full, opened again, and goes on after a file was removed. */
export function fullByDisk(encrypted: boolean, folder: string): FaultFigure {
  const notes: string[] = [];
  const figure = onSmallDisk(folder, 4096, (place) => {
    const ballast = path.join(place, 'ballast');
    fs.writeFileSync(ballast, Buffer.alloc(512 * 1024));
    const file = path.join(place, 'full.qdk');
    const workspace = createWorkspace(file, keyOptions(encrypted));
    const done = fill(workspace, 10);
    if (typeof done === 'string') notes.push(done);
    const copy = copyRefusal(workspace, path.join(place, 'copy.qdk'));
    if (copy !== null) notes.push(copy);
    const revision = revisionOf(workspace);
    workspace.close();
    const whileFull = verifyFile(file, encrypted, { revision }, { inFlight: 0 });
    if (whileFull.problem !== null) notes.push(`while full: ${whileFull.problem}`);
    fs.rmSync(ballast);
    const after = verifyFile(file, encrypted, { revision }, { inFlight: 0, look: goesOn });
    if (after.problem !== null) notes.push(`with space again: ${after.problem}`);
    return { acknowledged: revision, lost: Math.max(whileFull.lost, after.lost) };
  });
  const fault = `disk full on a small disk, ${encrypted ? 'encrypted' : 'plain'}`;
  return { fault, rounds: 1, ...figure, corrupt: notes.length, detected: 1, notes };
}

/** A copy to a disk without space: refused as DISK_FULL, and no file of any name is left. */
export function copyRefusal(workspace: Workspace, target: string): string | null {
  const before = fs.readdirSync(path.dirname(target)).join();
  try {
    workspace.copyTo(target);
    return 'a copy was made on a full disk';
  } catch (error) {
    const code = error instanceof AppError ? error.code : String(error);
    if (code !== 'DISK_FULL') return `the copy was refused as ${code}`;
  }
  return fs.readdirSync(path.dirname(target)).join() === before ? null : 'the refused copy left a file behind';
}
