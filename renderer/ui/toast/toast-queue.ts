// The one queue of short notices. Anything may post to it; the shell shows it.
import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

export interface ToastContent {
  readonly text: string;
  readonly tone: 'done' | 'problem';
  /** The way back, where there is one. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

const DONE_MS = 8_000;

export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

/** Shows a notice. Problems stay until they are closed. Returns the way to close it early. */
export function showToast(content: ToastContent): () => void {
  const key = toastQueue.add(content, content.tone === 'done' ? { timeout: DONE_MS } : {});
  return () => {
    toastQueue.close(key);
  };
}
