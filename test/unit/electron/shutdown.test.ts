import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { expect, test } from 'vitest';
import { closeBeforeQuit } from '#electron/main/shutdown.ts';

/** Quits as Electron does: asks first, and goes unless somebody prevents it. */
class QuittingApp extends EventEmitter {
  gone = false;
  quit = (): void => {
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => (prevented = true) });
    this.gone ||= !prevented;
  };
}

function setUp(close: () => Promise<void>) {
  const app = new QuittingApp();
  closeBeforeQuit(app as unknown as App, close);
  return app;
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('quitting waits until the core has closed', async () => {
  const gate = Promise.withResolvers<void>();
  let closed = 0;
  const app = setUp(() => {
    closed += 1;
    return gate.promise;
  });
  app.quit();
  app.quit();
  await settled();
  expect([app.gone, closed]).toEqual([false, 1]);
  gate.resolve();
  await settled();
  expect([app.gone, closed]).toEqual([true, 1]);
});

test('a core that cannot close does not hold the program back', async () => {
  const app = setUp(() => Promise.reject(new Error('disk full')));
  app.quit();
  await settled();
  expect(app.gone).toBe(true);
});

test('closing the last window quits', async () => {
  const app = setUp(() => Promise.resolve());
  app.emit('window-all-closed');
  await settled();
  expect(app.gone).toBe(true);
});
