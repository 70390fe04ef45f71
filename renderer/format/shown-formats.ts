// How this workspace wants numbers and dates to look. Set once by the shell before anything is drawn; read by this folder only.
import type { OutputOf } from '#shared/ipc/contract.ts';

export type ShownFormats = Pick<OutputOf<'workspace.settings'>, 'dateFormat' | 'numberFormat'>;

let formats: ShownFormats = { dateFormat: 'words', numberFormat: 'point' };

export const shownFormats = (): ShownFormats => formats;

/** Whatever was drawn before keeps its look: the shell draws everything below it anew. */
export function setShownFormats(next: ShownFormats): void {
  formats = next;
}
