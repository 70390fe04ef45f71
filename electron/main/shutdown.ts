// Quitting waits for the core: it ends the running mutation, closes the workspace cleanly and only then lets go.
import type { App } from 'electron';

/** `close` may take its time once; afterwards quitting goes through. */
export function closeBeforeQuit(app: Pick<App, 'on' | 'quit'>, close: () => Promise<void>): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    const leave = () => {
      state = 'closed';
      app.quit();
    };
    close().then(leave, leave);
  });
}
