// The one place that listens for keys of commands. Fields keep their own undo; dialogs, menus and lists keep their keys.
import { useEffect, useRef } from 'react';
import type { Command, CommandState } from '#shared/commands.ts';
import { matchKey } from './keys.ts';
import { canRun, runCommand } from './registry.ts';

const SEQUENCE_MS = 1_200;
const OWN_KEYS = '[role="dialog"],[role="alertdialog"],[role="menu"],[role="listbox"]';
const UNDO = new Set(['edit.undo', 'edit.redo']);

const isTextField = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement &&
  target.matches(
    'input:not([type="checkbox"],[type="radio"],[type="button"]),textarea,[contenteditable="true"],[role="spinbutton"]',
  );

export const isMac = (): boolean => navigator.platform.startsWith('Mac');

/** Tells whether something was typed in the field that has the focus, since it got it. */
function createTypedWatch() {
  let typedIn: EventTarget | null = null;
  const onInput = (event: Event): void => {
    typedIn = event.target;
  };
  const onFocusOut = (): void => {
    typedIn = null;
  };
  document.addEventListener('input', onInput, true);
  document.addEventListener('focusout', onFocusOut, true);
  return {
    hasTyped: (target: EventTarget | null): boolean => typedIn !== null && typedIn === target,
    stop: (): void => {
      document.removeEventListener('input', onInput, true);
      document.removeEventListener('focusout', onFocusOut, true);
    },
  };
}

export function useKeyDispatcher(state: CommandState, commands: readonly Command[]): void {
  const latest = useRef({ state, commands });
  useEffect(() => {
    latest.current = { state, commands };
  });
  useEffect(() => {
    const typed = createTypedWatch();
    let pending: { readonly key: string; readonly at: number } | null = null;

    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const { target } = event;
      const { commands: bound, state: now } = latest.current;
      if (target instanceof HTMLElement && target.closest(OWN_KEYS) !== null) return;
      const first = pending !== null && event.timeStamp - pending.at < SEQUENCE_MS ? pending.key : null;
      const match = matchKey(event, bound, { mac: isMac(), inText: isTextField(target), pending: first });
      pending = match.pending === null ? null : { key: match.pending, at: event.timeStamp };
      const command = bound.find(({ id }) => id === match.command);
      if (command === undefined) return;
      if (UNDO.has(command.id) && typed.hasTyped(target)) return;
      if (!command.enabled(now) || !canRun(command.id)) return;
      event.preventDefault();
      runCommand(command.id);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      typed.stop();
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
