// What `import ... from 'electron'` gives main in the browser shell. Each part is held against Electron's own types, so
// that it cannot drift from what main was written for.
import type { KeychainPort } from '../main/keychain.ts';
import type { Menu as ElectronMenu, NativeTheme } from 'electron';

export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { protocol } from './protocol.ts';
export { session } from './session.ts';
export { utilityProcess } from './utility-process.ts';

/** A browser window has no menu bar of ours; the palette reaches every command. */
export const Menu = {
  buildFromTemplate: () => ({}) as ElectronMenu,
  setApplicationMenu: () => undefined,
} satisfies Pick<typeof ElectronMenu, 'buildFromTemplate' | 'setApplicationMenu'>;

/** No keychain is reached from here: workspaces open with their passphrase. */
export const safeStorage = {
  isAsyncEncryptionAvailable: () => Promise.resolve(false),
  encryptStringAsync: () => Promise.reject(new Error('no keychain here')),
  decryptStringAsync: () => Promise.reject(new Error('no keychain here')),
  getSelectedStorageBackend: () => 'basic_text' as const,
} satisfies KeychainPort;

/** The page sets its own theme from the preferences. */
export const nativeTheme = { themeSource: 'system' } satisfies Pick<NativeTheme, 'themeSource'> as Pick<
  NativeTheme,
  'themeSource'
>;
