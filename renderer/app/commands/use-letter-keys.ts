// Single letters of one screen. They act only outside text, menus and dialogs, and not at all when they are switched off.
import { useEffect, useRef } from 'react';
import { useKeySettings } from './use-key-settings.ts';

const OWN_LETTERS =
  'input,textarea,select,[contenteditable="true"],[role="spinbutton"],[role="dialog"],[role="menu"],[role="listbox"]';

/** Runs the act of a letter while this screen is shown. */
export function useLetterKeys(acts: Readonly<Record<string, () => void>>): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  const { singleLetters } = useKeySettings();
  useEffect(() => {
    if (!singleLetters) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest(OWN_LETTERS) !== null) return;
      const act = latest.current[event.key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [singleLetters]);
}
