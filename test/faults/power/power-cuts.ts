// Power cuts: a process writes under a recorder, then the disk is rebuilt as a cut at a random moment may leave it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { FaultFigure } from '../figures.ts';
import { seededRandom } from '../random.ts';
import { verifyFile, type Acknowledged } from '../verify.ts';
import { acknowledgedBefore, diskAfterCut, parseRecords, type DiskOperation } from './replay.ts';

const STEPS = 150;
const WORKER = path.join(import.meta.dirname, '..', 'workers', 'steps-of-db.ts');

/** Why power cuts cannot be tried on this machine; null when they can. */
export function powerCutsMissing(): string | null {
  if (process.platform !== 'linux') return 'writes are recorded by a preloaded library, on Linux only';
  return spawnSync('cc', ['--version'], { stdio: 'ignore' }).error === undefined ? null : 'there is no C compiler (cc)';
}

function compileRecorder(folder: string): string {
  const library = path.join(folder, 'recorder.so');
  const source = path.join(import.meta.dirname, 'recorder.c');
  const made = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-Wall', '-Werror', '-o', library, source, '-ldl'], {
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`the recorder does not compile: ${made.stderr}`);
  return library;
}

function recorded(folder: string, cipher: 'plain' | 'encrypted'): DiskOperation[] {
  const name = `${cipher}.qdk`;
  const records = path.join(folder, `${cipher}.records`);
  const env = {
    ...process.env,
    LD_PRELOAD: compileRecorder(folder),
    RECORD_NAME: name,
    RECORD_TO: records,
    ACK_FILE: path.join(folder, `${name}.acknowledged`),
  };
  const child = spawnSync(process.execPath, [WORKER, path.join(folder, name), cipher, 'steps', String(STEPS)], {
    env,
    encoding: 'utf8',
  });
  if (child.signal !== 'SIGKILL') throw new Error(`the writing process ended by itself: ${child.stderr}`);
  return parseRecords(fs.readFileSync(records));
}

/** Cuts the power as often as told, at moments after the first acknowledgement. */
export function powerCuts(cipher: 'plain' | 'encrypted', cuts: number, folder: string): FaultFigure {
  const operations = recorded(folder, cipher);
  const first = operations.findIndex(({ kind }) => kind === 'A');
  const random = seededRandom(cuts);
  const sum = { acknowledged: 0, lost: 0, corrupt: 0 };
  const notes = new Set<string>();
  for (let cut = 0; cut < cuts; cut += 1) {
    const at = first + Math.floor(random() * (operations.length - first));
    const disk = diskAfterCut(operations, at, random);
    const file = path.join(folder, `after-${cipher}.qdk`);
    fs.writeFileSync(file, disk.content('database'));
    fs.writeFileSync(`${file}-wal`, disk.content('log'));
    const acknowledged = JSON.parse(acknowledgedBefore(operations, at)) as Acknowledged;
    const found = verifyFile(file, cipher === 'encrypted', acknowledged);
    sum.acknowledged += acknowledged.revision;
    sum.lost += found.lost;
    if (found.problem !== null) {
      sum.corrupt += 1;
      notes.add(found.problem);
    }
  }
  const syncs = operations.filter(({ kind }) => kind === 'S').length;
  const note = `${STEPS} steps: ${operations.length} recorded operations, ${syncs} of them syncs; acknowledged is the sum over all cuts`;
  return { fault: `power cut, ${cipher}`, rounds: cuts, ...sum, detected: null, notes: [note, ...notes].slice(0, 4) };
}
