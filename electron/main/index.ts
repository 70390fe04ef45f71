// Start-up, as one numbered list. Each duty has its own file; what must precede something else says so here.
import os from 'node:os';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  safeStorage,
  session,
  utilityProcess,
} from 'electron';
import { contract } from '#shared/ipc/contract.ts';
import { boundCommands } from '#shared/key-map.ts';
import { APP_SCHEME, CALL } from '#shared/ipc/transport.ts';
import type { CallContext } from '../core/port.ts';
import { createRouter } from '../ipc/router.ts';
import { aboutProgram } from './about.ts';
import { createAnswers } from './answers.ts';
import { createCopyProcess } from './copy-process.ts';
import { createCoreProcess } from './core-process.ts';
import { createDialogs } from './dialogs.ts';
import { createFileTokens } from './file-tokens.ts';
import { createKeychain } from './keychain.ts';
import { createLog } from './log.ts';
import { menuTemplate } from './menu.ts';
import { appendOfflineSwitches, takeSessionOffline } from './offline.ts';
import { requireUnchangedFiles } from './outside-files.ts';
import { appPaths } from './paths.ts';
import { openPreferences } from './preferences.ts';
import { APP_SCHEME_PRIVILEGES, createAppProtocol, readRendererManifest } from './protocol.ts';
import { lockAllContents, lockSession } from './security.ts';
import { createShellHandlers } from './shell-handlers.ts';
import { closeBeforeQuit } from './shutdown.ts';
import { createWindows } from './windows.ts';

/** Channels after whose success the file belongs on the list of recent workspaces. */
const REMEMBERED = new Set(['workspace.open', 'workspace.create', 'workspace.createSample']);

// 1. Before anything else runs: one instance, no network, every page sandboxed, our scheme known to Chromium.
if (!app.requestSingleInstanceLock()) app.exit(0);
appendOfflineSwitches(app);
app.enableSandbox();
protocol.registerSchemesAsPrivileged([APP_SCHEME_PRIVILEGES]);

// 2. Every webContents is locked as it appears, so this precedes the first window.
lockAllContents(app);

// 3. The log comes before whatever could fail.
const paths = appPaths(app.getAppPath(), app.getPath('userData'), import.meta.filename);
const log = createLog({ file: paths.logFile, now: Date.now });
process.on('uncaughtException', (error) => log.error('main', error));
process.on('unhandledRejection', (error) => log.error('main', error));
log.info('start', { version: app.getVersion() });

await app.whenReady();

// 4. Whatever of the program lies outside its archive is as it was built, or nothing further is loaded.
if (app.isPackaged) await requireUnchangedFiles(process.resourcesPath, paths.outsideFilesList, { app, dialog, log });

// 5. The session is locked and offline before any page exists.
lockSession(session.defaultSession);
await takeSessionOffline(session.defaultSession);
const manifest = await readRendererManifest(paths.rendererManifest);
protocol.handle(APP_SCHEME, createAppProtocol(paths.rendererFolder, manifest));

// 6. What main keeps itself.
const preferences = openPreferences(paths.preferencesFile);
const tokens = createFileTokens();
nativeTheme.themeSource = preferences.get().theme;
const windows = createWindows({
  preloadFile: paths.preloadFile,
  devTools: !app.isPackaged,
  onClosed: tokens.forgetWindow,
});

// 7. The core: from here on data can be opened. It may send events as soon as it runs, so the windows come first.
const core = createCoreProcess({
  fork: utilityProcess.fork,
  coreFile: paths.coreFile,
  env: process.env,
  onEvent: windows.send,
  onUnexpected: log.report,
  answer: createAnswers({
    keychain: createKeychain(safeStorage, process.platform),
    copy: createCopyProcess({ fork: utilityProcess.fork, file: paths.copyFile, env: process.env }),
  }),
});

const showMenu = (): void => {
  const run = (id: string) => windows.send({ type: 'command', id });
  const shown = menuTemplate(boundCommands(preferences.get()), process.platform, run);
  Menu.setApplicationMenu(Menu.buildFromTemplate(shown));
};

// 8. The one door for every window.
const callCore = async (channel: string, input: unknown, context: CallContext) => {
  const reply = await core.call(channel, input, context);
  // A workspace that asks for its passphrase was found, and is opened by a later call that knows no path.
  const isFound = reply.ok || reply.error.code === 'KEY_NEEDED';
  if (isFound && context.filePath !== undefined && REMEMBERED.has(channel)) preferences.addRecent(context.filePath);
  return reply;
};
const route = createRouter({
  contract,
  roleOf: windows.roleOf,
  takeFile: tokens.take,
  osUser: os.userInfo().username,
  callCore,
  shellHandlers: createShellHandlers({
    dialogs: createDialogs({ dialog, tokens, windowOf: windows.windowOf, documents: app.getPath('documents') }),
    tokens,
    preferences,
    onTheme: (theme) => {
      nativeTheme.themeSource = theme;
      windows.send({ type: 'preferences', theme });
    },
    onKeys: showMenu,
    about: aboutProgram(app.getVersion(), process.versions),
  }),
  logUnexpected: log.error,
  checkOutputs: !app.isPackaged,
});
ipcMain.handle(CALL, route);

// 9. Quitting waits for the core.
closeBeforeQuit(app, core.close);
app.on('second-instance', windows.focusMain);

// 10. Last, what a person sees.
showMenu();
app.on('activate', () => {
  if (BrowserWindow.getAllWindows().length === 0) windows.open('main');
});
windows.open('main');
