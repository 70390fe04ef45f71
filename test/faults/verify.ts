// What must hold of a workspace after a fault: it opens, every check passes, every acknowledged step is there, and at most
// the one that was in flight besides.
import { proveConsistency } from '#db/audit/log.ts';
import { verifyConsistency, type TreeHead } from '#db/audit/merkle.ts';
import { openWorkspace } from '#db/open-workspace.ts';
import type { Workspace } from '#db/workspace.ts';

/** The 32 bytes of every encrypted workspace of these suites. */
export const FAULT_KEY = Buffer.alloc(32, 0xab);

/** What a writing process reports when a step is done. */
export interface Acknowledged {
  /** Sequence of the step; 0 when no step was reported. */
  readonly revision: number;
  /** Head of the audit log after it, where the writer can see it: root in hex. */
  readonly head?: { readonly size: number; readonly root: string };
}

export interface Verified {
  readonly revision: number;
  readonly lost: number;
  /** Why the workspace is not as it must be; null when it is. */
  readonly problem: string | null;
}

export const keyOptions = (encrypted: boolean) => (encrypted ? { key: FAULT_KEY } : {});

export function revisionOf(workspace: Workspace): number {
  return Number(workspace.connection().value('select coalesce(max(seq), 0) from step'));
}

/** Whether the log of this workspace begins with the log that had this head. */
export function extendsHead(workspace: Workspace, older: TreeHead): boolean {
  if (older.size === 0) return true;
  if (older.size > workspace.head().size) return false;
  const { head, proof } = proveConsistency(workspace.connection(), older.size);
  return verifyConsistency(older, head, proof);
}

function problemOf(workspace: Workspace, acknowledged: Acknowledged, inFlight: number): string | null {
  const failed = workspace.check().filter(({ ok }) => !ok);
  if (failed.length > 0) return failed.map(({ check, note }) => `${check}: ${note}`).join(' ');
  if (revisionOf(workspace) > acknowledged.revision + inFlight) return 'more steps than were in flight';
  const { head } = acknowledged;
  const sameLog =
    head === undefined || extendsHead(workspace, { size: head.size, root: Buffer.from(head.root, 'hex') });
  return sameLog ? null : 'the audit log does not begin with the acknowledged one';
}

/** Opens the workspace at a path and judges it; `look` may find more. */
export function verifyFile(
  file: string,
  encrypted: boolean,
  acknowledged: Acknowledged,
  { inFlight = 1, look = () => null }: { inFlight?: number; look?: (workspace: Workspace) => string | null } = {},
): Verified {
  let workspace: Workspace;
  try {
    workspace = openWorkspace(file, keyOptions(encrypted));
  } catch (error) {
    return { revision: 0, lost: acknowledged.revision, problem: `does not open: ${String(error)}` };
  }
  try {
    const revision = revisionOf(workspace);
    const lost = Math.max(0, acknowledged.revision - revision);
    return { revision, lost, problem: problemOf(workspace, acknowledged, inFlight) ?? look(workspace) };
  } finally {
    workspace.close();
  }
}
