// Tells a failure that no part of the screen shows by itself. The same sentence is shown once.
import { showToast } from '#renderer/ui/toast/toast-queue.ts';
import { restoreError, serializeError, type AppError } from '#shared/errors.ts';

let last: { readonly text: string; readonly close: () => void } | null = null;

export function tellProblem(error: unknown): void {
  const { code, message }: AppError = restoreError(serializeError(error));
  const text = `${message} (${code})`;
  if (last?.text === text) last.close();
  last = { text, close: showToast({ text, tone: 'problem' }) };
}
