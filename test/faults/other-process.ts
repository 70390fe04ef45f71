// A second process at an open workspace: it is kept out by name, and a plain read of the file breaks neither lock nor data.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { createWorkspace } from '#db/open-workspace.ts';
import type { FaultFigure } from './figures.ts';
import { addRecords } from './sample.ts';
import { keyOptions, revisionOf, verifyFile } from './verify.ts';

const OPENER = path.join(import.meta.dirname, '..', 'harness', 'workers', 'open-workspace.ts');
const READER = path.join(import.meta.dirname, 'workers', 'read-bytes.ts');

function child(program: string, ...args: readonly string[]): string {
  return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' }).stdout.trim();
}

/** The code with which another process is refused; empty when it is let in. */
export function refusalOfOther(file: string): string {
  return (JSON.parse(child(OPENER, 'look', file)) as { code?: string }).code ?? '';
}

/** Reads the file in another process, plainly. The number of bytes it found. */
export function readByOther(file: string): number {
  return Number(child(READER, file));
}

/** Between the steps of one process another one reads the file and tries to open it. */
export function otherProcess(rounds: number, folder: string): FaultFigure {
  const file = path.join(folder, 'shared.qdk');
  const workspace = createWorkspace(file, keyOptions(false));
  const notes = new Set<string>();
  let refused = 0;
  for (let round = 0; round < rounds; round += 1) {
    addRecords(workspace, 20);
    if (readByOther(file) === 0) notes.add('the file could not be read');
    const code = refusalOfOther(file);
    if (code === 'WORKSPACE_LOCKED') refused += 1;
    else notes.add(`the second process was answered ${code === '' ? 'with the workspace' : code}`);
  }
  const revision = revisionOf(workspace);
  workspace.close();
  const { lost, problem } = verifyFile(file, false, { revision }, { inFlight: 0 });
  if (problem !== null) notes.add(problem);
  return {
    fault: 'second process and plain read',
    rounds,
    acknowledged: revision,
    lost,
    corrupt: notes.size,
    detected: refused,
    notes: [...notes],
  };
}
