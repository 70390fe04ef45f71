// The keys that hold in this installation, and the way to change them.
import { useMemo } from 'react';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import type { Command } from '#shared/commands.ts';
import { boundCommands, type KeySettings } from '#shared/key-map.ts';

const BUILT_IN: KeySettings = { keys: {}, singleLetters: true };

export function useKeySettings(): KeySettings {
  return useQueryChannel('shell.preferences', {}).data ?? BUILT_IN;
}

/** Every command with the keys that hold now. */
export function useBoundCommands(): readonly Command[] {
  const settings = useKeySettings();
  return useMemo(() => boundCommands(settings), [settings]);
}
