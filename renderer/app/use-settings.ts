// What the workspace says about itself, for parts that print times or accept numbers.
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';

export const useWorkspaceState = () => useQueryChannel('workspace.state', {});

export function useSettings(): OutputOf<'workspace.settings'> | null {
  const state = useWorkspaceState();
  const open = state.data !== undefined && state.data !== null;
  return useQueryChannel('workspace.settings', {}, { enabled: open }).data ?? null;
}

/** The zone in which the workspace tells the time; UTC until it is known. */
export function useHomeZone(): string {
  return useSettings()?.homeZone ?? 'UTC';
}
