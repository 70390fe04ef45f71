// Which commands can run right now: the shell and the screen on view say so. Keys, palette and menu run them from here.
import { useEffect, useRef } from 'react';
import type { CommandId } from '#shared/commands.ts';

type Handler = () => void;

/** The newest handler of a command wins: a screen's own "New" before the shell's. */
const handlers = new Map<string, Handler[]>();

/** Adds a handler; returns the way to take it back. */
export function registerCommand(id: CommandId, handler: Handler): () => void {
  handlers.set(id, [...(handlers.get(id) ?? []), handler]);
  return () => {
    handlers.set(
      id,
      (handlers.get(id) ?? []).filter((other) => other !== handler),
    );
  };
}

export function canRun(id: string): boolean {
  return (handlers.get(id)?.length ?? 0) > 0;
}

/** Runs a command; false when nothing on screen can. */
export function runCommand(id: string): boolean {
  const handler = handlers.get(id)?.at(-1);
  if (handler === undefined) return false;
  handler();
  return true;
}

/** Offers a command while this part is on screen; `enabled: false` withdraws it. */
export function useCommand(id: CommandId, handler: Handler, enabled = true): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    return registerCommand(id, () => {
      latest.current();
    });
  }, [id, enabled]);
}
