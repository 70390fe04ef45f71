// Shows a key as it is printed on the keyboard of this machine, from the notation of shared/commands.ts.
import { keyParts } from '#renderer/format/keys.ts';
import { cx } from './cx.ts';
import styles from './KeyHint.module.css';

/** The value of aria-keyshortcuts: `Mod+K` becomes `Control+K`. */
export function ariaKeys(keys: string): string {
  return keys.replace(/\bMod\b/g, 'Control');
}

/** Drawn by CSS: it is no part of the name of what it stands in; aria-keyshortcuts says it instead. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return <kbd className={cx(styles['key'])} aria-hidden="true" data-keys={keyParts(keys).join(' ')} />;
}
