// After a write: says which named step was made and offers the way back, only while that step is still the last one.
import type { QueryClient } from '@tanstack/react-query';
import { showToast } from '#renderer/ui/toast/toast-queue.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import { call } from './client.ts';
import { tellProblem } from './problems.ts';
import { markStale } from './query-client.ts';

type WorkspaceState = OutputOf<'workspace.state'>;

const STATE_KEY = ['workspace.state', {}] as const;
let closeLast: () => void = () => {};

/** The step that a write made, or null when it made none (drafts, staging) or opened another file. */
export function newStep(
  before: WorkspaceState | undefined,
  after: WorkspaceState,
): { seq: number; label: string } | null {
  if (before === undefined || before === null || after === null || after.undo === null) return null;
  if (before.name !== after.name || after.revision <= before.revision) return null;
  return before.undo !== null && after.undo.seq <= before.undo.seq ? null : after.undo;
}

async function undoOnly(client: QueryClient, seq: number): Promise<void> {
  const state = await call('workspace.state', {});
  if (state?.undo?.seq !== seq) {
    showToast({ text: 'Something was changed after that. Undo it from History.', tone: 'problem' });
    return;
  }
  await undoLast(client);
}

/** Takes back the last step and says which one it was. */
export async function undoLast(client: QueryClient): Promise<void> {
  await step(client, 'history.undo', 'Undone');
}

/** Does the last undone step again and says which one it was. */
export async function redoLast(client: QueryClient): Promise<void> {
  await step(client, 'history.redo', 'Done again');
}

async function step(client: QueryClient, channel: 'history.undo' | 'history.redo', word: string): Promise<void> {
  closeLast();
  try {
    const done = await call(channel, {});
    await markStale(client, []);
    closeLast = showToast({ text: `${word}: ${done.label}`, tone: 'done' });
  } catch (error) {
    tellProblem(error);
  }
}

/** To be called after each successful write. */
export async function announceStep(client: QueryClient): Promise<void> {
  const before = client.getQueryData<WorkspaceState>(STATE_KEY);
  if (before === undefined) return;
  const after = await call('workspace.state', {});
  client.setQueryData(STATE_KEY, after);
  const made = newStep(before, after);
  if (made === null) return;
  closeLast();
  closeLast = showToast({
    text: made.label,
    tone: 'done',
    action: {
      label: 'Undo',
      run: () => {
        undoOnly(client, made.seq).catch(tellProblem);
      },
    },
  });
}
