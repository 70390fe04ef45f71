import { expect, test } from 'vitest';
import { WEB_PREFERENCES } from '#electron/main/web-preferences.ts';
import { readSource, sourceFiles } from '#test/harness/source-files.ts';

test('pages are isolated and sandboxed, without Node, webviews or experiments', () => {
  expect(WEB_PREFERENCES).toEqual({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    backgroundThrottling: false,
  });
});

test('the sandbox is switched on for the whole app before it is ready', () => {
  const main = readSource('electron/main/index.ts');
  expect(main.indexOf('app.enableSandbox()')).toBeGreaterThan(0);
  expect(main.indexOf('app.enableSandbox()')).toBeLessThan(main.indexOf('app.whenReady()'));
});

test('windows are made in one place, and page settings are written in one place', () => {
  const electron = sourceFiles('electron').filter((file) => !file.startsWith('electron/browser-shell/'));
  const making = electron.filter((file) =>
    /\bnew (BrowserWindow|BrowserView|WebContentsView)\b/.test(readSource(file)),
  );
  expect(making).toEqual(['electron/main/windows.ts']);
  const setting = electron.filter((file) => /\b(contextIsolation|nodeIntegration|webSecurity):/.test(readSource(file)));
  expect(setting).toEqual(['electron/main/web-preferences.ts']);
});

test('only main registers with ipcMain and only the preload holds ipcRenderer', () => {
  const using = (name: string) =>
    sourceFiles('electron').filter(
      (file) =>
        !file.startsWith('electron/browser-shell/') &&
        new RegExp(`\\b${name}\\b[^']*from 'electron'`).test(readSource(file)),
    );
  expect(using('ipcMain')).toEqual(['electron/main/index.ts']);
  expect(using('ipcRenderer')).toEqual(['electron/preload/index.ts']);
});
