// One bit of a closed workspace turns over. Encrypted: every flip is noticed. Plain: what the checks notice is counted, and
// so is what they do not: a flip that changes what can be read while every check passes.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { openWorkspace } from '#db/open-workspace.ts';
import type { Workspace } from '#db/workspace.ts';
import type { FaultFigure } from './figures.ts';
import { seededRandom } from './random.ts';
import { makeClosed } from './sample.ts';
import { keyOptions } from './verify.ts';

export interface FlipFigure extends FaultFigure {
  /** Of the detected ones, those that already the opening or a plain reading refused. */
  readonly onOpening: number;
  /** Flips that change nothing that can be read: unused bytes. */
  readonly harmless: number;
}

/** Everything that can be read, in one hash: every row of every table. */
function contentHash(workspace: Workspace): string {
  const hash = createHash('sha256');
  const db = workspace.connection();
  const tables = db.rows(`select name from sqlite_schema where type = 'table' order by name`);
  for (const { name } of tables) {
    // The stop marker differs between an open workspace and a closed one.
    if (name !== 'workspace_state') hash.update(JSON.stringify([name, db.rows(`select * from "${String(name)}"`)]));
  }
  return hash.digest('hex');
}

type Outcome = 'refused' | 'reported' | 'harmless' | 'silent';

function outcomeOf(file: string, encrypted: boolean, content: string): Outcome {
  let workspace: Workspace | null = null;
  try {
    workspace = openWorkspace(file, keyOptions(encrypted));
    const found = contentHash(workspace);
    if (workspace.check().some(({ ok }) => !ok)) return 'reported';
    return found === content ? 'harmless' : 'silent';
  } catch {
    return 'refused';
  } finally {
    workspace?.close();
  }
}

function closedCopy(folder: string, encrypted: boolean): { readonly bytes: Buffer; readonly content: string } {
  const made = path.join(folder, `made-${encrypted}.qdk`);
  const packed = path.join(folder, `packed-${encrypted}.qdk`);
  makeClosed(made, encrypted);
  const workspace = openWorkspace(made, keyOptions(encrypted));
  // A copy holds no unused pages: every byte of it is read.
  workspace.copyTo(packed);
  const content = contentHash(workspace);
  workspace.close();
  return { bytes: fs.readFileSync(packed), content };
}

/** Turns over one random bit as often as told, each time in a fresh copy. */
export function bitFlips(encrypted: boolean, flips: number, folder: string): FlipFigure {
  const { bytes, content } = closedCopy(folder, encrypted);
  const random = seededRandom(flips);
  const file = path.join(folder, `flipped-${encrypted}.qdk`);
  const outcomes = { refused: 0, reported: 0, harmless: 0, silent: 0 };
  for (let flip = 0; flip < flips; flip += 1) {
    const flipped = Buffer.from(bytes);
    const at = Math.floor(random() * bytes.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    fs.writeFileSync(file, flipped);
    fs.rmSync(`${file}-wal`, { force: true });
    outcomes[outcomeOf(file, encrypted, content)] += 1;
  }
  const { refused, reported, harmless, silent } = outcomes;
  const note = `refused on opening or reading ${refused}, reported by the checks ${reported}, harmless ${harmless}, not noticed ${silent}`;
  return {
    fault: `bit flip, ${encrypted ? 'encrypted' : 'plain'}`,
    rounds: flips,
    acknowledged: null,
    lost: 0,
    corrupt: silent,
    detected: refused + reported,
    onOpening: refused,
    harmless,
    notes: [note],
  };
}
