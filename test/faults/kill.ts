// kill -9 of a process that writes, imports or copies. After each kill: the file opens, everything checks, every
// acknowledged step is there, at most the one in flight besides; an import is there as a whole or not at all.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { TreeHead } from '#db/audit/merkle.ts';
import { openWorkspace } from '#db/open-workspace.ts';
import type { Workspace } from '#db/workspace.ts';
import type { FaultFigure } from './figures.ts';
import { IMPORT_ROWS } from './import-size.ts';
import { seededRandom } from './random.ts';
import { extendsHead, keyOptions, verifyFile, type Acknowledged } from './verify.ts';

interface KillKind {
  readonly fault: string;
  readonly worker: 'steps-of-db.ts' | 'steps-of-services.ts';
  readonly arguments: readonly string[];
  readonly encrypted: boolean;
  /** The kill comes at a random time within this many milliseconds of the first step. */
  readonly withinMs: number;
}

export const KILL_KINDS: readonly KillKind[] = [
  {
    fault: 'kill while writing',
    worker: 'steps-of-services.ts',
    arguments: ['write'],
    encrypted: false,
    withinMs: 300,
  },
  {
    fault: 'kill while writing, encrypted',
    worker: 'steps-of-db.ts',
    arguments: ['encrypted', 'steps'],
    encrypted: true,
    withinMs: 300,
  },
  {
    fault: 'kill while importing',
    worker: 'steps-of-services.ts',
    arguments: ['import'],
    encrypted: false,
    withinMs: 900,
  },
  {
    fault: 'kill while copying',
    worker: 'steps-of-db.ts',
    arguments: ['encrypted', 'copies'],
    encrypted: true,
    withinMs: 300,
  },
];

interface Line extends Acknowledged {
  readonly provider?: string;
  readonly service?: string;
  readonly incident?: string;
  readonly copy?: string;
}

const WORKERS = path.join(import.meta.dirname, 'workers');

/** Starts the worker, kills it, and gives back what it had acknowledged. */
async function killedRun(kind: KillKind, file: string, afterMs: number): Promise<Line[]> {
  const child = spawn(process.execPath, [path.join(WORKERS, kind.worker), file, ...kind.arguments], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  let timer: NodeJS.Timeout | null = null;
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    // The first line says that it is open, the second that a step is done.
    if (output.split('\n').length > 2) timer ??= setTimeout(() => child.kill('SIGKILL'), afterMs);
  });
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const signal = await new Promise<string | null>((resolve) => child.once('close', (_code, name) => resolve(name)));
  if (timer !== null) clearTimeout(timer);
  if (signal !== 'SIGKILL') throw new Error(`the writing process ended by itself: ${errors.trim()}`);
  // What follows the last line break was being written when the kill came.
  const lines = output.slice(0, output.lastIndexOf('\n') + 1).split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Line);
}

const count = (workspace: Workspace, sql: string, ...values: unknown[]): number =>
  Number(workspace.connection().value(sql, values));

function missingRecord(workspace: Workspace, lines: readonly Line[]): string | null {
  for (const table of ['provider', 'service', 'incident'] as const) {
    for (const { [table]: id } of lines) {
      if (id !== undefined && count(workspace, `select count(*) from ${table} where id = ?`, id) !== 1) {
        return `an acknowledged ${table} is missing`;
      }
    }
  }
  return null;
}

function halfStep(workspace: Workspace): string | null {
  const parts =
    'select count(*) from provider where 2 <> (select count(*) from provider_identifier where providerId = provider.id)';
  if (count(workspace, parts) > 0) return 'a provider has lost an identifier';
  const imported =
    'select count(*) from import_batch where ? <> (select count(*) from incident where importId = import_batch.id)';
  return count(workspace, imported, IMPORT_ROWS) > 0 ? 'an import is there in part' : null;
}

// The last acknowledged copy of each name must be there, or the one that was being made in its place.
function copyProblem(workspace: Workspace, folder: string, lines: readonly Line[]): string | null {
  const promised = new Map(lines.flatMap(({ copy, head }) => (copy === undefined ? [] : [[copy, head] as const])));
  for (const [name, head] of promised) {
    const acknowledged = { revision: 0, ...(head === undefined ? {} : { head }) };
    let copied: TreeHead | null = null;
    const look = (copy: Workspace): null => {
      copied = copy.head();
      return null;
    };
    const { problem } = verifyFile(path.join(folder, name), true, acknowledged, { inFlight: Infinity, look });
    if (problem !== null) return `${name}: ${problem}`;
    if (copied === null || !extendsHead(workspace, copied)) return `${name} is not a copy of this workspace`;
  }
  return null;
}

// Copies that were cut short leave a temporary file; the next copy of that name must not mind, and must clear it away.
function copyAgain(folder: string, file: string): string | null {
  const workspace = openWorkspace(file, keyOptions(true));
  for (const name of ['copy-0.qdk', 'copy-1.qdk', 'copy-2.qdk']) workspace.copyTo(path.join(folder, name));
  workspace.close();
  const left = fs.readdirSync(folder).filter((name) => name.endsWith('.tmp'));
  return left.length === 0 ? null : `${left.join(', ')} stayed behind`;
}

// Every round looks at all that is in the file: one file for hundreds of rounds would take longer from round to round.
const ROUNDS_PER_FILE = 20;

/** Kills as often as told, many times over the same file, as a machine with a bad power supply would. */
export async function killRounds(kind: KillKind, rounds: number, folder: string): Promise<FaultFigure> {
  const random = seededRandom(rounds);
  const figures: FaultFigure[] = [];
  for (let done = 0; done < rounds; done += ROUNDS_PER_FILE) {
    const place = path.join(folder, `from-${done}`);
    fs.mkdirSync(place);
    figures.push(await killsOfFile(kind, Math.min(ROUNDS_PER_FILE, rounds - done), place, random));
    fs.rmSync(place, { recursive: true });
  }
  const total = (pick: (figure: FaultFigure) => number): number => figures.reduce((sum, one) => sum + pick(one), 0);
  return {
    fault: kind.fault,
    rounds,
    acknowledged: total(({ acknowledged }) => acknowledged ?? 0),
    lost: total(({ lost }) => lost),
    corrupt: total(({ corrupt }) => corrupt),
    detected: null,
    notes: figures.flatMap(({ notes }) => notes).slice(0, 3),
  };
}

async function killsOfFile(kind: KillKind, rounds: number, folder: string, random: () => number): Promise<FaultFigure> {
  const file = path.join(folder, `${kind.arguments.join('-')}.qdk`);
  let before: TreeHead | null = null;
  const sum = { acknowledged: 0, lost: 0, corrupt: 0 };
  const notes = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const lines = await killedRun(kind, file, random() * kind.withinMs);
    const look = (workspace: Workspace): string | null => {
      const problem =
        missingRecord(workspace, lines) ??
        halfStep(workspace) ??
        copyProblem(workspace, folder, lines) ??
        (before === null || extendsHead(workspace, before) ? null : 'the audit log lost its beginning');
      before = workspace.head();
      return problem;
    };
    const last = lines.at(-1) ?? { revision: 0 };
    const found = verifyFile(file, kind.encrypted, last, { look });
    sum.acknowledged += last.revision - (lines[0]?.revision ?? 0);
    sum.lost += found.lost;
    if (found.problem !== null) {
      sum.corrupt += 1;
      notes.add(`round ${round + 1}: ${found.problem}`);
    }
  }
  const left = kind.arguments.includes('copies') ? copyAgain(folder, file) : null;
  if (left !== null) {
    sum.corrupt += 1;
    notes.add(left);
  }
  return { fault: kind.fault, rounds, ...sum, detected: null, notes: [...notes].slice(0, 3) };
}
